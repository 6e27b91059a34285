import { CaseMemory, type RememberedCase } from './case-memory.js';
import type { StoredEvent } from './stored-case.js';

const event = (sequence: number): StoredEvent => ({ sequence }) as StoredEvent;
const none = { changes: 0, bankHolidays: null, calendars: null };
const rowAt = (headSequence: number): RememberedCase['row'] =>
  ({ headSequence, headHash: `hash-${headSequence}`, version: headSequence }) as RememberedCase['row'];
const remembered = (n: number, events = 1): RememberedCase => ({
  id: `case-${n}`,
  reference: `335-2026-${n}`,
  subject: { process: 'leaving', federation: { name: 'F' }, schools: [] },
  owners: [],
  events: Array.from({ length: events }, (_, i) => event(i + 1)),
  sequence: events,
  hash: `hash-${events}`,
  row: rowAt(events),
  calendars: none,
});

describe('The memory of cases', () => {
  it('finds a case by its id and by its reference', () => {
    const memory = new CaseMemory();
    memory.remember(remembered(1));
    expect(memory.recall('case-1')).toBe(memory.recall('335-2026-1'));
    expect(memory.recall('case-2')).toBeUndefined();
  });

  it('grows with the entry that follows, and with no other', () => {
    const memory = new CaseMemory();
    memory.remember(remembered(1));
    memory.grow('case-1', event(2), rowAt(2), none);
    expect(memory.recall('case-1')).toMatchObject({
      sequence: 2,
      hash: 'hash-2',
      row: { version: 2 },
      events: [{ sequence: 1 }, { sequence: 2 }],
    });
    memory.grow('case-1', event(4), rowAt(4), none);
    memory.grow('case-9', event(2), rowAt(2), none);
    expect(memory.recall('case-1')!.sequence).toBe(2);
  });

  it('lets go of what was not used for longest, by number of cases and of entries', () => {
    const memory = new CaseMemory();
    for (let n = 0; n < 2_001; n += 1) memory.remember(remembered(n));
    expect(memory.recall('case-0')).toBeUndefined();
    expect(memory.recall('335-2026-0')).toBeUndefined();
    expect(memory.recall('case-1')).toBeDefined();
    memory.remember(remembered(3_000, 60_000));
    expect(memory.recall('case-1')).toBeUndefined();
    expect(memory.recall('case-3000')).toBeDefined();
  });
});
