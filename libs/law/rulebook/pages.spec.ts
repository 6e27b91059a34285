import { projectFolder, projectHas, projectText } from '../../../test/support/project-files.js';
import { enforcementOf } from '../engine/rule.js';
import { tables } from '../processes/index.js';
import { instrumentTables } from '../processes/instrument/index.js';
import { rules } from '../rules/index.js';
import { lawPages, pictureFile } from './pages.js';
import { processIds, ruleIndex } from './rule-index.js';
import { amalgamationRows, federationRows, instrumentRows } from './testing/catalogue-ids.js';

const built = Object.values(tables);
const drawn = [...built, ...Object.values(instrumentTables)];
const routes = JSON.parse(projectText('docs/generated/routes.json')) as { method: string; path: string }[];
const entryOf = (id: string) => ruleIndex.find((rule) => rule.id === id);

describe('the index regulation, rule, test, screen', () => {
  it.each([...federationRows, ...amalgamationRows, ...instrumentRows])('holds row %s of the catalogues', (id) => {
    expect(entryOf(id)).toMatchObject({ id });
  });

  it('leads from every rule that is applied to its file, in which it stands, and to tests, which exist', () => {
    for (const { id, enforced, file, testedIn } of ruleIndex) {
      if (enforced === false) {
        expect([id, file]).toEqual([id, null]);
        continue;
      }
      expect([id, file === null ? 'no file' : projectHas(file)]).toEqual([id, true]);
      expect([id, new RegExp(`id: '${id}'`).test(projectText(file!))]).toEqual([id, true]);
      for (const spec of testedIn) expect([id, spec, projectHas(spec)]).toEqual([id, spec, true]);
    }
  });

  it('leads from every rule to pages and routes that the program has', () => {
    const known = new Set(routes.flatMap(({ method, path }) => [`${method} ${path}`, path]));
    for (const { id, shownAt } of ruleIndex) {
      expect(shownAt[0]!.screen).toBe(`/rules/${id}`);
      for (const { screen, api } of shownAt) {
        const page = screen === `/rules/${id}` ? '/rules/:id' : screen;
        expect([id, page, known.has(page)]).toEqual([id, page, true]);
        const route = api === `GET /api/v1/rules/${id}` ? 'GET /api/v1/rules/:id' : api;
        expect([id, route, known.has(route)]).toEqual([id, route, true]);
      }
    }
  });

  it('says of every rule that blocks, sets a time limit or is told to somebody where people meet it besides the rulebook', () => {
    const hidden = rules
      .filter((rule) => ['block', 'block-with-override', 'breach', 'warning'].includes(enforcementOf(rule)))
      .filter(({ id }) => entryOf(id)!.shownAt.length < 2);
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });

  it('says which processes a rule touches', () => {
    expect(entryOf('L1')!.processes).toEqual(['leaving']);
    expect(entryOf('D2')!.processes).toEqual(expect.arrayContaining(['leaving', 'dissolution']));
    expect(entryOf('C2')!.processes).toEqual(processIds);
    expect(entryOf('RA-08')!.processes).toContain('amalgamation-new-school');
    expect(entryOf('RF-01')!.processes).toContain('discontinuance');
    expect(entryOf('CO-04')!.processes).toContain('collaboration');
    expect(entryOf('CON-13-2')!.processes).toEqual([]);
    for (const { id } of built)
      expect(ruleIndex.some(({ enforced, processes }) => enforced !== false && processes.includes(id))).toBe(true);
  });
});

describe('the generated pages of the law', () => {
  const pages = lawPages(ruleIndex, drawn);

  it.each(Object.keys(pages))('%s is up to date; "node tools/law-pages.mjs" writes it', (file) => {
    expect(projectHas(file)).toBe(true);
    // Only whether they are the same: the difference of two long pages helps nobody.
    expect(projectText(file) === pages[file]).toBe(true);
  });

  it('there is a picture of each process and of no other', () => {
    expect(projectFolder('docs/generated/processes').sort()).toEqual(drawn.map(({ id }) => pictureFile(id).split('/').at(-1)!).sort());
  });

  it('the index holds every rule on a line of its own', () => {
    const lines = pages['docs/rules.md']!.split('\n');
    for (const { id } of ruleIndex) expect([id, lines.filter((line) => line.includes(` | ${id} | `)).length]).toEqual([id, 1]);
  });
});
