import type { InstrumentCheck, InstrumentRecord } from '#libs/law/index.js';

/** The draft that is being worked on; every save is one revision. */
export interface WorkingDraft {
  revision: number;
  record: InstrumentRecord;
  savedById: string;
  savedByName: string | null;
  savedAt: string;
}

/** A version that was kept: it never changes. */
export interface DraftVersion {
  version: number;
  /** SHA-256 of the canonical text, hex. */
  hash: string;
  note: string | null;
  keptById: string;
  keptByName: string | null;
  keptAt: string;
}

/** A version with its text. */
export interface DraftVersionText extends DraftVersion {
  record: InstrumentRecord;
  check: InstrumentCheck;
}

export interface SaveDraftInput {
  record: InstrumentRecord;
  /** Revision the person began to write from. */
  expectedRevision: number;
}

/**
 * One field that both changed since the common base, or that only one of them did. `path` as in findings ("places.parent", "ethosStatements"); lists are
 * one field as a whole.
 */
export interface DraftField {
  path: string;
  label: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
  /** Both changed it, and not to the same. Without conflict the merged text takes the side that changed. */
  conflict: boolean;
}

/** What a refused save says (`draft-changed`, in `extra`): nothing is lost, the caller chooses field by field and saves `merged` over `revision`. */
export interface DraftConflict {
  revision: number;
  by: string | null;
  byId: string;
  at: string;
  base: InstrumentRecord | null;
  theirs: InstrumentRecord;
  mine: InstrumentRecord;
  /** Fields that differ between theirs and mine. */
  fields: DraftField[];
  /** Theirs with mine wherever only mine changed; fields in conflict stand as theirs. */
  merged: InstrumentRecord;
}

/** A saved draft with what the law says of it. */
export interface SavedDraft {
  draft: WorkingDraft;
  check: InstrumentCheck;
}
