import type { InstrumentInput, IsoDate } from '#libs/law/index.js';

/** What a made instrument is known by. */
export interface MadeFacts {
  /** The authority's number of the instrument: "IG-2026-0042". */
  number: string;
  /** Short code that anyone may type on the public page, as it is to be printed: "7KQM-4TXR". */
  shortCode: string;
  /** Content hash of the instrument, in hexadecimal. */
  contentHash: string;
  /** The day the authority sealed it. Also the date of the files: nothing of the clock goes into them. */
  sealedOn: IsoDate;
  /** The day it takes effect. */
  effectiveOn: IsoDate;
  /** Office, not name, of whoever sealed it: "Director of Children's Services". */
  sealedBy?: string | null;
}

/** What every document of an instrument needs, made or not. */
export interface DocumentFacts {
  /** What the instrument says. */
  instrument: InstrumentInput;
  /** Name of the authority that makes it: "Walsall Metropolitan Borough Council". */
  authority: string;
  /** Names of the schools it governs; those of the instrument where left out. */
  schools?: readonly string[];
  /** Whole address of the public page where a short code may be typed, as it is to be printed: "https://example.gov.uk/instruments". */
  publicPage: string;
}

/** A made instrument to be printed. */
export interface DocumentInput extends DocumentFacts {
  made: MadeFacts;
}

/** A draft to be printed. Every page of it says "Draft – not made". */
export interface DraftInput extends DocumentFacts {
  /** Which draft: "Version 3". Printed on each page. */
  version: string;
  /** The day of that version; the date of the files. */
  on: IsoDate;
}

/** The same document as two files, byte for byte the same whenever, wherever and however often it is made from the same input. */
export interface Documents {
  /** PDF 1.7, tagged, en-GB, with its fonts. */
  pdf: Buffer;
  /** Word (Office Open XML). */
  docx: Buffer;
}

/** One of two versions laid side by side. */
export interface RedlineSide {
  instrument: InstrumentInput;
  /** What the version is called: "The instrument in force since 1 September 2019", "Draft, version 3". */
  label: string;
  /** Whose version it is, the authority or the board: the author of the tracked changes when this is the newer side. No personal name. */
  author: string;
  /** The day of the version: the date of the tracked changes when this is the newer side. */
  on: IsoDate;
}

/** Two versions laid side by side, to look at and to work on. */
export interface Redline {
  /**
   * A fragment for a page that has its own `h1`: a list of the fields that differ, then the whole text with `ins` and `del`. No style and no script in it. Its
   * classes: `app-redline`, and `govuk-*` for headings, lists, body and `govuk-visually-hidden`.
   */
  html: string;
  /** Word with tracked changes: to accept all gives the newer text, to reject all the older. */
  docx: Buffer;
}

/** The text of an instrument has characters that the embedded font has no sign for: printed, they would be missing from a sealed document. */
export class UnprintableText extends Error {
  /** @param characters Each character once. */
  constructor(readonly characters: readonly string[]) {
    super(`The font of the documents has no sign for: ${characters.join(' ')}`);
    this.name = 'UnprintableText';
  }
}
