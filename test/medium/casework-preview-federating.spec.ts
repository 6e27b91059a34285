import { acrossTwoAuthorities } from '#libs/law/processes/federating/scenarios.js';
import { broadwayJoins } from '#libs/law/processes/joining/scenarios.js';
import { given, refusal, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const preview = (body: unknown): ReturnType<World['casework']['previewCase']> => w.casework.previewCase(w.people.ann, body);

/** The body of a preview that tells the same case: its schools described, its events as they were. */
function bodyOf({ input }: ReturnType<typeof broadwayJoins>, asOf: string): Record<string, unknown> {
  const schools = input.schools.map(({ urn: _, ...school }) => school);
  return {
    process: input.process,
    asOf,
    federation: { name: 'The Federation', schools: schools.map(({ key }) => key) },
    schools,
    calendars: input.calendars,
    events: input.events.filter(({ type }) => type !== 'effective-date-reached'),
  };
}

describe('A preview of governing bodies that federate', () => {
  it('walks five schools of two authorities from the first report until everything is ready', async () => {
    const view = given(await preview(bodyOf(acrossTwoAuthorities(), '2026-08-31')));
    expect(view.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(view).toMatchObject({ state: 'ready', effectiveOn: '2026-09-01' });
    expect(
      view.recipients.filter(({ of, role }) => of === 'outcome' && role === 'local-authority').map(({ authority }) => authority),
    ).toEqual(['202', '213']);
  });

  it('says what one governing body that has considered no report stands in the way of', async () => {
    const body = bodyOf(acrossTwoAuthorities(), '2026-08-31');
    const events = (body['events'] as { type: string; data: Record<string, unknown> }[]).filter(
      ({ type, data }) => !(type === 'report-considered' && data['board'] === '101134'),
    );
    const view = given(await preview({ ...body, events }));
    const published = events.findIndex(({ type }) => type === 'proposals-published');
    expect(view.events[published]).toMatchObject({ effect: 'blocked' });
    expect(
      view.events[published]!.findings.filter(({ enforcement }) => enforcement === 'block').map(({ ruleId, about }) => [ruleId, about]),
    ).toEqual([['F1', '101134']]);
  });

  it('walks a school of the register that joins a federation, each school named with the federation it is in', async () => {
    const body = bodyOf(broadwayJoins(), '2026-08-31');
    const schools = ['116656', '116715', '116960'].map((urn) => ({
      key: urn,
      urn,
      calendar: 'county',
      ...(urn === '116656' ? {} : { federation: '1790' }),
    }));
    const view = given(await preview({ ...body, schools }));
    expect(view.events.every(({ effect }) => effect === 'accepted')).toBe(true);
    expect(view.state).toBe('ready');
    expect(view.recipients.find(({ role, school }) => role === 'parents' && school === '116656')!.label).toContain('Broadway First School');
  });

  it('refuses a board outside the case by its place', async () => {
    const body = bodyOf(broadwayJoins(), '2026-08-31');
    const boards = [{ key: 'x', name: 'X', kind: 'school', schools: ['999999'] }];
    expect(refusal(await preview({ ...body, boards })).errors).toMatchObject([{ field: 'boards[0].schools' }]);
  });
});
