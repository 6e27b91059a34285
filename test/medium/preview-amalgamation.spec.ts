import { given, refusal, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const preview = (body: unknown): ReturnType<World['casework']['previewCase']> => w.casework.previewCase(w.people.ann, body);

/** The two schools of the Abbey Park Schools Federation, Worcestershire, from the register. */
const schools = [
  { key: '116716', urn: '116716', federation: '16102', ruralPrimary: false },
  { key: '116774', urn: '116774', federation: '16102', ruralPrimary: false },
];
const body = {
  process: 'amalgamation-enlargement',
  asOf: '2026-05-05',
  federation: { name: 'Abbey Park Schools Federation', schools: ['116716', '116774'] },
  schools,
  relevantSchool: '116774',
};
const described = {
  type: 'change-described',
  happenedOn: '2026-01-06',
  data: { changes: ['age-range'], agesMoveByYears: 6, proposalsNeeded: true },
};
const consulted = { type: 'consulted', happenedOn: '2026-02-20', data: { about: 'all', whom: ['registered-parents', 'staff'] } };
const published = (about: string, implementOn: string, closesOn = '2026-03-30') => ({
  type: 'statutory-proposals-published',
  happenedOn: '2026-03-02',
  data: {
    about,
    by: 'authority',
    newspaperOn: '2026-03-02',
    closesOn,
    implementOn,
    contentComplete: true,
    statement: ['copies', 'anyone', 'address', 'closing-date'],
  },
});
const halves = [published('closure', '2026-08-31'), published('alteration', '2026-09-01')];

describe('A preview of an amalgamation', () => {
  it('of Abbey Park by changing the middle school: two proposals, and a federation of two that ends', async () => {
    const view = given(await preview({ ...body, events: [described, consulted, ...halves] }));
    expect(view).toMatchObject({ state: 'published' });
    expect(view.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    const due = new Map(view.timetable.map((row) => [row.key, row.due]));
    expect(due.get('RA-13:closure:116716')).toBe('2026-03-30');
    expect(due.get('RB-10:alteration:116774')).toBe('2026-05-30');
    expect(due.get('RF-01:notice:116774')).toBe('2026-06-30');
  });

  it('of Abbey Park by a new school: the ages of the register say that section 11(A3) does not reach a first and a middle school', async () => {
    const chosen = (vehicle: string) => ({ type: 'vehicle-chosen', happenedOn: '2026-01-06', data: { vehicle, category: 'community' } });
    const { relevantSchool: _, ...all } = { ...body, process: 'amalgamation-new-school' };
    const view = given(await preview({ ...all, events: [chosen('s11-a3')] }));
    expect(view.events[0]).toMatchObject({ effect: 'blocked', findings: [expect.objectContaining({ ruleId: 'RA-01' })] });
    expect(given(await preview({ ...all, events: [chosen('s10-1')] })).state).toBe('consulting');
  });

  it('refuses with the rule and the first lawful day, and names wrong fields by their place', async () => {
    const early = given(await preview({ ...body, events: [described, consulted, published('alteration', '2026-09-01', '2026-03-29')] }));
    expect(early.events.at(-1)).toMatchObject({
      effect: 'blocked',
      findings: [expect.objectContaining({ ruleId: 'RB-09', dates: { closesOn: '2026-03-29', earliest: '2026-03-30' } })],
    });
    const wrong = refusal(await preview({ ...body, events: [{ ...described, data: { changes: ['flying'], proposalsNeeded: true } }] }));
    expect(wrong.errors).toMatchObject([{ field: 'events[0].data.changes' }]);
  });
});
