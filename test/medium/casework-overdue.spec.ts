import { given, leaving, request, untilDecision, walk, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2025-03-04T09:20:00.000Z'));

interface Row {
  deadline: string;
  kind: string;
  recipient: string;
  state: string;
  sendOn: string;
  notBefore: string | null;
}

const rows = async (caseId: string): Promise<Row[]> =>
  (
    await w.superuser.query<Row>(
      `SELECT deadline_key AS deadline, kind, recipient, state, send_on::text AS "sendOn", to_char(next_attempt_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS "notBefore"
         FROM reminder WHERE case_id = $1 ORDER BY deadline_key, recipient, kind`,
      [caseId],
    )
  ).rows;

describe('A case that is recorded late', () => {
  it('has one overdue mail for each missed deadline and recipient, from the next hour on', async () => {
    const opened = await leaving(w);
    given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: opened.version }));
    const { view } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    const missed = view.timetable.filter(({ status, due }) => status === 'missed' && due !== null).map(({ key }) => key);
    expect(missed.length).toBeGreaterThan(0);
    const overdue = (await rows(opened.caseId)).filter(({ deadline }) => missed.includes(deadline));
    expect(new Set(overdue.map(({ deadline }) => deadline)).size).toBeGreaterThan(0);
    expect(new Set(overdue.map(({ deadline, recipient }) => `${deadline} ${recipient}`)).size).toBe(overdue.length);
    for (const row of overdue)
      expect(row).toMatchObject({ kind: 'after', state: 'planned', sendOn: '2025-03-04', notBefore: '2025-03-04 10:00' });
  });

  it('is told of each once: what was sent is not sent again on a later day', async () => {
    const opened = await leaving(w);
    const recorded = given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...request, expectedVersion: opened.version }));
    const sent = await w.superuser.query(
      "UPDATE reminder SET state = 'sent', settled_at = now() WHERE case_id = $1 AND kind = 'after' AND send_on = '2025-03-04'",
      [opened.caseId],
    );
    w.clock.set('2025-03-06T09:20:00.000Z');
    const meeting = { type: 'meeting-called', happenedOn: '2025-03-06', data: { meetingOn: '2025-03-20', agendaItem: true } };
    given(await w.casework.recordEvent(w.people.ann, opened.caseId, { ...meeting, expectedVersion: recorded.version }));
    const overdue = (await rows(opened.caseId)).filter(({ kind, sendOn }) => kind === 'after' && sendOn <= '2025-03-06');
    expect(overdue.map(({ state }) => state)).toEqual(Array<string>(sent.rowCount!).fill('sent'));
  });

  it('has none for what turns out to have been done in time', async () => {
    const opened = await leaving(w);
    await walk(w, opened, untilDecision);
    const left = await rows(opened.caseId);
    expect(left.filter(({ deadline }) => deadline.startsWith('L3')).every(({ state }) => state === 'cancelled')).toBe(true);
    expect(left.some(({ state }) => state === 'cancelled')).toBe(true);
  });
});
