import type { Facts, FoldedEvent } from '../../engine/facts.js';
import type { Category, IsoDate, SchoolFacts } from '../../types.js';
import type { Act, Kind, Proposal } from './proposals.js';
import { date, happens, type Writable } from './steps.js';

export * from './proposals.js';

export interface Vehicle extends Act {
  section: string;
  category: Category;
  consentOn: IsoDate | null;
  religiousCharacter: boolean;
  authorityInvolved: boolean;
  otherAuthority: string | null;
}

export interface Changes extends Act {
  kinds: readonly string[];
  data: Readonly<Record<string, unknown>>;
  proposalsNeeded: boolean;
}

/** An amalgamation as its rules see it. */
export interface Matter {
  vehicle: Vehicle | null;
  changes: Changes | null;
  survivor: SchoolFacts | null;
  closing: readonly SchoolFacts[];
  proposals: readonly Proposal[];
  /** The new school, or the change, or the first closure where nothing else needs proposals. */
  lead: Proposal | null;
}

/** Facts a matter is made of; every rule that uses one reads all of them. */
export const matterFacts = ['process', 'schools', 'relevantSchool', 'acts'] as const;
export type MatterFacts = Pick<Facts, (typeof matterFacts)[number]>;

const known = new WeakMap<readonly FoldedEvent[], { length: number; matter: Matter }>();

/** The amalgamation as it stands after the acts so far. The same acts give the same object until another one comes. */
export function matterOf({ process, schools, relevantSchool, acts }: MatterFacts): Matter {
  const before = known.get(acts);
  if (before?.length === acts.length) return before.matter;
  const matter = read(process === 'amalgamation-new-school', schools, relevantSchool, acts);
  known.set(acts, { length: acts.length, matter });
  return matter;
}

function read(newSchool: boolean, schools: readonly SchoolFacts[], relevant: SchoolFacts | null, acts: readonly FoldedEvent[]): Matter {
  const survivor = newSchool ? null : (schools.find(({ part }) => part === 'survives') ?? relevant);
  const closing = schools.filter((school) => school.key !== survivor?.key && school.part !== 'goes-on' && school.part !== 'survives');
  const last = (type: string): FoldedEvent | undefined => acts.findLast((act) => act.type === type);
  const vehicle = vehicleOf(last('vehicle-chosen'));
  const changes = changesOf(last('change-described'));
  const proposals: Writable[] = [];
  if (newSchool) proposals.push(begin('new-school', null));
  if (survivor !== null && changes?.proposalsNeeded !== false) proposals.push(begin('alteration', survivor));
  proposals.push(...closing.map((school) => begin('closure', school)));
  for (const act of acts) happens(proposals, act);
  return { vehicle, changes, survivor, closing, proposals, lead: proposals[0] ?? null };
}

const names: Record<Kind, (school: string) => string> = {
  'new-school': () => 'the new school',
  closure: (school) => `the closure of ${school}`,
  alteration: (school) => `the change to ${school}`,
};

function begin(kind: Kind, school: SchoolFacts | null): Writable {
  return {
    key: school === null ? kind : `${kind}:${school.key}`,
    kind,
    school,
    name: names[kind](school?.name ?? ''),
    status: 'unpublished',
    publication: null,
    objections: [],
    objectionsWithdrawn: [],
    referral: null,
    request: null,
    determination: null,
    firstDecider: null,
    authorityDecidedOn: null,
    decisionPublishedOn: null,
    condition: null,
    afresh: false,
    modifications: [],
    revocation: null,
  };
}

function vehicleOf(act: FoldedEvent | undefined): Vehicle | null {
  if (act === undefined) return null;
  const { data } = act;
  return {
    index: act.index,
    on: act.happenedOn,
    section: String(data['vehicle']),
    category: data['category'] as Category,
    consentOn: date(data['secretaryOfStateConsentOn']),
    religiousCharacter: data['religiousCharacter'] === true,
    authorityInvolved: data['authorityInvolved'] === true,
    otherAuthority: date(data['otherAuthority']),
  };
}

function changesOf(act: FoldedEvent | undefined): Changes | null {
  if (act === undefined) return null;
  const kinds = Array.isArray(act.data['changes']) ? (act.data['changes'] as string[]) : [];
  return { index: act.index, on: act.happenedOn, kinds, data: act.data, proposalsNeeded: act.data['proposalsNeeded'] !== false };
}

/** The day on which it takes effect: when the new school opens or the change takes place, once that is approved. */
export function effectiveOn(facts: MatterFacts): IsoDate | null {
  const lead = matterOf(facts).lead;
  if (lead === null || (lead.status !== 'approved' && lead.status !== 'conditional')) return null;
  return lead.determination?.implementOn ?? null;
}

/** Schools that are in one federation with a school that closes, by federation; those that close and those that are left. */
export interface FederationLeft {
  federation: string;
  closing: readonly SchoolFacts[];
  left: readonly SchoolFacts[];
}

/** What the closures leave of every federation they touch. */
export function federationsLeft(facts: MatterFacts): FederationLeft[] {
  const { closing } = matterOf(facts);
  const federations = [...new Set(closing.flatMap(({ federation }) => (federation === undefined ? [] : [federation])))];
  return federations.map((federation) => {
    const members = facts.schools.filter((school) => school.federation === federation);
    const gone = new Set(closing.map(({ key }) => key));
    return { federation, closing: members.filter(({ key }) => gone.has(key)), left: members.filter(({ key }) => !gone.has(key)) };
  });
}

/** The day a school closes, the event that says so, and the day of that event; decided or only proposed. */
export interface Closing {
  on: IsoDate;
  startedBy: number;
  since: IsoDate;
  decided: boolean;
}

/** The days on which schools of a federation close, earliest first: from the first the duties of one that goes on are counted, from the last those of one that ends. */
export function closingsOf(facts: MatterFacts, federation: string): Closing[] {
  return matterOf(facts)
    .proposals.filter(({ kind, school }) => kind === 'closure' && school?.federation === federation)
    .flatMap(({ determination, publication, status }): Closing[] => {
      if (status === 'withdrawn' || status === 'revoked' || status === 'rejected') return [];
      const act = determination ?? publication;
      return act === null ? [] : [{ on: act.implementOn, startedBy: act.index, since: act.on, decided: determination !== null }];
    })
    .sort((first, second) => (first.on < second.on ? -1 : 1));
}
