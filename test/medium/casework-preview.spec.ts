import { ALL_PROCESSES } from '#libs/casework/preview/words.js';
import { processes } from '#libs/law/index.js';
import { given, lighthouse, refusal, theSchool, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const preview = (body: unknown): ReturnType<World['casework']['previewCase']> => w.casework.previewCase(w.people.ann, body);

const asked = { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'chair' };
const described = {
  process: 'leaving',
  asOf: '2026-03-01',
  federation: { name: 'T', schools: ['a', 'b', 'c'], hasHeadOfFederation: false },
  schools: [{ key: 'b', name: 'B', category: 'community', authority: '885', registeredPupils: 212, paidStaff: 31, calendar: 'cal-1' }],
  relevantSchool: 'b',
  calendars: {
    'cal-1': { terms: [{ from: '2026-01-06', to: '2026-03-27' }], notSchoolDays: [{ from: '2026-02-16', to: '2026-02-20' }, '2026-02-02'] },
  },
  events: [{ type: 'request-received', happenedOn: '2026-01-12', data: asked }],
};

describe('A preview', () => {
  it('of a described federation says what the law says, and saves nothing', async () => {
    const view = given(await preview(described));
    expect(view).toMatchObject({ state: 'consulting', events: [{ index: 0, effect: 'accepted' }] });
    expect(view.timetable.find((row) => row.ruleId === 'L3')).toMatchObject({ startsOn: '2026-01-12', due: '2026-01-18', counting: 'C1' });
    expect((await w.superuser.query('SELECT FROM case_file')).rowCount).toBe(0);
  });

  it('of a federation of the register has its schools as they were on that day, with the stored calendar', async () => {
    const body = {
      process: 'leaving',
      asOf: '2025-01-10',
      federation: { uid: lighthouse.uid, registerAsAt: lighthouse.asAt },
      relevantSchool: theSchool,
      events: [{ type: 'request-received', happenedOn: '2024-11-25', data: asked }],
    };
    const view = given(await preview(body));
    const heads = view.recipients.filter((row) => row.role === 'head' && row.of === 'request').map((row) => row.school);
    expect(heads.sort()).toEqual([...lighthouse.schools].sort());
    const named = given(await preview({ ...body, relevantSchool: 'a', schools: [{ key: 'a', urn: theSchool, paidStaff: 12 }] }));
    expect(named.recipients.filter((row) => row.role === 'head' && row.of === 'request').map((row) => row.school)).toContain('a');
    expect(refusal(await preview({ ...body, federation: { uid: lighthouse.uid, registerAsAt: '2025-07-18' } })).code).toBe(
      'register-has-no-federation',
    );
    expect(refusal(await preview({ ...body, schools: [{ key: 'x', urn: '116715' }] })).errors).toMatchObject([{ field: 'schools[0].urn' }]);
  });

  it('of a described federation may take schools from the register', async () => {
    const body = { ...described, schools: [{ key: 'b', urn: '116715', calendar: 'cal-1' }] };
    expect(given(await preview(body)).recipients.find((row) => row.role === 'staff')?.label).toContain('Pebworth');
    expect(refusal(await preview({ ...body, schools: [{ key: 'b', urn: '999999' }] })).code).toBe('register-has-no-school');
  });

  it('stops at an act the law denies, which is purported when it is said to be', async () => {
    const tooEarly = { type: 'board-decided', happenedOn: '2026-01-13', data: { outcome: 'stay', agendaItem: true } };
    const blocked = given(await preview({ ...described, events: [...described.events, tooEarly] }));
    expect(blocked.events[1]!.effect).toBe('blocked');
    expect(blocked.state).toBe('consulting');
    expect(
      given(await preview({ ...described, events: [...described.events, { ...tooEarly, asPurported: true }] })).events[1]!.effect,
    ).toBe('purported');
  });

  it('names what is missing, wrong or unknown, with its place', async () => {
    const fields = async (body: unknown): Promise<string[]> => (refusal(await preview(body)).errors ?? []).map((error) => error.field!);
    expect(await fields(null)).toEqual(['process', 'asOf', 'federation', 'events']);
    expect(await fields({ ...described, colour: 'blue' })).toEqual(['colour']);
    expect(await fields({ ...described, federation: { ...described.federation, size: 3 } })).toEqual(['federation.size']);
    expect(await fields({ ...described, schools: [{ name: 'B', category: 'academy' }] })).toEqual([
      'schools[0].key',
      'schools[0].category',
    ]);
    expect(await fields({ ...described, calendars: { 'cal-1': { terms: [{ from: '2026-03-01', to: '2026-01-01' }], extra: 1 } } })).toEqual(
      ['calendars.cal-1.extra', 'calendars.cal-1.terms'],
    );
    expect(await fields({ ...described, events: [{ type: 'request-received', happenedOn: '2026-02-30', data: {} }] })).toEqual([
      'events[0].happenedOn',
    ]);
    expect(
      await fields({
        ...described,
        events: [{ type: 'request-received', happenedOn: '2026-02-03', data: { requester: 'governors', x: 1 } }],
      }),
    ).toEqual(['events[0].data.x', 'events[0].data.inWriting', 'events[0].data.signed', 'events[0].data.givenTo']);
    expect(await fields({ ...described, events: [{ type: 'party', happenedOn: '2026-02-03' }] })).toEqual(['events[0].type']);
    expect(await fields({ ...described, relevantSchool: 'z' })).toEqual(['relevantSchool']);
    expect(await fields({ ...described, relevantSchool: undefined })).toEqual(['relevantSchool']);
    expect(await fields({ ...described, schools: [{ key: 'b', calendar: 'cal-2' }] })).toEqual(['schools[0].calendar']);
    expect(await fields({ ...described, schools: [{ key: 'z' }] })).toEqual(['schools[0].key']);
    expect(await fields({ ...described, asOf: undefined })).toEqual(['asOf']);
    expect(await fields({ ...described, process: 'abolition' })).toEqual(['process']);
    for (const process of ALL_PROCESSES.filter((id) => !processes[id]))
      expect(refusal(await preview({ ...described, process })).code).toBe('process-not-built');
  });

  it('takes a federation from the register or described, not both, and described with its schools', async () => {
    const places = async (federation: object): Promise<string[]> =>
      (refusal(await preview({ ...described, federation })).errors ?? []).map((error) => error.field!);
    const { uid, asAt: registerAsAt } = lighthouse;
    expect(await places({ uid, registerAsAt, name: 'T', schools: ['a', 'b'] })).toEqual(['federation.name', 'federation.schools']);
    expect(await places({ registerAsAt, name: 'T', schools: ['a', 'b'] })).toEqual(['federation.uid']);
    expect(await places({ name: 'T' })).toEqual(['federation.schools']);
    expect(await places({ name: 'T', schools: [] })).toEqual(['federation.schools']);
    expect(await places({})).toEqual(['federation.schools']);
  });

  it('takes each school once', async () => {
    const places = async (changed: object): Promise<string[]> =>
      (refusal(await preview({ ...described, ...changed })).errors ?? []).map((error) => error.field!);
    const [b] = described.schools;
    expect(await places({ schools: [b, { ...b, paidStaff: 4 }] })).toEqual(['schools[1].key']);
    expect(
      await places({
        schools: [
          { key: 'a', urn: '116715' },
          { key: 'b', urn: '116715' },
        ],
      }),
    ).toEqual(['schools[1].urn']);
    expect(await places({ federation: { ...described.federation, schools: ['a', 'b', 'a'] } })).toEqual(['federation.schools[2]']);
  });

  it('says what is wrong in plain words, whatever kind of value came', async () => {
    const odd = [null, 7, 'x', [], [[]], ['x'], [null], {}, { x: 1 }, true];
    const places = [
      ...Object.keys(described).map((name) => (value: unknown) => ({ ...described, [name]: value })),
      ...['name', 'schools', 'foundationAppointers', 'hasHeadOfFederation', 'uid'].map((name) => (value: unknown) => ({
        ...described,
        federation: { ...described.federation, [name]: value },
      })),
      ...['key', 'name', 'urn', 'paidStaff', 'calendar', 'category'].map((name) => (value: unknown) => ({
        ...described,
        schools: [{ ...described.schools[0], [name]: value }],
      })),
      ...['type', 'happenedOn', 'data', 'asPurported', 'reason'].map((name) => (value: unknown) => ({
        ...described,
        events: [{ ...described.events[0], [name]: value }],
      })),
      (value: unknown) => ({ ...described, calendars: { 'cal-1': value } }),
      (value: unknown) => ({ ...described, calendars: { 'cal-1': { terms: value } } }),
    ];
    for (const place of places) {
      for (const value of odd) {
        const answer = await preview(place(value));
        for (const { field, message } of answer.ok ? [] : (answer.refusal.errors ?? [])) {
          expect(field).not.toBe('');
          expect(message).not.toMatch(/nested property|each value|unknown value|undefined|\$property|should not|shorter than or equal/);
        }
      }
    }
  });
});
