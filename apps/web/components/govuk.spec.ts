import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { projectPath } from '#libs/platform/paths.js';
import { renderComponent } from './render-component.js';

interface Fixture {
  name: string;
  options: object;
  html: string;
}

const folder = projectPath('node_modules/govuk-frontend/dist/govuk/components');
const components = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/fixtures.json`));
const fixtures = components.flatMap((component) =>
  (JSON.parse(readFileSync(`${folder}/${component}/fixtures.json`, 'utf8')) as { fixtures: Fixture[] }).fixtures.map((fixture) => ({
    component,
    ...fixture,
  })),
);

describe('govuk-frontend components', () => {
  test('every example that govuk-frontend ships comes out as it does there', () => {
    const different = fixtures
      .filter(({ component, options, html }) => String(renderComponent(component, options)) !== html.trim())
      .map(({ component, name }) => `${component}: ${name}`);
    expect(different).toEqual([]);
    expect(fixtures.length).toBe(725);
  });

  test('the committed functions are those that the installed govuk-frontend calls for', () => {
    expect(() => execFileSync(process.execPath, [projectPath('tools/build-web.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  test('what a person typed is shown as text and never as markup', () => {
    expect(String(renderComponent('tag', { text: '<script>alert(1)</script>' }))).toContain('&lt;script&gt;');
  });
});
