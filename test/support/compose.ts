import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { projectPath } from '#libs/platform/paths.js';

/** One service of docker-compose.yml, its variables filled in. */
export interface ComposeService {
  image: string;
  environment?: Record<string, string>;
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  restart?: string;
}

// A parser that comes with the lint tools; it has no types of its own.
const { load } = createRequire(projectPath('package.json'))('js-yaml') as { load(text: string): unknown };

/** Merge keys (`<<`), which YAML 1.2 no longer knows and Compose does. */
function merged(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(merged);
  if (node === null || typeof node !== 'object') return node;
  const { '<<': base, ...own } = node as Record<string, unknown>;
  return {
    ...(base === undefined ? {} : (merged(base) as object)),
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, merged(value)])),
  };
}

/**
 * The services as `docker compose config` would give them, for these variables.
 *
 * @throws Error naming a variable that is needed and not given
 */
export function composeServices(variables: Record<string, string>): Record<string, ComposeService> {
  const text = readFileSync(projectPath('docker-compose.yml'), 'utf8');
  const filled = text.replace(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_all, name: string, operator: string | undefined, otherwise = '') => {
    const value = variables[name];
    if (value !== undefined && value !== '') return value;
    if (operator === '?') throw new Error(`docker-compose.yml needs ${name}`);
    return operator === '-' ? (otherwise as string) : '';
  });
  return (merged(load(filled)) as { services: Record<string, ComposeService> }).services;
}
