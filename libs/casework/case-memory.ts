import { Injectable } from '@nestjs/common';
import type { CaseSubject } from './types.js';
import type { CalendarVersions, CaseRow, StoredEvent } from './stored-case.js';

/** What of a case can never change (what was fixed at its opening, its chain as far as it went), and its row as it was last seen or written. */
export interface RememberedCase {
  id: string;
  reference: string;
  subject: CaseSubject;
  /** Whose calendars concern it: URNs and authority codes. */
  owners: string[];
  events: readonly StoredEvent[];
  sequence: number;
  /** Hex; by it the database recognises the chain. */
  hash: string;
  row: Omit<CaseRow, 'subject'>;
  /** In force when the case was last judged or read; the database compares them before it believes a decision made on them. */
  calendars: CalendarVersions;
}

/** Cases at hand in a working day of a large authority, with chains of an ordinary length. */
const MOST_CASES = 2_000;
const MOST_EVENTS = 60_000;

/**
 * Cases that were worked on lately, so that recording an event need not read them again as long as they are as they were.
 * Nothing is believed because it is remembered: whether a case may be seen, and whether it is still as it was, the database answers each time.
 */
@Injectable()
export class CaseMemory {
  /** In order of last use, oldest first. */
  private readonly cases = new Map<string, RememberedCase>();
  private readonly idOf = new Map<string, string>();
  private events = 0;

  recall(caseIdOrReference: string): RememberedCase | undefined {
    return this.cases.get(this.idOf.get(caseIdOrReference) ?? caseIdOrReference);
  }

  /** An entry was just written to the end of a remembered chain and left the case's row as given. */
  grow(caseId: string, event: StoredEvent, row: RememberedCase['row'], calendars: CalendarVersions): void {
    const known = this.cases.get(caseId);
    if (known && known.sequence === event.sequence - 1)
      this.remember({ ...known, events: [...known.events, event], sequence: event.sequence, hash: row.headHash, row, calendars });
  }

  remember(known: RememberedCase): void {
    this.forget(known.id);
    this.cases.set(known.id, known);
    this.idOf.set(known.reference, known.id);
    this.events += known.events.length;
    while (this.cases.size > 1 && (this.cases.size > MOST_CASES || this.events > MOST_EVENTS)) this.forget(this.cases.keys().next().value!);
  }

  private forget(id: string): void {
    const known = this.cases.get(id);
    if (!known) return;
    this.cases.delete(id);
    this.idOf.delete(known.reference);
    this.events -= known.events.length;
  }
}
