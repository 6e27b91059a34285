import type { Casework } from '#libs/casework/casework.js';
import { addDays } from '#libs/law/index.js';
import { colleague, given, lighthouse, refusal, request, leaving, untilDecision, walk, world, type World } from './casework-world.js';

let w: World;
/** The same product in another process, with a memory of its own. */
let other: Casework;
beforeAll(async () => {
  w = await world();
  other = colleague(w);
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

const told = {
  type: 'told',
  happenedOn: '2024-11-25',
  data: { of: 'request', role: 'local-authority', authority: '335', channel: 'hand' },
};
const hashes = async (caseId: string): Promise<string[]> =>
  given(await w.casework.readCase(w.people.ann, caseId)).history.map((row) => `${row.sequence} ${row.type}`);

describe('A case that the program remembers', () => {
  it('is written in one round trip, each entry on the one before', async () => {
    const opened = await leaving(w);
    const first = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: 1 }));
    // opening is not remembered: the first entry reads the case, the second finds it in memory
    const sent = jest.spyOn(w.app, 'query');
    const second = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...told, expectedVersion: first.version }));
    expect(second).toMatchObject({ sequence: 3, version: 3, state: 'consulting' });
    expect(sent.mock.calls.map(([, , name]) => name)).toEqual(['record_event']);
    sent.mockRestore();
    expect(await hashes(opened.caseId)).toEqual(['1 case-opened', '2 request-received', '3 told']);
  });

  it('that a colleague has written to elsewhere is read again, and the form that is now stale is told what changed', async () => {
    const opened = await leaving(w);
    const mine = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: 1 }));
    given(await other.recordEvent(w.people.ben, opened.caseId, { ...told, expectedVersion: mine.version }));
    expect(refusal(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...told, expectedVersion: mine.version }))).toMatchObject({
      code: 'case-changed',
      status: 409,
    });
    const after = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...told, expectedVersion: 3 }));
    expect(after.sequence).toBe(4);
    // a note of a colleague moves the chain and not the version
    given(await other.addNote(w.people.ben, opened.caseId, { text: 'n', shared: true }));
    expect(given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...told, expectedVersion: 4 })).sequence).toBe(6);
  });

  it('tells nothing to somebody who may not see it, not even what is wrong with the form', async () => {
    const opened = await leaving(w);
    const mine = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: 1 }));
    for (const data of [told.data, { of: 'nonsense' }])
      expect(
        refusal(await w.casework.recordEvent(w.people.oscar, opened.caseId, { ...told, data, expectedVersion: mine.version })).code,
      ).toBe('case-not-found');
  });

  it('is judged by the term dates in force, also those entered a moment ago', async () => {
    const opened = await leaving(w);
    const last = await walk(w, opened, untilDecision.slice(0, 3));
    const calendar = `(SELECT id FROM calendar WHERE owner_kind = 'authority' AND owner_key = '335')`;
    const { rows } = await w.superuser.query<{ id: string }>(
      `INSERT INTO calendar_version (calendar_id, version, terms, not_school_days, source, demonstration)
       SELECT calendar_id, version + 1, terms, not_school_days, 'test', demonstration FROM calendar_version
        WHERE calendar_id = ${calendar} ORDER BY version DESC LIMIT 1 RETURNING id`,
    );
    given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...untilDecision[3]!, expectedVersion: last.version }));
    const judgedBy = (
      await w.superuser.query<{ judged_by: { calendars: Record<string, string> } }>(
        'SELECT judged_by FROM case_event WHERE case_id = $1 ORDER BY sequence DESC LIMIT 1',
        [opened.caseId],
      )
    ).rows[0]!.judged_by;
    expect(Object.values(judgedBy.calendars)).toEqual([rows[0]!.id]);
  });

  it('whose stored rows somebody altered is read again, and its rows are set right', async () => {
    const opened = await leaving(w);
    const last = await walk(w, opened, untilDecision.slice(0, 2));
    await w.superuser.query(`UPDATE case_file SET row_digests = '{}' WHERE id = $1`, [opened.caseId]);
    await w.superuser.query(`UPDATE case_deadline SET due = '2001-01-01' WHERE case_id = $1`, [opened.caseId]);
    given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...untilDecision[2]!, expectedVersion: last.version }));
    const { rowCount } = await w.superuser.query(`SELECT 1 FROM case_deadline WHERE case_id = $1 AND due < $2`, [
      opened.caseId,
      addDays('2024-11-25', -1),
    ]);
    expect(rowCount).toBe(0);
    expect(lighthouse.schools).toHaveLength(9);
  });

  it('answers a request sent twice under one key with the same answer', async () => {
    const opened = await leaving(w);
    const mine = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: 1 }));
    const keyed = { ...told, expectedVersion: mine.version, idempotencyKey: 'k-1' };
    const first = given(await w.casework.recordEvent(w.people.ann, opened.caseId, keyed));
    expect(given(await w.casework.recordEvent(w.people.ann, opened.caseId, keyed))).toEqual(first);
    expect(await hashes(opened.caseId)).toHaveLength(3);
  });
});
