import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { LIST } from './matters.js';
import { isUuid } from './store.js';
import type { InstrumentFilter, InstrumentPage, InstrumentRow } from './types.js';

const PAGE = 25;
const MOST = 100;

const WHERE = `WHERE ($1::text IS NULL OR i.state = $1) AND ($2::text IS NULL OR i.process = $2) AND ($3::text IS NULL OR i.subject_key = $3)
  AND ($4::uuid IS NULL OR i.case_id = $4) AND ($5::boolean IS NULL OR i.closed <> $5) AND ($6::text IS NULL OR i.subject_name ILIKE '%' || $6 || '%')`;

/** Matters by the day they were opened, newest first. */
@Injectable()
export class ListInstruments {
  constructor(private readonly database: Database) {}

  async list(
    actor: Actor,
    filter: InstrumentFilter,
    { after, limit = PAGE }: { after?: string; limit?: number } = {},
  ): Promise<InstrumentPage<InstrumentRow>> {
    const most = Math.min(Math.max(1, limit), MOST);
    const values = [
      filter.state ?? null,
      filter.process ?? null,
      filter.subjectKey ?? null,
      filter.caseId ?? null,
      filter.open ?? null,
      filter.text?.trim() ? filter.text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`) : null,
    ];
    const from = after === undefined ? null : readInstrumentCursor(after);
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<InstrumentRow>(
        `${LIST} ${WHERE} AND ($7::date IS NULL OR (i.opened_on, i.id) < ($7::date, $8::uuid)) ORDER BY i.opened_on DESC, i.id DESC LIMIT $9`,
        [...values, from?.day ?? null, from?.id ?? null, most + 1],
      );
      const counted = await client.query<{ total: number }>(`SELECT count(*)::int AS total FROM instrument i ${WHERE}`, values);
      const shown = rows.slice(0, most);
      const last = shown.at(-1);
      const next = rows.length > most && last ? Buffer.from(`${last.openedOn} ${last.id}`).toString('base64url') : null;
      return { rows: shown, next, total: counted.rows[0]!.total };
    });
  }
}

/** Where a page begins; null when the text is no cursor of this list. */
export function readInstrumentCursor(text: string): { day: string; id: string } | null {
  const [day = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isUuid(id) ? { day, id } : null;
}
