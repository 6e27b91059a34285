import { apiWorld, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld()));
afterAll(() => api.close());

const aided = {
  subject: 'school',
  effectiveOn: '2026-09-01',
  schools: [{ name: 'Corpus Christi Catholic Primary School', category: 'voluntary-aided', religiousCharacter: 'Roman Catholic' }],
  places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 0, foundation: 7, partnership: 0 },
};
const check = (body: object) => api.post('/instruments/check', body);

describe('whether a governing body is lawful', () => {
  test('seven foundation governors against five are lawful; what was not given is listed and not judged', async () => {
    const { status, body } = await check(aided);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['findings', 'lawful', 'limits', 'missing']);
    expect(body.lawful).toBe(true);
    expect(body.limits.smallest).toMatchObject({ total: 12, places: { foundation: 7 } });
    expect(body.limits.paragraph).toMatchObject({ ruleId: 'CON-14-4' });
    expect(body.missing.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['name', 'governingBodyName', 'totalPlaces', 'foundationPlaces', 'ethosStatements']),
    );
  });

  test('the instrument of a school is of one school', async () => {
    const { status, body } = await check({ ...aided, schools: [aided.schools[0], { ...aided.schools[0], name: 'Another' }] });
    expect({ status, fields: body.errors.map(({ field }: { field: string }) => field) }).toEqual({ status: 422, fields: ['schools'] });
  });

  test('one co-opted governor more is not, with the rule, its citation, the figures and what to do', async () => {
    const { body } = await check({ ...aided, places: { ...aided.places, coOpted: 1 }, coOptedStaff: 0 });
    expect(body.lawful).toBe(false);
    const [finding] = body.findings.filter(({ severity }: { severity: string }) => severity === 'MUST');
    expect(finding).toEqual({
      ruleId: 'CON-14-4',
      severity: 'MUST',
      enforcement: 'block',
      message: 'Foundation governors must outnumber all the others by exactly two. You have 7 against 6.',
      citation: 'SI 2012/1034 reg 14(4)',
      figures: { foundation: 7, others: 6, by: 1 },
      field: 'places.foundation',
      nextStep: 'With 6 others there must be 8 foundation governors.',
    });
  });

  test('what a person must decide is "review"', async () => {
    const school = (name: string, hasFoundation: boolean) => ({
      name,
      category: 'foundation',
      hasFoundation,
      qualifying: false,
      headId: 'h',
    });
    const { body } = await check({
      subject: 'federation',
      effectiveOn: '2026-09-01',
      schools: [school('A', true), school('B', false)],
      places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 3, foundation: 2, partnership: 0 },
    });
    expect(body.lawful).toBe('review');
    expect(body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('FED-22-G');
  });

  test('a temporary governing body goes by its first meeting', async () => {
    const temporary = { ...aided, subject: 'temporary', temporaryFor: 'leaving', firstMeetingOn: '2015-08-31' };
    const ids = async (body: object): Promise<string[]> =>
      (await check(body)).body.findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    const few = { ...aided.places, foundation: 1 };
    expect(await ids({ ...temporary, places: few })).toEqual(['TGB-L-15']);
    expect(await ids({ ...temporary, places: few, firstMeetingOn: '2015-09-01' })).toEqual(['TGB-15-1', 'TGB-16-4']);
  });

  test('unknown fields are refused and missing ones named', async () => {
    const { foundation: _foundation, ...places } = aided.places;
    const { status, body } = await check({ ...aided, places, colour: 'red', schools: [{ name: 'A', category: 'academy' }] });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['colour', 'places.foundation', 'schools[0].category']);
  });

  test('every rule of it stands in the rulebook with its test', async () => {
    const { body } = await api.get('/rules/CON-14-4');
    expect(body).toMatchObject({ enforced: true, file: 'libs/law/rules/scg12-reg-14-4-voluntary-aided.ts', enforcement: 'block' });
  });
});
