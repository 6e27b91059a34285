/** `npm run people -- COMMAND`: gets the program ready and administers people, sign-in links and API tokens. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, endWith, ensureReady, root } from './build.mjs';

try {
  checkNode();
  process.chdir(root);
  await ensureReady();
} catch (error) {
  endWith(error);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, 'dist/apps/standalone/people.js')).href);
