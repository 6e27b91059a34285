/**
 * Builds what the browser loads (stylesheet, script, icon) into `public/<fingerprint>/`, and writes the typed wrappers
 * of govuk-frontend's components.
 *
 *   node tools/build-web.mjs                 build public/ when an input changed
 *   node tools/build-web.mjs --wrappers      write apps/web/components/generated/
 *   node tools/build-web.mjs --check         fail when the committed wrappers differ from what would be written
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeWrappers } from './govuk-wrappers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const publicFolder = join(root, 'public');
const govuk = join(root, 'node_modules/govuk-frontend');
const moj = join(root, 'node_modules/@ministryofjustice/frontend');

/** Names the exact inputs of the build; it changes when any of them does, so browsers may keep the files for ever. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['apps/web/styles', 'apps/web/assets']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
  for (const file of [...files, 'tools/build-web.mjs'])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  for (const folder of [govuk, moj]) hash.update(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  return hash.digest('hex').slice(0, 12);
}

/**
 * Builds `public/` unless it already holds the result of the same inputs. The result appears at once or not at all:
 * it is made beside its place and renamed into it.
 * @returns {Promise<{ fingerprint: string, built: boolean }>}
 */
export async function buildWeb() {
  const print = fingerprint();
  const manifest = join(publicFolder, 'assets.json');
  const target = join(publicFolder, print);
  if (existsSync(target) && existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).folder === print)
    return { fingerprint: print, built: false };

  const making = join(publicFolder, `.making-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(join(making, 'images'), { recursive: true });

  // Sass is slow to load and needed only when something changed.
  const sass = createRequire(import.meta.url)('sass');
  const { css } = await sass.compileAsync(join(root, 'apps/web/styles/app.scss'), {
    loadPaths: [root, join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  if (/GDS Transport|govuk-crest|crown/i.test(css))
    throw new Error('The stylesheet names the GDS Transport font or the royal crest, which only GOV.UK may use.');
  writeFileSync(join(making, 'app.css'), css);
  cpSync(join(moj, 'moj/assets/images/icon-document.svg'), join(making, 'images/icon-document.svg'));
  cpSync(join(govuk, 'dist/govuk/govuk-frontend.min.js'), join(making, 'govuk-frontend.min.js'));
  cpSync(join(root, 'apps/web/assets'), making, { recursive: true });

  rmSync(target, { recursive: true, force: true });
  renameSync(making, target);
  writeFileSync(`${manifest}.${process.pid}`, `${JSON.stringify({ folder: print })}\n`);
  renameSync(`${manifest}.${process.pid}`, manifest);
  for (const name of readdirSync(publicFolder)) {
    if (name !== print && name !== 'assets.json') rmSync(join(publicFolder, name), { recursive: true, force: true });
  }
  return { fingerprint: print, built: true };
}

const startedDirectly = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) {
  if (process.argv.includes('--wrappers')) writeWrappers({ check: false });
  else if (process.argv.includes('--check')) process.exitCode = writeWrappers({ check: true }) ? 0 : 1;
  else {
    const result = await buildWeb();
    console.log(result.built ? `Built public/${result.fingerprint}` : `public/${result.fingerprint} is up to date`);
  }
}
