/**
 * Writes what the law library says of itself: docs/rules.md (regulation, rule, file, test, screen), docs/generated/processes.md
 * and a picture of each process in docs/generated/processes/.
 *
 *   node tools/law-pages.mjs             write them
 *   node tools/law-pages.mjs --check     fail when the committed ones differ from what would be written
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotGoOn, endWith, ensureReady, root } from './build.mjs';

const built = (file) => import(pathToFileURL(path.join(root, 'dist', file)).href);

async function main() {
  await ensureReady();
  const { ruleIndex } = await built('libs/law/index.js');
  const { tables } = await built('libs/law/processes/index.js');
  const { instrumentTables } = await built('libs/law/processes/instrument/index.js');
  const { lawPages } = await built('libs/law/rulebook/pages.js');
  const stale = [];
  for (const [name, text] of Object.entries(lawPages(ruleIndex, [...Object.values(tables), ...Object.values(instrumentTables)]))) {
    const file = path.join(root, name);
    if (!process.argv.includes('--check')) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    } else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) stale.push(name);
  }
  if (stale.length > 0) throw new CannotGoOn(`Out of date: ${stale.join(', ')}. Run "node tools/law-pages.mjs" and commit what it writes.`);
}

await main().catch(endWith);
