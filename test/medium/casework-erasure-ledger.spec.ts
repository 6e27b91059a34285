import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { colleague, given, leaving, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());

const ledger = (): Promise<string> => readFile(path.join(w.config.auditDir, 'erasures.jsonl'), 'utf8');
const noteOf = async (caseId: string): Promise<string> => given(await w.casework.readCase(w.people.ann, caseId)).notes[0]!.text;

describe('The ledger of erasures outside the database', () => {
  it('has each erasure once, without the text, and erases again what a restored backup brings back', async () => {
    const opened = await leaving(w);
    const note = given(await w.casework.addNote(w.people.ann, opened.caseId, { text: 'Ada Byrne called', shared: false }));
    expect(await w.casework.keepErasures(w.clock.today())).toEqual({ kept: 0, again: 0 });
    const { rows: backup } = await w.superuser.query<{ value: string; salt: Buffer }>(
      'SELECT value, salt FROM case_event_personal WHERE case_id = $1',
      [opened.caseId],
    );
    given(await w.casework.erasePersonal(w.people.mia, opened.caseId, { sequence: note.sequence, reason: 'Asked for' }));
    expect(await w.casework.keepErasures(w.clock.today())).toEqual({ kept: 1, again: 0 });
    expect(await w.casework.keepErasures(w.clock.today())).toEqual({ kept: 0, again: 0 });
    const written = await ledger();
    expect(JSON.parse(written)).toMatchObject({ case: opened.caseId, sequence: note.sequence, field: 'text' });
    expect(written).not.toContain('Byrne');

    // as a backup would: past the guard, which only a superuser can set aside
    await w.superuser.query('ALTER TABLE case_event_personal DISABLE TRIGGER ALL');
    await w.superuser.query('UPDATE case_event_personal SET value = $2, salt = $3, erased_at = NULL WHERE case_id = $1', [
      opened.caseId,
      backup[0]!.value,
      backup[0]!.salt,
    ]);
    await w.superuser.query('ALTER TABLE case_event_personal ENABLE TRIGGER ALL');
    expect(await noteOf(opened.caseId)).toBe('Ada Byrne called');

    expect(await colleague(w).keepErasures(w.clock.today())).toMatchObject({ again: 1 });
    expect(await noteOf(opened.caseId)).toBe('[erased]');
    expect(given(await w.casework.readCase(w.people.ann, opened.caseId)).history.at(-1)).toMatchObject({
      type: 'personal-data-erased',
      reason: expect.stringContaining('restored backup'),
    });
    expect(await colleague(w).keepErasures(w.clock.today())).toEqual({ kept: 0, again: 0 });
    expect((await ledger()).trim().split('\n')).toHaveLength(1);
  });

  it('leaves alone a text that stands in the place of another', async () => {
    const opened = await leaving(w);
    const note = given(await w.casework.addNote(w.people.ann, opened.caseId, { text: 'Kept', shared: false }));
    const line = { case: opened.caseId, sequence: note.sequence, field: 'text', commitment: 'ab'.repeat(32), erasedAt: w.clock.now() };
    await writeFile(path.join(w.config.auditDir, 'erasures.jsonl'), `${await ledger()}${JSON.stringify(line)}\n`);
    expect(await colleague(w).keepErasures(w.clock.today())).toEqual({ kept: 0, again: 0 });
    expect(await noteOf(opened.caseId)).toBe('Kept');
  });
});
