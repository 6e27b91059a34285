import { apiWorld, lighthouse, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld('2027-03-01T09:00:00.000Z')));
afterAll(() => api.close());

interface Row {
  key: string;
  due: string | null;
}

describe('a date that is provisional, moved and confirmed', () => {
  let id = '';
  let version = 1;
  const record = async (type: string, happenedOn: string, data: object) => {
    const answer = await api.post(`/cases/${id}/events`, { type, happenedOn, data, expectedVersion: version });
    if (answer.status === 201) version = answer.body.version ?? version + 1;
    return answer;
  };
  const view = async () => (await api.get(`/cases/${id}`)).body.view;

  beforeAll(async () => {
    const opened = await api.post('/cases', {
      process: 'dissolution',
      federationUid: lighthouse.uid,
      registerAsAt: lighthouse.asAt,
      hasHeadOfFederation: false,
    });
    expect(opened.status).toBe(201);
    id = opened.body.reference;
    await record('meeting-called', '2027-01-11', { meetingOn: '2027-01-25', agendaItem: true });
  });

  test('the board decides for a day that is still provisional', async () => {
    const decided = await record('board-decided', '2027-01-25', {
      outcome: 'dissolve',
      effectiveOn: '2027-09-01',
      agendaItem: true,
      certainty: 'provisional',
    });
    expect(decided.status).toBe(201);
    expect(await view()).toMatchObject({ effectiveOn: '2027-09-01', certainty: 'provisional' });
  });

  test('what another day would move is shown before it is saved', async () => {
    const { body } = await api.post(`/cases/${id}/preview`, {
      type: 'effective-date-changed',
      happenedOn: '2027-03-01',
      data: { effectiveOn: '2027-10-01', agendaItem: true, reasonKind: 'premises', reason: 'The hall is not ready.' },
    });
    expect(body).toMatchObject({ effectiveOn: '2027-10-01', certainty: 'provisional' });
    const before = new Map<string, string | null>((await view()).timetable.map(({ key, due }: Row) => [key, due]));
    expect(body.timetable.some(({ key, due }: Row) => before.get(key) !== due)).toBe(true);
    expect((await view()).effectiveOn).toBe('2027-09-01');
  });

  test('an event as it was always sent, without the list of reasons, is taken; a reason is needed', async () => {
    const without = await record('effective-date-changed', '2027-02-01', { effectiveOn: '2027-10-01', agendaItem: true });
    expect(without.status).toBe(422);
    const changed = await record('effective-date-changed', '2027-02-01', { effectiveOn: '2027-10-01', agendaItem: true, reason: 'x' });
    expect(changed.status).toBe(201);
    expect(await view()).toMatchObject({ effectiveOn: '2027-10-01', certainty: 'provisional' });
  });

  test('confirmed, it is due for nothing again', async () => {
    const due = (await view()).recipients.map(({ key, due: day }: Row) => [key, day]);
    expect((await record('effective-date-confirmed', '2027-03-01', { evidence: 'Minute 7' })).status).toBe(201);
    const after = await view();
    expect(after.certainty).toBe('confirmed');
    expect(after.recipients.map(({ key, due: day }: Row) => [key, day])).toEqual(due);
  });
});
