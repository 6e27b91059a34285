import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectPath } from '#libs/platform/paths.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'audit-command-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function check(content: string, ...options: string[]): { code: number | null; said: string } {
  const file = path.join(folder, 'export.jsonl');
  writeFileSync(file, content);
  return run(file, ...options);
}
function run(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [projectPath('tools/audit-verify.mjs'), ...args], { encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

const CANNOT_TELL = 2;
const ALTERED = 1;
const firstLine = { kind: 'case', format: 'msf-export/1', case: 'x', reference: '335-2026-0001', head: { sequence: 1, hash: 'ab' } };

describe('Checking a file that is no export', () => {
  it.each([
    ['a table', 'URN,Name\n100000,"A school"\n'],
    ['a refusal that was saved instead', '{"type":"urn:msf:problem:not-signed-in","status":401}\n'],
    ['JSON that is no object', 'null\n7\n[]\n"case"\n'],
    ['bytes', '\u0000\u0001\ufffd\n'],
    ['nothing', ''],
  ])('answers for %s that it cannot tell, not that it was altered', (_what, content) => {
    const { code, said } = check(content);
    expect(code).toBe(CANNOT_TELL);
    expect(said).toMatch(/is not an export|is empty/);
    expect(said).toContain('CANNOT TELL');
    expect(said).not.toContain('ALTERED');
  });

  it('answers the same to a folder, a file that is not there, a key that is none and an export of another form', () => {
    const answers = [
      run(folder),
      run(path.join(folder, 'not-there')),
      check(`${JSON.stringify(firstLine)}\n`, '--key', path.join(folder, 'export.jsonl')),
      check(`${JSON.stringify({ ...firstLine, format: 'msf-export/9' })}\n`),
    ];
    expect(answers.map(({ code }) => code)).toEqual([CANNOT_TELL, CANNOT_TELL, CANNOT_TELL, CANNOT_TELL]);
    for (const { said } of answers) expect(said).not.toMatch(/ALTERED|\n +at /);
  });

  it('but finds what is left of an export altered, whatever was made of its lines', () => {
    for (const line of [
      { kind: 'event' },
      { kind: 'event', sequence: 1, canonical: '{}' },
      { kind: 'witness' },
      { kind: 'end', lines: 9 },
    ]) {
      const { code, said } = check(`${JSON.stringify(firstLine)}\n${JSON.stringify(line)}\n`);
      expect(code).toBe(ALTERED);
      expect(said).toContain('ALTERED');
    }
    expect(check(`${JSON.stringify(firstLine)}\nnot readable\n`).code).toBe(ALTERED);
  });
});
