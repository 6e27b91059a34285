import type { DateDifference } from '#libs/law/cascade/index.js';
import type { Cascade, CaseToOpen, IntendedAct, OpenCaseAfter } from '#libs/law/cascade/types.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { RegisterMove, RegisterSuccession } from '#libs/register/index.js';

/** Kinds of acts that can be asked about before any case exists. */
export const actKinds = ['federate', 'leave', 'convert', 'close', 'dissolve', 'amalgamate'] as const;

/** An intended act as somebody describes it; schools by URN, the federation by UID. */
export interface CascadeInput {
  act: (typeof actKinds)[number];
  /** The day on which it is to take effect. */
  on: IsoDate;
  /** Federate: all that come together, or that join. Leave: the one school that leaves. Convert or close: those that go. Amalgamate: all that become one. */
  schools?: string[];
  /** Dissolve: the federation. Federate: the one that is joined; without it a new one begins. */
  federationUid?: string;
  /** Convert: those of `schools` that close on the same day instead. */
  closing?: string[];
  /** Convert or close: a later day the Secretary of State ordered for the end of the governing body. */
  dissolvedOn?: IsoDate;
  /** Amalgamate: the school that stays; without one all close and a new school opens. */
  survivor?: string;
  /** Amalgamate: what the new school will be called. */
  newSchool?: string;
  /** Federate: what the new federation will be called. */
  newFederation?: string;
  /** Amalgamate: the day on which the others close, where that is another one. */
  closesOn?: IsoDate;
  /** Membership of federations is taken as at this day; today when left out. */
  registerAsAt?: IsoDate;
}

/** A school named in a cascade. */
export interface SchoolOfCascade {
  key: string;
  urn: string | null;
  name: string;
  authority: string | null;
}

/** A case an act calls for, and whether the person who asks could open it. */
export interface CaseCalledFor extends CaseToOpen {
  /** Null where it is the case itself, is open already, or can be opened from here; else why not, in words. */
  notFromHere: string | null;
}

/** An open case that an act touches. */
export interface TouchedByAct extends OpenCaseAfter {
  caseId: string;
  process: ProcessId;
  stateTitle: string;
  leadAuthority: string;
}

/** What follows in law from an act, with the names of what it speaks of. */
export interface ShownCascade extends Omit<Cascade, 'cases' | 'openCases'> {
  act: IntendedAct;
  schools: SchoolOfCascade[];
  cases: CaseCalledFor[];
  openCases: TouchedByAct[];
}

/** What follows from one act of a case. */
export interface CascadeOfCase extends ShownCascade {
  /** Supposed: no date is known, and it is shown as if on the day asked for. Planned, fixed or effected: by its own events. */
  standing: 'supposed' | 'planned' | 'fixed' | 'effected';
}

/** What a case changes: one cascade for each of its acts, earliest first. */
export interface CaseGraph {
  caseId: string;
  reference: string;
  version: number;
  process: ProcessId;
  asOf: IsoDate;
  acts: CascadeOfCase[];
  /** Days on which it and its linked cases differ. */
  differences: DateDifference[];
  /** What it has done to the register view so far. */
  moves: RegisterMove[];
  successions: RegisterSuccession[];
}

/** What came of opening the cases that an act calls for. */
export interface OpenedCases {
  opened: { caseId: string; reference: string; process: ProcessId; federation: string | null }[];
  /** Cases called for that were open before. */
  already: string[];
  /** Cases called for that could not be opened from here, and why. */
  notOpened: { process: ProcessId; federation: string | null; because: string }[];
}
