import { createHash } from 'node:crypto';
import { commit, commitmentOf, genesis, link, type ChainedEvent } from './chain.js';

const caseId = '6f2d9c1e-0f6b-4c7e-9f52-3a1b2c4d5e6f';
const event: ChainedEvent = {
  case: caseId,
  sequence: 1,
  type: 'request-received',
  schemaVersion: 1,
  happenedOn: '2025-09-03',
  recordedAt: '2025-09-04T08:30:00.000Z',
  actor: '00000000-0000-4000-8000-000000000001',
  onBehalfOf: null,
  data: { requester: 'parents', pupilsCovered: 43 },
  effect: 'accepted',
  reason: null,
  findings: [],
  judgedBy: { rulebook: '2026.1', bankHolidays: 'b1', registerAsAt: '2024-11-19', calendars: {} },
  corrects: null,
  correctionKind: null,
  stateBearing: true,
  personal: {},
};
const sha = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex');
};

describe('The chain of a case', () => {
  it('begins with a hash of the case itself', () => {
    expect(genesis(caseId).toString('hex')).toBe(sha(`msf/case/1\n${caseId}`));
  });

  it('hashes the tag, the hash before and the canonical text, in this order', () => {
    const { canonical, hash } = link(genesis(caseId), event);
    expect(canonical).toBe(
      '{"actor":"00000000-0000-4000-8000-000000000001","case":"6f2d9c1e-0f6b-4c7e-9f52-3a1b2c4d5e6f","correctionKind":null,"corrects":null,' +
        '"data":{"pupilsCovered":43,"requester":"parents"},"effect":"accepted","findings":[],"happenedOn":"2025-09-03",' +
        '"judgedBy":{"bankHolidays":"b1","calendars":{},"registerAsAt":"2024-11-19","rulebook":"2026.1"},"onBehalfOf":null,"personal":{},"reason":null,' +
        '"recordedAt":"2025-09-04T08:30:00.000Z","schemaVersion":1,"sequence":1,"stateBearing":true,"type":"request-received"}',
    );
    expect(hash.toString('hex')).toBe(sha('msf/event/1\n', genesis(caseId), canonical));
  });

  it('hashes text beyond ASCII as UTF-8', () => {
    const { canonical, hash } = link(genesis(caseId), { ...event, reason: 'Łódź, Ysgol Tŷ Ffynnon, 🏫' });
    expect(hash.toString('hex')).toBe(sha('msf/event/1\n', genesis(caseId), Buffer.from(canonical, 'utf8')));
  });

  it('gives another hash when any one member is another', () => {
    const before = link(genesis(caseId), event).hash;
    const others: Partial<ChainedEvent>[] = [
      { sequence: 2 },
      { type: 'told' },
      { schemaVersion: 2 },
      { happenedOn: '2025-09-04' },
      { recordedAt: '2025-09-04T08:30:00.001Z' },
      { onBehalfOf: 'the clerk' },
      { data: { requester: 'parents', pupilsCovered: 44 } },
      { effect: 'purported' },
      { reason: 'x' },
      { corrects: 1 },
      { stateBearing: false },
      { personal: { name: 'ab' } },
    ];
    for (const other of others) expect(link(genesis(caseId), { ...event, ...other }).hash).not.toEqual(before);
    expect(link(genesis('6f2d9c1e-0f6b-4c7e-9f52-3a1b2c4d5e70'), event).hash).not.toEqual(before);
  });

  it('commits to each personal field with a salt of its own, so that equal values cannot be told to be equal', () => {
    const { commitments, fields } = commit({ requesterName: 'Ada Byrne', contactName: 'Ada Byrne' });
    expect(commitments.requesterName).not.toBe(commitments.contactName);
    for (const { field, value, salt } of fields) {
      expect(Buffer.from(salt, 'hex')).toHaveLength(32);
      expect(commitments[field]).toBe(sha('msf/personal/1\n', Buffer.from(salt, 'hex'), value));
    }
  });

  it('does not commit to a text that would be stored otherwise', () => {
    expect(() => commitmentOf(Buffer.alloc(32), 'x\udfff')).toThrow('surrogate');
  });
});
