import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { fromCursor, LAST_IS, pageSize, toCursor } from './cursor.js';
import type { ChangeKind, ImportRow, Page, PageRequest, RegisterChange } from './types.js';

const COLUMNS = `id, as_at AS "asAt", file_name AS "fileName", encode(file_sha256, 'hex') AS "fileSha256", rows, inserted, updated, unchanged, imported_at AS "importedAt", report`;

/** The extracts that were taken in, and what each of them changed. */
@Injectable()
export class RegisterImports {
  constructor(private readonly database: Database) {}

  /** Imports, newest first. */
  async list(actor: Actor, page: PageRequest = {}): Promise<Page<ImportRow>> {
    const limit = pageSize(page);
    const after = fromCursor(page.after, 1, LAST_IS.number)?.[0] ?? null;
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<ImportRow & { sequence: number }>(
        `SELECT ${COLUMNS}, sequence FROM register_import WHERE $1::bigint IS NULL OR sequence < $1 ORDER BY sequence DESC LIMIT $2`,
        [after, limit + 1],
      );
      const { rows: count } = await client.query<{ total: number }>('SELECT count(*) AS total FROM register_import');
      const shown = rows.slice(0, limit);
      return {
        rows: shown.map(({ sequence: _, ...row }) => row),
        total: count[0]!.total,
        next: toCursor(rows.length > limit ? [String(shown.at(-1)!.sequence)] : null),
      };
    });
  }

  /** One import with its report. Refused with `import-not-found` 404. */
  async read(actor: Actor, id: string): Promise<Result<ImportRow>> {
    const rows = /^[0-9a-f-]{36}$/i.test(id)
      ? await this.database.transaction(
          actor,
          async (client) => (await client.query<ImportRow>(`SELECT ${COLUMNS} FROM register_import WHERE id::text = lower($1)`, [id])).rows,
        )
      : [];
    if (rows[0]) return ok(rows[0]);
    return refuse({
      code: 'import-not-found',
      status: 404,
      title: 'There is no such import',
      detail: 'No import of the register has this id.',
    });
  }

  /** What an import changed, of all kinds or one, of all authorities or one, in the order it was found. */
  async changes(
    actor: Actor,
    importId: string,
    filter: { kind?: ChangeKind; authority?: string } = {},
    page: PageRequest = {},
  ): Promise<Page<RegisterChange>> {
    const limit = pageSize(page);
    const after = fromCursor(page.after, 1, LAST_IS.number)?.[0] ?? null;
    const where = `import_id::text = lower($1) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR authority = $3)`;
    const values = [importId, filter.kind ?? null, filter.authority ?? null];
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<RegisterChange & { id: number }>(
        `SELECT id, kind, authority, urn, federation_uid AS "federationUid", name, before, after FROM register_change
          WHERE ${where} AND ($4::bigint IS NULL OR id > $4) ORDER BY id LIMIT $5`,
        [...values, after, limit + 1],
      );
      const { rows: count } = await client.query<{ total: number }>(`SELECT count(*) AS total FROM register_change WHERE ${where}`, values);
      const shown = rows.slice(0, limit);
      return {
        rows: shown.map(({ id: _, ...change }) => change),
        total: count[0]!.total,
        next: toCursor(rows.length > limit ? [String(shown.at(-1)!.id)] : null),
      };
    });
  }
}
