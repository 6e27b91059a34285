import { Injectable } from '@nestjs/common';
import type { InstrumentCheck } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import type { Result } from '#libs/platform/result.js';
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
  InstrumentRow,
  IssuedBoardLink,
  MadeInstrument,
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

const soon = (): never => {
  throw new Error('being built');
};

/** Everything that can be done with instruments of government. */
@Injectable()
export class Instruments {
  list(_actor: Actor, _filter: InstrumentFilter, _paging?: { after?: string; limit?: number }): Promise<InstrumentPage<InstrumentRow>> {
    return soon();
  }
  start(_actor: Actor, _input: StartInstrumentInput): Promise<Result<InstrumentDetails>> {
    return soon();
  }
  read(_actor: Actor, _id: string): Promise<Result<InstrumentDetails>> {
    return soon();
  }
  /** What the case must make, and where each stands. */
  ofCase(_actor: Actor, _caseId: string): Promise<Result<CaseInstruments>> {
    return soon();
  }
  /** Refused with `draft-changed` 409, whose `extra` is a `DraftConflict`. */
  saveDraft(_actor: Actor, _id: string, _input: SaveDraftInput): Promise<Result<SavedDraft>> {
    return soon();
  }
  /** Keeps the working draft as the next numbered version. */
  keepVersion(_actor: Actor, _id: string, _input: { expectedRevision: number; note?: string }): Promise<Result<DraftVersion>> {
    return soon();
  }
  version(_actor: Actor, _id: string, _version: number): Promise<Result<DraftVersionText>> {
    return soon();
  }
  check(_actor: Actor, _id: string, _text?: TextOf): Promise<Result<InstrumentCheck>> {
    return soon();
  }
  compare(_actor: Actor, _id: string, _from: TextOf, _to: TextOf): Promise<Result<ComparedInstruments>> {
    return soon();
  }
  redline(_actor: Actor, _id: string, _from: TextOf, _to: TextOf): Promise<Result<{ html: string; docx: Buffer }>> {
    return soon();
  }
  recordEvent(_actor: Actor, _id: string, _input: RecordInstrumentEventInput): Promise<Result<RecordedInstrumentEvent>> {
    return soon();
  }
  /** The sealed file of a made instrument, or a draft as a file to print (never kept, marked as a draft). */
  document(_actor: Actor, _id: string, _format: 'pdf' | 'docx', _text?: TextOf): Promise<Result<FileToSend>> {
    return soon();
  }
  attach(_actor: Actor, _id: string, _input: AttachInput): Promise<Result<Attachment>> {
    return soon();
  }
  readAttachment(_actor: Actor, _id: string, _attachmentId: string): Promise<Result<FileToSend>> {
    return soon();
  }
  removeAttachment(_actor: Actor, _id: string, _attachmentId: string, _reason: string): Promise<Result<Attachment>> {
    return soon();
  }
  issueLink(_actor: Actor, _id: string, _input: { label: string; email: string; days?: number }): Promise<Result<IssuedBoardLink>> {
    return soon();
  }
  links(_actor: Actor, _id: string): Promise<Result<BoardLink[]>> {
    return soon();
  }
  revokeLink(_actor: Actor, _id: string, _linkId: string): Promise<Result<BoardLink>> {
    return soon();
  }
  register(_actor: Actor, _filter: RegisterFilter): Promise<{ asAt: string; rows: RegisterEntry[] }> {
    return soon();
  }
  readMade(_actor: Actor, _number: string): Promise<Result<RegisterEntry & { record: unknown }>> {
    return soon();
  }
  importPaper(_actor: Actor, _input: ImportPaperInput): Promise<Result<ImportedPaper>> {
    return soon();
  }
  /** Ends one without a successor: the federation is dissolved, the school closed. */
  endMade(_actor: Actor, _number: string, _input: { endedOn: string; because: string }): Promise<Result<MadeInstrument>> {
    return soon();
  }
  /** For anyone, by the code printed on a copy. */
  checkCode(_code: string): Promise<PublicAnswer> {
    return soon();
  }
  /** For anyone, by the SHA-256 of a file. */
  checkFile(_sha256: string): Promise<PublicAnswer> {
    return soon();
  }
}
