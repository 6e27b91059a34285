import { Injectable } from '@nestjs/common';
import type { Plan } from '#libs/law/planning/index.js';
import type { CaseInput, CaseView, IsoDate, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import type { Result } from '#libs/platform/result.js';
import { AddNote, type AddNoteInput } from './add-note/add-note.js';
import { AssignOfficer, type AssignOfficerInput } from './assign-officer/assign-officer.js';
import { CorrectEvent } from './correct-event/correct-event.js';
import { EffectDue, type EffectDueReport } from './effect-due/effect-due.js';
import { ErasePersonal, type ErasePersonalInput } from './erase-personal/erase-personal.js';
import { ErasureLedger, type ErasuresKept } from './erase-personal/erasure-ledger.js';
import { OpenCalledFor } from './graph/open-called-for.js';
import { ShowCascade } from './graph/show-cascade.js';
import type { CascadeInput, CascadeOfCase, CaseGraph, OpenedCases, ShownCascade } from './graph/types.js';
import { LinkCases } from './link-cases/link-cases.js';
import { ListCases } from './list-cases/list-cases.js';
import { NoteFailedPost } from './note-failed-post/note-failed-post.js';
import { OpenCase } from './open-case/open-case.js';
import { PlanCase, type CasePlan, type PlanBeforeRequest, type PlanCaseInput } from './plan-case/plan-case.js';
import type { PlanWhatIf } from './plan-case/what-moves.js';
import { PreviewCase } from './preview/preview-case.js';
import { PreviewEvent, type PreviewEventInput } from './preview/preview-event.js';
import { ReadCase } from './read-case/read-case.js';
import { RecordEvent } from './record-event/record-event.js';
import type { WrittenEntry } from './recorder.js';
import { Replay, type ReplayDifference, type ReplayReport } from './replay/replay.js';
import type {
  CaseDetails,
  CaseLink,
  CaseListFilter,
  CaseListRow,
  CaseSubject,
  CorrectEventInput,
  LinkCasesInput,
  OpenCaseInput,
  Page,
  RecordedEvent,
  RecordEventInput,
} from './types.js';

/** Everything that can be done with a case. Each verb has its own folder; this only hands on. `caseId` is an id or a reference. */
@Injectable()
export class Casework {
  constructor(
    private readonly opening: OpenCase,
    private readonly recording: RecordEvent,
    private readonly correcting: CorrectEvent,
    private readonly eventPreview: PreviewEvent,
    private readonly casePreview: PreviewCase,
    private readonly assigning: AssignOfficer,
    private readonly noting: AddNote,
    private readonly reading: ReadCase,
    private readonly listing: ListCases,
    private readonly erasing: ErasePersonal,
    private readonly effecting: EffectDue,
    private readonly replaying: Replay,
    private readonly failedPost: NoteFailedPost,
    private readonly erasures: ErasureLedger,
    private readonly planning: PlanCase,
    private readonly linking: LinkCases,
    private readonly cascade: ShowCascade,
    private readonly calling: OpenCalledFor,
  ) {}

  openCase(actor: Actor, input: OpenCaseInput): Promise<Result<RecordedEvent>> {
    return this.opening.open(actor, input);
  }

  /** The schools and boards a case would be opened of; saves nothing. */
  previewOpening(actor: Actor, input: OpenCaseInput): Promise<Result<CaseSubject>> {
    return this.opening.subject(actor, input);
  }

  recordEvent(actor: Actor, caseId: string, input: RecordEventInput): Promise<Result<RecordedEvent>> {
    return this.recording.record(actor, caseId, input);
  }

  correctEvent(actor: Actor, caseId: string, input: CorrectEventInput): Promise<Result<RecordedEvent>> {
    return this.correcting.correct(actor, caseId, input);
  }

  /** The case as it would be with a correction; saves nothing. */
  previewCorrection(actor: Actor, caseId: string, input: CorrectEventInput): Promise<Result<CaseView>> {
    return this.correcting.preview(actor, caseId, input);
  }

  /** The case as it would be; saves nothing. */
  previewEvent(actor: Actor, caseId: string, input: PreviewEventInput): Promise<Result<CaseView>> {
    return this.eventPreview.preview(actor, caseId, input);
  }

  assignOfficer(actor: Actor, caseId: string, input: AssignOfficerInput): Promise<Result<WrittenEntry>> {
    return this.assigning.assign(actor, caseId, input);
  }

  addNote(actor: Actor, caseId: string, input: AddNoteInput): Promise<Result<WrittenEntry & { noteId: string }>> {
    return this.noting.add(actor, caseId, input);
  }

  /** Links two cases of the actor's authority: an entry in both, in one transaction. */
  linkCases(actor: Actor, caseId: string, input: LinkCasesInput): Promise<Result<CaseLink>> {
    return this.linking.link(actor, caseId, input);
  }

  /** POST /cascade: what follows from an intended act; saves nothing. */
  cascadeOfAct(actor: Actor, input: CascadeInput): Promise<Result<ShownCascade>> {
    return this.cascade.ofAct(actor, input);
  }

  /** What would follow if a case that is about to be opened took effect on a day; null where that cannot be said. Saves nothing. */
  cascadeOfOpening(actor: Actor, subject: CaseSubject, on: IsoDate, going?: readonly string[]): Promise<ShownCascade | null> {
    return this.cascade.ofOpening(actor, subject, on, going);
  }

  /** What a case changes, act by act. `on`: the day supposed where it has none yet. */
  cascadeOfCase(actor: Actor, caseId: string, on?: IsoDate): Promise<Result<CaseGraph>> {
    return this.cascade.ofCase(actor, caseId, on);
  }

  /** What a case would change with one more event; saves nothing. */
  cascadeWithEvent(actor: Actor, caseId: string, event: LawEvent): Promise<Result<CascadeOfCase[]>> {
    return this.cascade.withEvent(actor, caseId, event);
  }

  /** Opens the cases that the acts of a case call for, each linked with it. What is open already stays as it is. */
  openCalledFor(actor: Actor, caseId: string): Promise<Result<OpenedCases>> {
    return this.calling.open(actor, caseId);
  }

  readCase(actor: Actor, caseId: string, asOf?: IsoDate): Promise<Result<CaseDetails>> {
    return this.reading.read(actor, caseId, asOf);
  }

  listCases(actor: Actor, filter: CaseListFilter, paging?: { after?: string; limit?: number }): Promise<Page<CaseListRow>> {
    return this.listing.list(actor, filter, paging);
  }

  erasePersonal(actor: Actor, caseId: string, input: ErasePersonalInput): Promise<Result<WrittenEntry>> {
    return this.erasing.erase(actor, caseId, input);
  }

  /** POST /preview: what the law would say of a described case; saves nothing. */
  previewCase(actor: Actor, body: unknown): Promise<Result<CaseView>> {
    return this.casePreview.preview(actor, body);
  }

  /** When each step of a case can and must come, and what moves when one date changes; saves nothing. */
  planCase(actor: Actor, caseId: string, input: PlanCaseInput = {}): Promise<Result<CasePlan>> {
    return this.planning.plan(actor, caseId, input);
  }

  /** POST /plan: the plan of a described case; saves nothing. */
  planDescribed(actor: Actor, body: unknown): Promise<Result<Plan>> {
    return this.planning.planDescribed(actor, body);
  }

  /** A case that is not opened yet, planned, with what the register says of it. Refused as `planDescribed` is. */
  planBefore(
    actor: Actor,
    body: unknown,
    request: PlanBeforeRequest = {},
  ): Promise<Result<{ input: CaseInput; plan: Plan; whatIf: PlanWhatIf | null }>> {
    return this.planning.planBefore(actor, body, request);
  }

  /** The case as it would stand with one more event, planned to its date; null where nothing would be left to plan. */
  planWith(actor: Actor, caseId: string, event: LawEvent): Promise<Result<Plan | null>> {
    return this.planning.planWith(actor, caseId, event);
  }

  /** The midnight sweep, as the worker. */
  effectDue(today: IsoDate): Promise<EffectDueReport> {
    return this.effecting.run(today);
  }

  /** Final failures of post, as the worker: each becomes an entry of its case's history. Answers how many were written. */
  noteFailedPost(): Promise<number> {
    return this.failedPost.run();
  }

  /** Keeps the ledger of erasures outside the database, and erases again what a restored backup brought back; as the worker. */
  keepErasures(today: IsoDate): Promise<ErasuresKept> {
    return this.erasures.run(today);
  }

  /** What a change of policies makes of open cases, as the worker; answers how many were put right. */
  policiesChanged(): Promise<number> {
    return this.replaying.policiesChanged();
  }

  /** The nightly comparison of every stored projection with a cold replay, as the worker. */
  replayAll(onDifference?: (difference: ReplayDifference) => void | Promise<void>): Promise<ReplayReport> {
    return this.replaying.all(onDifference);
  }
}
