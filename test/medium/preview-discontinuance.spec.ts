import { given, lighthouse, refusal, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const preview = (body: unknown): ReturnType<World['casework']['previewCase']> => w.casework.previewCase(w.people.ann, body);
const planned = (school: string, how = 'academy-conversion') => ({
  type: 'discontinuance-planned',
  happenedOn: '2025-03-01',
  data: { school, how, discontinuedOn: '2025-08-31', certainty: 'confirmed' },
});

describe('A preview of closures and conversions', () => {
  const body = {
    process: 'discontinuance',
    asOf: '2025-04-01',
    federation: { uid: lighthouse.uid, registerAsAt: lighthouse.asAt },
    events: lighthouse.schools.map((urn) => planned(urn)),
  };

  it('of the Lighthouse Federation of the register: nine on one day leave nothing, eight leave one', async () => {
    const nine = given(await preview(body));
    expect(nine).toMatchObject({ state: 'ready', effectiveOn: '2025-08-31' });
    expect(nine.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(nine.timetable.map(({ key }) => key)).toEqual(['X-none']);
    const eight = given(await preview({ ...body, events: body.events.slice(1) }));
    expect(eight.timetable.map(({ key, due }) => `${key} ${due}`)).toEqual([
      ...['X1 2025-06-30', 'X2 2025-08-30', 'X3 2025-08-30', 'X4 2025-08-31'],
    ]);
  });

  it('of described schools, with wrong fields named by their place', async () => {
    const described = { ...body, federation: { name: 'T', schools: ['a', 'b'] }, events: [planned('a', 'closure-proposals')] };
    expect(given(await preview(described)).recipients).toMatchObject([{ role: 'secretary-of-state', of: 'discontinuance', applies: true }]);
    const wrong = refusal(await preview({ ...described, events: [planned('a', 'sale')] }));
    expect(wrong.errors).toMatchObject([{ field: 'events[0].data.how' }]);
  });
});
