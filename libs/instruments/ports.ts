import type { CaseInput, CaseView, IsoDate, ProcessId, SchoolFacts } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import type { Result } from '#libs/platform/result.js';

/** What this room needs of a case. */
export interface CaseForInstruments {
  id: string;
  reference: string;
  leadAuthority: string;
  process: ProcessId;
  version: number;
  state: string;
  closed: boolean;
  view: CaseView;
  input: CaseInput;
}

/** Cases, as far as instruments have to do with them. The room of cases plays the part; the apps say so. */
export abstract class CasesForInstruments {
  abstract readCase(actor: Actor, caseId: string): Promise<Result<CaseForInstruments>>;
  abstract recordEvent(
    actor: Actor,
    caseId: string,
    input: { expectedVersion: number; type: string; happenedOn: IsoDate; data?: Record<string, unknown> },
  ): Promise<Result<{ sequence: number; reference: string; version: number }>>;
}

/** The register of schools, as far as instruments have to do with it. */
export abstract class RegisterForInstruments {
  abstract schoolFacts(actor: Actor, urns: readonly string[]): Promise<SchoolFacts[]>;
  abstract bankHolidays(actor: Actor): Promise<{ holidays: IsoDate[]; version: string }>;
  abstract caseFacts(
    actor: Actor,
    request: { federationUid: string; asAt: IsoDate },
  ): Promise<{ federation: { name: string; uid?: string }; schools: SchoolFacts[] } | null>;
}
