import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { projectPath } from '#libs/platform/paths.js';
import { readBankHolidayFile, readCalendarFile } from '../calendars/calendar-file.js';
import { importExtract, REGISTER_IMPORT, type SystemTransactions } from '../import/import-extract.js';
import { loadAuthorities } from './load-authorities.js';

/** Extracts that ship with the program, by date. */
export const sampleExtracts = [
  { file: 'edubasealldata20241119.csv', asAt: '2024-11-19' },
  { file: 'edubasealldata20250718.csv', asAt: '2025-07-18' },
] as const;

/** Name of the unattended job that may put sample contacts and calendars in. */
const SAMPLE_DATA = 'sample-data';

const sampleFile = (name: string): string => projectPath('data', 'register', name);

/**
 * Puts in what the embedded default starts with: authorities, both sample extracts in the order of their dates, the demonstration
 * calendars, bank holidays, and invented contacts. Can be repeated: what is there stays as it is.
 */
export async function loadSampleData(database: SystemTransactions): Promise<void> {
  await database.transaction(REGISTER_IMPORT, loadAuthorities);
  for (const { file, asAt } of sampleExtracts) {
    const done = await database.transaction(
      REGISTER_IMPORT,
      async (client) => (await client.query('SELECT FROM register_import WHERE as_at >= $1 LIMIT 1', [asAt])).rowCount,
    );
    if (done) continue;
    const imported = await importExtract(database, { file: sampleFile(file), asAt, today: asAt });
    if (!imported.ok) throw new Error(`The sample extract ${file} was refused: ${imported.refusal.detail}`);
  }
  await database.transaction(SAMPLE_DATA, async (client) => {
    await loadCalendars(client);
    await loadBankHolidays(client);
    await loadContacts(client);
  });
}

async function loadCalendars(client: pg.PoolClient): Promise<void> {
  const file = readCalendarFile(await readFile(sampleFile('calendars-demonstration.json'), 'utf8'));
  if (!file.ok) throw new Error(file.refusal.detail);
  const entries = JSON.stringify(file.value);
  await client.query(
    `INSERT INTO calendar (owner_kind, owner_key, authority, name)
     SELECT c."ownerKind", c."ownerKey", CASE c."ownerKind" WHEN 'authority' THEN c."ownerKey" ELSE (SELECT s.authority FROM school s WHERE s.urn = c."ownerKey") END, c.name
       FROM jsonb_to_recordset($1) AS c ("ownerKind" text, "ownerKey" text, name text) ON CONFLICT (owner_kind, owner_key) DO NOTHING`,
    [entries],
  );
  await client.query(
    `INSERT INTO calendar_version (calendar_id, version, terms, not_school_days, source, demonstration)
     SELECT k.id, 1, c.terms, c."notSchoolDays", c.source, c.demonstration
       FROM jsonb_to_recordset($1) AS c ("ownerKind" text, "ownerKey" text, terms jsonb, "notSchoolDays" jsonb, source text, demonstration boolean)
       JOIN calendar k ON k.owner_kind = c."ownerKind" AND k.owner_key = c."ownerKey"
      WHERE NOT EXISTS (SELECT FROM calendar_version v WHERE v.calendar_id = k.id)`,
    [entries],
  );
}

async function loadBankHolidays(client: pg.PoolClient): Promise<void> {
  const file = readBankHolidayFile(await readFile(sampleFile('bank-holidays.json'), 'utf8'));
  if (!file.ok) throw new Error(file.refusal.detail);
  await client.query(
    `INSERT INTO bank_holiday_version (version, holidays, source) SELECT 1, $1, 'GOV.UK, bank holidays of England and Wales' WHERE NOT EXISTS (SELECT FROM bank_holiday_version)`,
    [JSON.stringify(file.value)],
  );
}

async function loadContacts(client: pg.PoolClient): Promise<void> {
  const { contacts } = JSON.parse(await readFile(sampleFile('contacts-demonstration.json'), 'utf8')) as { contacts: unknown[] };
  await client.query(
    `INSERT INTO contact (authority, subject_kind, subject_key, role, name, email, private)
     SELECT c.authority, c."subjectKind", c."subjectKey", c.role, c.name, c.email, c.private
       FROM jsonb_to_recordset($1) AS c (authority text, "subjectKind" text, "subjectKey" text, role text, name text, email text, private boolean)
      WHERE NOT EXISTS (SELECT FROM contact)`,
    [JSON.stringify(contacts)],
  );
}
