import type { IsoDate } from '#libs/law/types.js';

export type ChangeKind =
  | 'became-academy'
  | 'closed'
  | 'proposed-to-close'
  | 'opened'
  | 'proposed-to-open'
  | 'reopened'
  | 'renamed'
  | 'changed-type'
  | 'changed-number'
  | 'joined-federation'
  | 'left-federation'
  | 'federation-renamed'
  | 'new-in-file'
  | 'missing-from-file';

/** One thing an import found changed. */
export interface RegisterChange {
  kind: ChangeKind;
  authority: string | null;
  urn: string | null;
  federationUid: string | null;
  /** Of the school, or of the federation where no school is concerned. */
  name: string;
  before: string | null;
  after: string | null;
}

/** What an import did. Stored with it. */
export interface ImportReport {
  asAt: IsoDate;
  fileName: string;
  rows: number;
  columns: number;
  /** Columns of the file that the register does not keep, by name. */
  ignoredColumns: string[];
  inserted: number;
  updated: number;
  unchanged: number;
  /** Number of changes of each kind. */
  changes: Partial<Record<ChangeKind, number>>;
  /** Authorities the file had schools of for the first time: their schools are counted, not listed one by one. */
  firstSeenAuthorities: { code: string; name: string; schools: number }[];
  /** Authorities the register knows and the file says nothing about. */
  absentAuthorities: { code: string; name: string; schools: number }[];
}

export interface ImportRow {
  id: string;
  asAt: IsoDate;
  fileName: string;
  /** Hex. */
  fileSha256: string;
  rows: number;
  inserted: number;
  updated: number;
  unchanged: number;
  importedAt: string;
  report: ImportReport;
}
