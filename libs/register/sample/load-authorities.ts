import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { projectPath } from '#libs/platform/paths.js';
import { firstRecord } from '../import/extract-file.js';

/** Puts the authorities of the department's list in; those that are there stay as they are. */
export async function loadAuthorities(client: pg.PoolClient): Promise<void> {
  const [, ...lines] = (await readFile(projectPath('data', 'register', 'la-codes.csv'), 'utf8')).trim().split(/\r?\n/);
  const authorities = lines.map((line) => {
    const [code, name, onsCode, , kind] = firstRecord(line);
    return { code, name, onsCode, isEducationAuthority: kind === 'English education authority' };
  });
  await client.query(
    `INSERT INTO authority (code, name, ons_code, is_education_authority)
     SELECT a.code, a.name, nullif(a."onsCode", ''), a."isEducationAuthority"
       FROM jsonb_to_recordset($1) AS a (code text, name text, "onsCode" text, "isEducationAuthority" boolean)
      WHERE NOT EXISTS (SELECT FROM authority b WHERE b.code = a.code)`,
    [JSON.stringify(authorities)],
  );
}
