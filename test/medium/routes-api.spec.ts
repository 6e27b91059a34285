import { apiWorld, lighthouse, pebworth, type ApiWorld } from './api-world.js';

let api: ApiWorld;
beforeAll(async () => (api = await apiWorld('2026-01-12T09:00:00.000Z')));
afterAll(() => api.close());

const infantAndJunior = ['104145', '104144'];
interface Route {
  key: string;
  fits: boolean | null;
  because: string[];
  citation: string;
  decides: string;
  least: { earliest: string | null; steps: { title: string; on: string }[]; open: string[] };
}
const fitting = ({ routes }: { routes: Route[] }): string[] => routes.filter(({ fits }) => fits === true).map(({ key }) => key);

describe('which route: asked of real schools', () => {
  test('an infant and a junior school become one: the register answers what they are, and four questions at most are left', async () => {
    const { status, body } = await api.post('/routes', { aim: 'one-school', urns: infantAndJunior, registerAsAt: '2024-11-19' });
    expect(status).toBe(200);
    expect(body.schools).toHaveLength(2);
    expect(body.schools.find(({ urn }: { urn: string }) => urn === '104144')).toMatchObject({
      name: 'Blakenall Heath Junior School',
      category: 'community',
      authority: '335',
      phase: 'Primary',
      religiousCharacter: null,
      open: true,
      federation: { uid: lighthouse.uid, name: 'The Lighthouse Federation', schools: 9 },
    });
    expect(body.questions.map(({ field }: { field: string }) => field)).toEqual(['category', 'religiousCharacter']);
    // either may stay what it is; which new school there could be turns on its kind
    expect(fitting(body)).toEqual(['enlargement:104145', 'enlargement:104144']);
  });

  test('answered: section 11(A3) and either school enlarged, with the days of each; the others say why not', async () => {
    const { body } = await api.post('/routes', {
      aim: 'one-school',
      urns: infantAndJunior,
      registerAsAt: '2024-11-19',
      publishOn: '2026-03-02',
      category: 'community',
      religiousCharacter: null,
      competitionFailed: false,
    });
    expect(fitting(body)).toEqual(['new-school:s11-a3', 'enlargement:104145', 'enlargement:104144']);
    const [a3] = body.routes as Route[];
    expect(a3!.decides).toContain('adjudicator');
    expect(a3!.least.steps[1]).toMatchObject({ on: '2026-03-30' });
    expect(body.questions.find(({ field }: { field: string }) => field === 'religiousCharacter').given).toBe(null);
    for (const route of body.routes as Route[]) {
      expect(route.because.length).toBeGreaterThan(0);
      expect(route.citation).not.toBe('');
    }
  });

  test('one of nine parts: it leaves, and the earliest days are counted on the stored term dates', async () => {
    const { body } = await api.post('/routes', {
      aim: 'apart',
      urns: ['104144'],
      registerAsAt: lighthouse.asAt,
      becomes: 'own-board',
    });
    expect(fitting(body)).toEqual(['leaving:104144']);
    const [leaving] = body.routes as Route[];
    expect(leaving!.least.earliest).toMatch(/^2026-/);
    const decides = leaving!.least.steps.find(({ title }) => title.startsWith('The board decides'))!;
    expect(decides.on >= '2026-01-30').toBe(true);
  });

  test('a whole federation by its UID, on the day on which it still had its schools', async () => {
    const asked = { aim: 'apart', federations: [pebworth.uid], registerAsAt: pebworth.asAt, becomes: 'own-board' };
    const { body } = await api.post('/routes', asked);
    expect(body.schools).toHaveLength(2);
    expect(fitting(body)).toContain(`dissolution:${pebworth.uid}`);
    expect(fitting((await api.post('/routes', { ...asked, becomes: 'academy' })).body)).toEqual([`conversion:${pebworth.uid}`]);
  });

  test('what the register does not have is refused with its place; an academy fits no route and says why', async () => {
    const unknown = await api.post('/routes', { aim: 'together', urns: ['104144', '999999'] });
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].field]).toEqual([422, 'fields-invalid', 'urns[1]']);
    const none = await api.post('/routes', { aim: 'together' });
    expect([none.status, none.body.errors[0].field]).toEqual([422, 'urns']);
    const wrong = await api.post('/routes', { aim: 'apart', urns: ['104144'], becomes: 'museum' });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'becomes']);
    const found = await api.get('/schools?text=academy&open=true&limit=1');
    const academy = found.body.rows[0] as { urn: string };
    const { body } = await api.post('/routes', { aim: 'together', urns: ['104144', academy.urn] });
    expect(fitting(body)).toEqual([]);
    expect(body.routes[0].because[0]).toContain('not a maintained school');
  });

  test('needs a token that may ask the law, like every pure question', async () => {
    expect((await api.post('/routes', { aim: 'together', urns: infantAndJunior }, { as: null })).status).toBe(401);
    const register = await api.token(['register:read']);
    expect((await api.post('/routes', { aim: 'together', urns: infantAndJunior }, { as: register })).status).toBe(403);
  });
});
