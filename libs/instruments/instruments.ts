import { Injectable } from '@nestjs/common';
import type { InstrumentCheck, InstrumentInput, IsoDate } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { InstrumentAudit } from './audit/instrument-audit.js';
import { BoardLinks } from './boards/board-links.js';
import { Drafts } from './drafts/drafts.js';
import { Attachments } from './files/attachments.js';
import { DocumentsOf } from './files/documents-of.js';
import { ListInstruments } from './list-instruments.js';
import { Matters } from './matters.js';
import { refuseUnlessStaff } from './permissions.js';
import { RecordInstrumentEvent } from './procedure/record-instrument-event.js';
import { TellCase } from './procedure/tell-case.js';
import { InstrumentRegister } from './register-of-instruments/instrument-register.js';
import { PublicCheck } from './register-of-instruments/public-check.js';
import { StartInstrument } from './start/start-instrument.js';
import { withoutText } from './store.js';
import type {
  AttachInput,
  Attachment,
  BoardLink,
  CaseInstruments,
  ComparedInstruments,
  DraftVersion,
  DraftVersionText,
  FileToSend,
  ImportedPaper,
  ImportPaperInput,
  InstrumentDetails,
  InstrumentFilter,
  InstrumentPage,
  InstrumentProof,
  InstrumentRow,
  IssuedBoardLink,
  MadeInstrument,
  OpenedBoardLink,
  PublicAnswer,
  RecordedInstrumentEvent,
  RecordInstrumentEventInput,
  RegisterEntry,
  RegisterFilter,
  SavedDraft,
  SaveDraftInput,
  StartInstrumentInput,
  TextOf,
} from './types.js';

/** Everything that can be done with instruments of government. Each verb has its own file; this only hands on. */
@Injectable()
export class Instruments {
  constructor(
    private readonly listing: ListInstruments,
    private readonly starting: StartInstrument,
    private readonly matters: Matters,
    private readonly drafts: Drafts,
    private readonly recording: RecordInstrumentEvent,
    private readonly telling: TellCase,
    private readonly documents: DocumentsOf,
    private readonly attachments: Attachments,
    private readonly boardLinks: BoardLinks,
    private readonly registers: InstrumentRegister,
    private readonly publicCheck: PublicCheck,
    private readonly audits: InstrumentAudit,
  ) {}

  list(actor: Actor, filter: InstrumentFilter, paging?: { after?: string; limit?: number }): Promise<InstrumentPage<InstrumentRow>> {
    return this.listing.list(actor, filter, paging);
  }

  start(actor: Actor, input: StartInstrumentInput): Promise<Result<InstrumentDetails>> {
    return this.starting.start(actor, input);
  }

  read(actor: Actor, id: string): Promise<Result<InstrumentDetails>> {
    return this.matters.read(actor, id);
  }

  /** What the case must make, and where each stands. */
  ofCase(actor: Actor, caseId: string): Promise<Result<CaseInstruments>> {
    return this.matters.ofCase(actor, caseId);
  }

  /** Refused with `draft-changed` 409, whose `extra` is a `DraftConflict`. */
  saveDraft(actor: Actor, id: string, input: SaveDraftInput): Promise<Result<SavedDraft>> {
    return this.drafts.save(actor, id, input);
  }

  /** Keeps the working draft as the next numbered version. */
  keepVersion(actor: Actor, id: string, input: { expectedRevision: number; note?: string }): Promise<Result<DraftVersion>> {
    return this.drafts.keep(actor, id, input);
  }

  version(actor: Actor, id: string, version: number): Promise<Result<DraftVersionText>> {
    return this.drafts.version(actor, id, version);
  }

  check(actor: Actor, id: string, text?: TextOf): Promise<Result<InstrumentCheck>> {
    return this.drafts.check(actor, id, text);
  }

  compare(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<ComparedInstruments>> {
    return this.documents.compare(actor, id, from, to);
  }

  redline(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<{ html: string; docx: Buffer }>> {
    return this.documents.redline(actor, id, from, to);
  }

  /** The redline as Word with tracked changes. */
  redlineFile(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<FileToSend>> {
    return this.documents.redlineFile(actor, id, from, to);
  }

  recordEvent(actor: Actor, id: string, input: RecordInstrumentEventInput): Promise<Result<RecordedInstrumentEvent>> {
    return this.recording.record(actor, id, input);
  }

  /** Records on the case once more that its instrument was made, where that failed before; told already, nothing is recorded twice. */
  async tellCase(actor: Actor, id: string): Promise<Result<NonNullable<RecordedInstrumentEvent['onCase']>>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, made } = found.value;
    const refused = refuseUnlessStaff(actor, matter);
    if (refused) return refused;
    const told = made && (await this.telling.made(actor, matter, withoutText(made)));
    if (told) return ok(told);
    return refuse({
      code: 'nothing-to-tell',
      status: 422,
      title: 'There is nothing to tell a case',
      detail: made === null ? 'The instrument is not made yet.' : 'The instrument belongs to no case.',
    });
  }

  /** The sealed file of a made instrument; with a text, that draft as a file to print (never kept, marked as a draft). */
  document(actor: Actor, id: string, format: 'pdf' | 'docx', text?: TextOf): Promise<Result<FileToSend>> {
    return this.documents.document(actor, id, format, text);
  }

  sealedFile(actor: Actor, number: string, format: 'pdf' | 'docx'): Promise<Result<FileToSend>> {
    return this.documents.sealedFile(actor, number, format);
  }

  attach(actor: Actor, id: string, input: AttachInput): Promise<Result<Attachment>> {
    return this.attachments.add(actor, id, input);
  }

  readAttachment(actor: Actor, id: string, attachmentId: string): Promise<Result<FileToSend>> {
    return this.attachments.read(actor, id, attachmentId);
  }

  removeAttachment(actor: Actor, id: string, attachmentId: string, reason: string): Promise<Result<Attachment>> {
    return this.attachments.remove(actor, id, attachmentId, reason);
  }

  /** A link for the board. On the pages it is opened as every sign-in link is (`SignIn.consumeLink`), and the session is that of its bearer. */
  issueLink(actor: Actor, id: string, input: { label: string; email: string; days?: number }): Promise<Result<IssuedBoardLink>> {
    return this.boardLinks.issue(actor, id, input);
  }

  links(actor: Actor, id: string): Promise<Result<BoardLink[]>> {
    return this.boardLinks.list(actor, id);
  }

  revokeLink(actor: Actor, id: string, linkId: string): Promise<Result<BoardLink>> {
    return this.boardLinks.revoke(actor, id, linkId);
  }

  /** Uses a link up for a program, which gets a token. */
  openLink(secret: string): Promise<Result<OpenedBoardLink>> {
    return this.boardLinks.open(secret);
  }

  register(actor: Actor, filter?: RegisterFilter): Promise<{ asAt: IsoDate; rows: RegisterEntry[] }> {
    return this.registers.list(actor, filter);
  }

  readMade(actor: Actor, number: string): Promise<Result<RegisterEntry & { record: InstrumentInput }>> {
    return this.registers.read(actor, number);
  }

  importPaper(actor: Actor, input: ImportPaperInput): Promise<Result<ImportedPaper>> {
    return this.registers.importPaper(actor, input);
  }

  /** Ends one without a successor: the federation ended, the school closed. */
  endMade(actor: Actor, number: string, input: { endedOn: IsoDate; because: string }): Promise<Result<MadeInstrument>> {
    return this.registers.end(actor, number, input);
  }

  /** Hashes everything of a matter again, and compares. */
  verify(actor: Actor, id: string): Promise<Result<InstrumentProof>> {
    return this.audits.verify(actor, id);
  }

  /** The history as it was hashed, with the versions it names, in JSON Lines that anyone can check without us. */
  exportAudit(actor: Actor, id: string): Promise<Result<string>> {
    return this.audits.exportOf(actor, id);
  }

  /** For anyone, by the code printed on a copy. */
  checkCode(code: string): Promise<PublicAnswer> {
    return this.publicCheck.byCode(code);
  }

  /** For anyone, by the SHA-256 of a file. */
  checkFile(sha256: string): Promise<PublicAnswer> {
    return this.publicCheck.byFile(sha256);
  }
}
