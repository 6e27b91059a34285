/**
 * Writes one typed function per govuk-frontend component from the package's own list of options, so that a misspelt
 * option or unescaped HTML is a compile error. The markup stays govuk-frontend's: each function renders its template.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const componentsFolder = join(root, 'node_modules/govuk-frontend/dist/govuk/components');
const outputFolder = join(root, 'apps/web/components/generated');

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
/** Options named `label`, `errorMessage` and so on take the parameters of the component of that name. */
const componentOf = (option) => pascal(option.replace(/([A-Z])/g, '-$1').toLowerCase());
const isHtml = (name) => name === 'html' || name.endsWith('Html');
/** Upstream marks a text and its `html` twin as required though one makes the other unnecessary. */
const isRequired = (option, siblings) =>
  option.required &&
  !isHtml(option.name) &&
  !siblings.some((other) => other.name === option.name.replace(/text$/, 'html').replace(/Text$/, 'Html') && isHtml(other.name));

function typeOf(option, indent) {
  if (option.isComponent) return `${componentOf(option.name)}Params`;
  if (isHtml(option.name) || option.isSlot) return 'SafeHtml';
  switch (option.type) {
    case 'string':
      return 'string';
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return option.params ? `${objectType(option.params, indent)}[]` : 'string[]';
    case 'object':
      return option.params ? objectType(option.params, indent) : 'Record<string, unknown>';
    default:
      throw new Error(`govuk-frontend has an option type this generator does not know: ${option.type}`);
  }
}

function objectType(options, indent) {
  const seen = new Set();
  const lines = [];
  for (const option of options) {
    // A Nunjucks block has no meaning outside Nunjucks; one option is listed twice upstream.
    if (option.type === 'nunjucks-block' || seen.has(option.name)) continue;
    seen.add(option.name);
    lines.push(`${indent}${option.name}${isRequired(option, options) ? '' : '?'}: ${typeOf(option, `${indent}  `)};`);
  }
  return `{\n${lines.join('\n')}\n${indent.slice(2)}}`;
}

/** Slots of the service navigation take markup though neither their names nor their types say so. */
function markSlots(options) {
  return options.map((option) =>
    option.name === 'slots'
      ? { ...option, params: option.params.map(({ name, description }) => ({ name, description, isSlot: true })) }
      : option,
  );
}

function source() {
  const names = readdirSync(componentsFolder)
    .filter((name) => existsSync(join(componentsFolder, name, 'macro-options.json')))
    .sort();
  const version = JSON.parse(readFileSync(join(root, 'node_modules/govuk-frontend/package.json'), 'utf8')).version;
  const parts = [
    `// Generated from govuk-frontend ${version} by tools/build-web.mjs --wrappers. Not edited by hand.`,
    "import { renderComponent, type SafeHtml } from '../render-component.js';",
  ];
  for (const name of names) {
    const options = markSlots(JSON.parse(readFileSync(join(componentsFolder, name, 'macro-options.json'), 'utf8')));
    const type = `${pascal(name)}Params`;
    parts.push(`export interface ${type} ${objectType(options, '  ')}`);
    parts.push(`export const govuk${pascal(name)} = (params: ${type}): SafeHtml => renderComponent('${name}', params);`);
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {{ check: boolean }} options with `check`, nothing is written
 * @returns {boolean} whether the file on disk was (or now is) what govuk-frontend's options call for
 */
export function writeWrappers({ check }) {
  const file = join(outputFolder, 'govuk.ts');
  const text = source();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true;
  if (check) {
    console.error(
      'apps/web/components/generated/govuk.ts differs from what govuk-frontend calls for: run node tools/build-web.mjs --wrappers',
    );
    return false;
  }
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(file, text);
  return true;
}
