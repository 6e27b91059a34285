/** `npm start`: gets the program ready and hands over to it. Needs nothing but Node. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { checkNode, endWith, ensureReady, root } from './build.mjs';

try {
  checkNode();
  process.chdir(root);
  await ensureReady();
} catch (error) {
  endWith(error);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, 'dist/apps/standalone/main.js')).href);
