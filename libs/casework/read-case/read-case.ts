import { Injectable } from '@nestjs/common';
import { judge } from '#libs/law/index.js';
import type { CaseView, IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { CalendarShelf } from '../calendars.js';
import { GraphFindings, graphTask } from '../graph/graph-findings.js';
import { caseInput } from '../judging.js';
import { caseNotFound } from '../refusals.js';
import { CORRECTION, lawEvents, type CaseToShow, type RecordedLawEvent } from '../stored-case.js';
import { doorOf, readToShow } from '../store.js';
import { entryTitle, linkTitle } from '../titles.js';
import type { CaseDetails, HistoryRow } from '../types.js';

/** A whole case as its page shows it, judged as of today. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly graph: GraphFindings,
  ) {}

  /**
   * @param caseIdOrReference Id (uuid) or reference (335-2026-0001).
   * @param asOf What counts as today for overdue and badges; today when left out.
   */
  async read(actor: Actor, caseIdOrReference: string, asOf?: IsoDate): Promise<Result<CaseDetails>> {
    const door = doorOf(this.database, actor);
    const shown = await readToShow(door, caseIdOrReference);
    if (!shown) return caseNotFound();
    const { case: row } = shown;
    const events = lawEvents(shown.events);
    const input = caseInput(
      row.subject,
      await this.shelf.inForce(door, row.subject.schools, shown.calendars),
      events,
      asOf ?? this.clock.today(),
    );
    const judged = judge(input);
    const graph = judged.final ? [] : await this.graph.of(actor, shown, input);
    const view = {
      ...judged,
      findings: [...judged.findings, ...graph],
      tasks: [...judged.tasks, ...(shown.reviews ?? []), ...graph.map((finding) => graphTask(finding, input.asOf))],
    };
    const textOf = new Map((shown.personal ?? []).map((kept) => [`${kept.sequence} ${kept.field}`, kept.value]));
    return ok({
      id: row.id,
      reference: row.reference,
      leadAuthority: row.leadAuthority,
      process: row.process,
      subject: row.subject,
      version: row.version,
      state: view.state,
      closed: view.final,
      openedOn: row.openedOn,
      officerId: row.officerId,
      officerName: shown.officerName,
      view,
      input,
      history: history(shown, events, view),
      links: (shown.links ?? []).map((link) => ({ ...link, title: linkTitle(link) })),
      notes: (shown.notes ?? []).map(({ sequence, ...note }) => ({ ...note, text: textOf.get(`${sequence} text`) ?? ERASED })),
    });
  }
}

/** What stands where the text of a note was. */
const ERASED = '[erased]';

function history(shown: CaseToShow, events: readonly RecordedLawEvent[], view: CaseView): HistoryRow[] {
  const inQuestion = new Set(events.filter((_, index) => view.events[index]?.inQuestion).map((event) => event.sequence));
  // the last one counts: corrections are laid over each other
  const supersededBy = new Map(
    shown.events.flatMap((event) => (event.type === CORRECTION && !event.data['insert'] ? [[event.corrects!, event.sequence]] : [])),
  );
  const personal = new Map<number, Record<string, string | null>>();
  for (const { sequence, field, value } of shown.personal ?? []) {
    const own = personal.get(sequence) ?? {};
    own[field] = value;
    personal.set(sequence, own);
  }
  return shown.events.map((event) => {
    return {
      sequence: event.sequence,
      type: event.type,
      title: entryTitle(shown.case.process, event.type, event.corrects),
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      actorId: event.actor,
      actorName: event.actorName,
      onBehalfOf: event.onBehalfOf,
      data: event.data,
      // a note's text stands with the notes, for those who may read it
      personal: event.type === 'note-added' ? {} : (personal.get(event.sequence) ?? {}),
      effect: event.effect,
      reason: event.reason,
      findings: event.findings,
      judgedBy: event.judgedBy,
      corrects: event.corrects,
      correctionKind: event.correctionKind,
      supersededBy: supersededBy.get(event.sequence) ?? null,
      inQuestion: inQuestion.has(event.sequence),
      stateBearing: event.stateBearing,
      hash: event.hash,
      previousHash: event.previousHash,
    };
  });
}
