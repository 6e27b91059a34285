import { createRequire } from 'node:module';
import { join } from 'node:path';
import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Environment } from 'nunjucks';
import { projectRoot } from '#libs/platform/paths.js';

/** Markup that is already escaped: a JSX element, or the result of a component. A plain string is not one. */
export type SafeHtml = JSX.Element;

let environment: Environment | undefined;

/** Nunjucks is loaded by the first page that needs it, not at start; each template is compiled once. */
function templates(): Environment {
  if (!environment) {
    const nunjucks = createRequire(join(projectRoot(), 'package.json'))('nunjucks') as typeof import('nunjucks');
    const loader = new nunjucks.FileSystemLoader(join(projectRoot(), 'node_modules/govuk-frontend/dist'), { watch: false, noCache: false });
    environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  }
  return environment;
}

/** Nunjucks tests for primitive strings, so markup made by JSX is turned into one wherever it stands in the parameters. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if ('isEscaped' in value) return String(value);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Renders govuk-frontend's own template of a component. */
export function renderComponent(name: string, params: object): SafeHtml {
  const template = templates().getTemplate(`govuk/components/${name}/template.njk`, true);
  return raw(template.render({ params: plain(params) }).trim());
}
