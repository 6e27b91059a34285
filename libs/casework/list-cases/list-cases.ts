import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { doorOf, list } from '../store.js';
import type { CaseListFilter, CaseListRow, Page } from '../types.js';
import { readCaseCursor, UUID, writeCaseCursor } from './cursor.js';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** The case list: what is due first, one page and the number of all. */
@Injectable()
export class ListCases {
  constructor(private readonly database: Database) {}

  /** A text that is no cursor begins at the first page (the API refuses it); a filter that cannot match anything gives an empty page. */
  async list(actor: Actor, filter: CaseListFilter, paging: { after?: string; limit?: number } = {}): Promise<Page<CaseListRow>> {
    if (filter.officerId !== undefined && !UUID.test(filter.officerId)) return { rows: [], next: null, total: 0 };
    const limit = Math.min(Math.max(Math.trunc(paging.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT, 1), MAX_LIMIT);
    const { total, page } = await list(
      doorOf(this.database, actor),
      asked(filter),
      paging.after ? readCaseCursor(paging.after) : null,
      limit + 1,
    );
    const rows = page.slice(0, limit);
    const last = rows.at(-1);
    const next = page.length > limit && last ? writeCaseCursor({ closed: last.closed, due: last.listDue, id: last.id }) : null;
    return { rows: rows.map(({ listDue: _, ...row }) => row), next, total };
  }
}

/** Only what was asked for: each kind of list has a plan of its own. */
function asked(filter: CaseListFilter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
