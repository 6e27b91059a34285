import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectPath } from '#libs/platform/paths.js';
import { freePort } from './ports.js';
import { type RunningProcess, startNode } from './processes.js';

/** The whole program as `npm start` runs it, in an empty folder of its own. */
export interface Site {
  address: string;
  program: RunningProcess;
  /** The printed sign-in link of one of the demonstration's people, such as "Officer, Walsall". */
  signInLink(who: string): string;
  close(): Promise<void>;
}

export async function startSite(environment: NodeJS.ProcessEnv = {}): Promise<Site> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'msf-browser-'));
  // As root the database runs under another account, which must be able to pass through.
  chmodSync(parent, 0o755);
  const port = await freePort();
  const program = startNode('tools/start.mjs', [], { DATA_DIR: path.join(parent, 'data'), PORT: String(port), ...environment });
  await program.line(/Ctrl-C stops everything/);
  return {
    address: `http://localhost:${port}`,
    program,
    signInLink(who) {
      const line = program
        .output()
        .split('\n')
        .find((one) => one.includes(who) && one.includes('/sign-in/'));
      if (!line) throw new Error(`No sign-in link was printed for "${who}":\n${program.output()}`);
      return /https?:\S+/.exec(line)![0];
    },
    async close() {
      await program.end();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Chromium: the one CHROMIUM_PATH names, else the one from npm, with its own system libraries where the machine has none. */
export async function startBrowser(): Promise<Browser> {
  const found = JSON.parse(execFileSync(process.execPath, [projectPath('test/support/find-browser.mjs')], { encoding: 'utf8' })) as {
    executablePath: string;
    libraries: string | null;
    fonts: string | null;
  };
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ];
  const { executablePath, libraries, fonts } = found;
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (libraries === null || !/shared librar|cannot open shared object/.test(String(error))) throw error;
    return chromium.launch({
      executablePath,
      args,
      env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts! } as Record<string, string>,
    });
  }
}

const NARROW = 320;
const WIDE = { width: 1100, height: 900 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Somebody who uses the pages. Every page he or she comes to is looked at: axe finds nothing, nothing spills over at 320
 * pixels, the browser has no complaint (a script or style that the page's own policy refuses shows up there). Pictures for
 * people to look at are kept where the variable SCREENSHOTS names a folder.
 */
export class Visitor {
  readonly complaints: string[] = [];
  /** Addresses looked at, without their query; each is looked at with axe once for each heading it shows. */
  readonly seen = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly site: Site,
    private readonly javascript: boolean,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
  }

  static async arrive(browser: Browser, site: Site, { javascript = true } = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: WIDE,
      javaScriptEnabled: javascript,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(20_000);
    return new Visitor(await context.newPage(), context, site, javascript);
  }

  /** Another window of the same person. */
  async anotherWindow(): Promise<Visitor> {
    return new Visitor(await this.context.newPage(), this.context, this.site, this.javascript);
  }

  /** Signs in with the printed link: it opens a page with a button, and only the button uses it up. */
  async signIn(who: string): Promise<void> {
    await this.open(new URL(this.site.signInLink(who)).pathname);
    await this.press('Sign in');
  }

  async open(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.site.address).href);
    await this.look();
  }

  /** Follows the link of that name; the first when there are several. */
  async follow(name: string | RegExp, within = 'body'): Promise<void> {
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.page
        .locator(within)
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first()
        .click(),
    ]);
    await this.look();
  }

  async press(name: string, within = 'body'): Promise<void> {
    await Promise.all([
      this.page.waitForEvent('domcontentloaded', { timeout: 60_000 }),
      this.page.locator(within).getByRole('button', { name, exact: true }).first().click(),
    ]);
    await this.look();
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Fills the three parts of a date. */
  async date(name: string, date: string): Promise<void> {
    const [year, month, day] = date.split('-');
    await this.page.fill(`[name="${name}-day"]`, String(Number(day)));
    await this.page.fill(`[name="${name}-month"]`, String(Number(month)));
    await this.page.fill(`[name="${name}-year"]`, year!);
  }

  /** Chooses the answer of a question, whether it is asked with radio buttons or a list. */
  async choose(name: string, value: string): Promise<void> {
    const list = this.page.locator(`select[name="${name}"]`);
    if ((await list.count()) > 0) await list.selectOption(value);
    else await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
  }

  async fill(name: string, value: string): Promise<void> {
    await this.page.fill(`[name="${name}"]`, value);
  }

  /** Today, as the strip of the demonstration says. */
  async today(): Promise<string> {
    return (await this.page.locator('.app-demo__today').getAttribute('datetime'))!;
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Looks at the page as it now is. */
  async look(): Promise<void> {
    await this.page.waitForLoadState('load');
    const { pathname } = new URL(this.page.url());
    if (!(await this.page.locator('h1').count())) throw new Error(`${pathname} has no heading`);
    const place = `${pathname} ${await this.heading()}`;
    if (this.seen.has(place)) return;
    this.seen.add(place);
    await this.page.setViewportSize({ width: NARROW, height: 800 });
    const width = await this.page.evaluate(
      () => (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth,
    );
    const pictures = process.env['SCREENSHOTS'];
    const name = `${String(this.seen.size).padStart(2, '0')}${place.replace(/[^\w]+/g, '-').slice(0, 60)}`;
    if (pictures) await this.page.screenshot({ path: path.join(pictures, `${name}-narrow.png`), fullPage: true });
    await this.page.setViewportSize(WIDE);
    if (pictures) await this.page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
    if (width > NARROW) this.complaints.push(`${place}: ${width} pixels wide where there are ${NARROW}`);
    if (!this.javascript) return;
    // Scripts, axe's too, cannot run inside an email's frame, and should not: the page is looked at without it.
    const frames = await this.page.locator('iframe[sandbox]').evaluateAll((found) => found.map((frame) => frame.remove()).length);
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).analyze();
    for (const violation of violations) {
      this.complaints.push(`${place}: ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    }
    if (frames > 0) await this.page.reload();
  }
}
