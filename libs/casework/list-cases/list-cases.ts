import { Injectable } from '@nestjs/common';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { doorOf, list } from '../store.js';
import type { CaseListFilter, CaseListRow, Page } from '../types.js';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The case list: what is due first, one page and the number of all. */
@Injectable()
export class ListCases {
  constructor(private readonly database: Database) {}

  /** An unknown cursor begins at the first page; a filter that cannot match anything gives an empty page. */
  async list(actor: Actor, filter: CaseListFilter, paging: { after?: string; limit?: number } = {}): Promise<Page<CaseListRow>> {
    if (filter.officerId !== undefined && !UUID.test(filter.officerId)) return { rows: [], next: null, total: 0 };
    const limit = Math.min(Math.max(Math.trunc(paging.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT, 1), MAX_LIMIT);
    const { total, page } = await list(doorOf(this.database, actor), asked(filter), readCursor(paging.after), limit + 1);
    const rows = page.slice(0, limit);
    const last = rows.at(-1);
    const next = page.length > limit && last ? writeCursor({ closed: last.closed, due: last.listDue, id: last.id }) : null;
    return { rows: rows.map(({ listDue: _, ...row }) => row), next, total };
  }
}

/** Only what was asked for: each kind of list has a plan of its own. */
function asked(filter: CaseListFilter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

interface Cursor {
  closed: boolean;
  due: string;
  id: string;
}

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify([cursor.closed, cursor.due, cursor.id])).toString('base64url');

function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const [closed, due, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown, unknown];
    if (typeof closed === 'boolean' && typeof due === 'string' && parseIsoDate(due) !== null && typeof id === 'string' && UUID.test(id))
      return { closed, due, id };
  } catch {
    // not a cursor of ours
  }
  return null;
}
