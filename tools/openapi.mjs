/**
 * Writes what is generated from the routes of the built program: docs/generated/openapi.json and docs/generated/routes.json.
 *
 *   node tools/openapi.mjs             write them
 *   node tools/openapi.mjs --check     fail when the committed ones differ from what would be written
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { CannotGoOn, endWith, ensureReady, root } from './build.mjs';

const built = (file) => import(pathToFileURL(path.join(root, 'dist', file)).href);

async function generated() {
  await built('../node_modules/reflect-metadata/Reflect.js');
  const { buildDocument } = await built('apps/api/openapi.js');
  const { apiControllers } = await built('apps/api/api.module.js');
  const { webControllers } = await built('apps/web/web.module.js');
  const { listRoutes } = await built('libs/access/index.js');
  return { 'openapi.json': buildDocument(), 'routes.json': listRoutes([...apiControllers, ...webControllers]) };
}

async function main() {
  await ensureReady();
  const stale = [];
  for (const [name, content] of Object.entries(await generated())) {
    const file = path.join(root, 'docs', 'generated', name);
    const settings = await prettier.resolveConfig(file);
    const text = await prettier.format(JSON.stringify(content), { ...settings, parser: 'json' });
    if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
    else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) stale.push(`docs/generated/${name}`);
  }
  if (stale.length > 0) throw new CannotGoOn(`Out of date: ${stale.join(', ')}. Run "npm run openapi" and commit what it writes.`);
}

await main().catch(endWith);
