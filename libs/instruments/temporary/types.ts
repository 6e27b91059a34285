import type {
  Incorporation,
  InstrumentCheck,
  IsoDate,
  Known,
  Passing,
  ReadinessRow,
  SurplusRow,
  TemporaryBody,
  TemporaryMember,
  TemporaryTrigger,
} from '#libs/law/index.js';

/** Facts of a temporary governing body as they are entered; members are entered one by one. */
export type TemporaryBodyFacts = Omit<TemporaryBody, 'members' | 'asOf'>;

export interface OpenTemporaryBodyInput {
  caseId: string;
  /** Key of the school in the case. */
  school: string;
  trigger: TemporaryTrigger;
  facts?: Partial<TemporaryBodyFacts>;
  /** The matter in which it drafts its instrument. */
  instrumentId?: string;
}

export interface ChangeTemporaryBodyInput {
  expectedVersion: number;
  facts?: Partial<TemporaryBodyFacts>;
  instrumentId?: string;
}

/** A member with the facts the law reads; the name stands beside and can be erased. */
export interface TemporaryMemberRow extends TemporaryMember {
  id: string;
  name: string | null;
  nameErased: boolean;
  /** Last day of the term. */
  termEndsOn: IsoDate | null;
}

export interface TemporaryMemberInput extends TemporaryMember {
  name: string;
  termEndsOn?: IsoDate | null;
}

export interface TemporaryBodyDetails {
  id: string;
  authority: string;
  caseId: string;
  caseReference: string;
  school: { key: string; name: string };
  trigger: TemporaryTrigger;
  instrumentId: string | null;
  version: number;
  facts: TemporaryBodyFacts;
  members: TemporaryMemberRow[];
  check: InstrumentCheck;
  readiness: ReadinessRow[];
  incorporation: Incorporation;
  passes: Passing[];
  surplus: SurplusRow[];
  establishedOnCase: Known;
}
