import type { Role } from '#libs/platform/actor.js';
import { instrumentEvents, type EventDescription, type InstrumentProcessId } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { InstrumentDetails } from '#libs/instruments/index.js';

/** A matter with what its pages need besides. */
export interface MatterPage {
  details: InstrumentDetails;
  today: IsoDate;
  /** Authority code to name. */
  authorities: Record<string, string>;
  events: readonly EventDescription[];
  role: Role;
  /** Officer or manager of the authority that makes it. */
  staff: boolean;
  /** May write the draft and record. */
  writer: boolean;
}

export const matterPath = ({ id }: { id: string }, rest = ''): string => `/instruments/${encodeURIComponent(id)}${rest && `/${rest}`}`;

export const matterProcessWords: Record<InstrumentProcessId, string> = {
  'instrument-making': 'Instrument of government',
  'instrument-variation': 'Varied instrument of government',
};

export const eventsOf = (process: InstrumentProcessId): readonly EventDescription[] => instrumentEvents(process);

/** Whether this person could record an event of that kind. */
export function mayRecordHere({ events, role, writer }: MatterPage, type: string): boolean {
  const recordedBy = events.find((event) => event.type === type)?.recordedBy ?? [];
  if (!writer) return false;
  if (role === 'board') return recordedBy.includes('board');
  return recordedBy.includes('officer') || (role === 'manager' && recordedBy.includes('manager'));
}

const partyWords: Record<string, string> = {
  'foundation-governors': 'The foundation governors',
  trustees: 'The trustees',
  'diocesan-authority': 'The diocesan authority',
  'religious-body': 'The religious body',
};

/** "trustees:104134" as words and as what the form of the approval begins with. */
export function approvalMissing({ schools }: InstrumentDetails, key: string): { party: string; school: string; words: string } {
  const [party = '', school = ''] = key.split(':');
  const name = schools.find((candidate) => candidate.key === school || candidate.urn === school)?.name ?? school;
  return { party, school, words: `${partyWords[party] ?? party}${name ? ` of ${name}` : ''}` };
}

/** The text is still a draft. */
export const isDraft = ({ made, closed }: InstrumentDetails): boolean => made === null && !closed;
