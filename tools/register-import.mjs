/** `npm run register:import -- FILE.csv --as-at DATE`: gets the program ready and imports an extract of the register. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, endWith, ensureReady, root } from './build.mjs';

try {
  checkNode();
  // npm runs scripts in the project's folder; a file is named from where the person is
  const from = process.env.INIT_CWD ?? process.cwd();
  process.argv = process.argv.map((argument, at) => {
    const file = path.resolve(from, argument);
    return at >= 2 && !argument.startsWith('-') && fs.existsSync(file) ? file : argument;
  });
  process.chdir(root);
  await ensureReady();
} catch (error) {
  endWith(error);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, 'dist/apps/standalone/register-import.js')).href);
