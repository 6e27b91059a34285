import { committeeAtWork, meets } from '#libs/law/processes/collaboration/story.js';
import { given, refusal, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const preview = (body: unknown): ReturnType<World['casework']['previewCase']> => w.casework.previewCase(w.people.ann, body);

/** Hallow, Broadwas and Grimley and Holt, as the register has them. */
const churchSchools = ['116882', '116870', '116815'].map((urn) => ({ key: urn, urn }));

const body = (story: ReturnType<typeof committeeAtWork>): Record<string, unknown> => ({
  process: 'collaboration',
  asOf: '2026-12-01',
  federation: { name: 'Three church schools', schools: churchSchools.map(({ key }) => key) },
  schools: churchSchools,
  events: story.input.events,
});

describe('A preview of schools that collaborate', () => {
  it('walks three church schools of the register from the draft to a meeting of their joint committee', async () => {
    const view = given(await preview(body(meets(committeeAtWork(), '2026-11-10', {}, '2026-11-02'))));
    expect(view.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(view.state).toBe('active');
    expect(view.timetable.find(({ ruleId }) => ruleId === 'CO-04')).toMatchObject({ due: '2027-10-01', counting: 'C2m' });
    expect(view.tasks.find(({ ruleId }) => ruleId === 'CO-13')!.why).toContain('Hallow CofE Primary School');
  });

  it('says why a vote without a quorum is none', async () => {
    const view = given(await preview(body(meets(committeeAtWork(), '2026-11-10', { present: 3, governorsPresent: 3 }))));
    expect(view.events.at(-1)).toMatchObject({ effect: 'blocked' });
    expect(view.events.at(-1)!.findings.map(({ ruleId }) => ruleId)).toContain('CO-05');
  });

  it('refuses a field that the event does not have, by its place', async () => {
    const events = [{ type: 'agreement-drafted', happenedOn: '2026-09-01', data: { level: 'empire' } }];
    const refused = refusal(await preview({ ...body(committeeAtWork()), events }));
    expect(refused.errors).toMatchObject([{ field: 'events[0].data.level' }]);
  });
});
