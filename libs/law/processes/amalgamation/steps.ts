import type { FoldedEvent } from '../../engine/facts.js';
import type { IsoDate } from '../../types.js';
import { concerned, undecided, underSchedule2, type Decider, type Proposal, type Publication, type Publisher } from './proposals.js';

/** Proposals while they are being read. */
export type Writable = { -readonly [K in keyof Proposal]: Proposal[K] extends readonly (infer A)[] ? A[] : Proposal[K] };

export const date = (value: unknown): IsoDate | null => (typeof value === 'string' ? value : null);

type Step = (one: Writable, act: FoldedEvent, all: readonly Writable[]) => void;

const publication = ({ index, happenedOn, data }: FoldedEvent): Publication => ({
  index,
  on: happenedOn,
  by: (date(data['by']) ?? 'authority') as Publisher,
  newspaperOn: date(data['newspaperOn']),
  closesOn: date(data['closesOn']) ?? happenedOn,
  implementOn: date(data['implementOn']) ?? happenedOn,
});

const steps: Record<string, Step> = {
  'statutory-proposals-published': (one, act) => {
    if (one.publication !== null) return;
    one.publication = publication(act);
    one.status = 'published';
  },
  'representations-received': (one, { index, happenedOn, data }) => {
    one.objections.push({ index, on: happenedOn, count: Number(data['objections'] ?? 0) });
  },
  'objections-withdrawn': (one, { index, happenedOn, data }) => {
    one.objectionsWithdrawn.push({ index, on: happenedOn, count: Number(data['objections'] ?? 0), inWriting: data['inWriting'] === true });
  },
  'proposals-referred': (one, { index, happenedOn, data }) => {
    const because = String(data['because']);
    if (because === 'revocation') {
      if (one.revocation !== null) one.revocation.referredOn = happenedOn;
    } else if (because !== 'modification' && one.publication !== null) {
      one.referral = { index, on: happenedOn, because };
      if (one.request !== null && one.request.referredOn === null) one.request.referredOn = happenedOn;
      one.status = 'with-adjudicator';
    }
  },
  'referral-requested': (one, { index, happenedOn, data }) => {
    one.request = { index, on: happenedOn, requester: String(data['requester']), referredOn: null };
  },
  'proposals-determined': (one, act, all) => determine(one, act, all),
  'decision-published': (one, { happenedOn }) => {
    one.decisionPublishedOn ??= happenedOn;
  },
  'condition-met': (one, { happenedOn }) => {
    if (one.condition === null || one.status !== 'conditional') return;
    one.condition = { ...one.condition, metOn: happenedOn };
    one.status = 'approved';
  },
  'condition-lapsed': (one) => {
    if (one.status !== 'conditional') return;
    one.condition = null;
    one.determination = null;
    one.decisionPublishedOn = null;
    one.request = null;
    one.afresh = true;
    one.status = one.firstDecider === 'adjudicator' ? 'with-adjudicator' : 'published';
  },
  'approval-modified': (one, { index, happenedOn, data }) => {
    one.modifications.push({
      index,
      on: happenedOn,
      by: data['by'] as Decider,
      askedOn: date(data['askedOn']),
    });
    const implementOn = date(data['implementOn']);
    if (implementOn !== null && one.determination !== null) one.determination = { ...one.determination, implementOn };
    const by = date(data['conditionBy']);
    if (by !== null && one.condition !== null) one.condition = { ...one.condition, by };
  },
  'proposals-withdrawn': (one) => {
    one.status = 'withdrawn';
  },
  'revocation-published': (one, act) => {
    one.revocation = { ...publication(act), determinedOn: null, outcome: null, referredOn: null };
  },
  'revocation-determined': (one, { happenedOn, data }) => {
    if (one.revocation === null) return;
    one.revocation = { ...one.revocation, determinedOn: happenedOn, outcome: String(data['outcome']) };
    if (data['outcome'] === 'revoked') one.status = 'revoked';
  },
};

function determine(one: Writable, { index, happenedOn, data }: FoldedEvent, all: readonly Writable[]): void {
  if (one.publication === null) return;
  const by = data['by'] as Decider;
  const approved = data['outcome'] !== 'rejected';
  one.determination = {
    index,
    on: happenedOn,
    by,
    approved,
    implementOn: date(data['implementOn']) ?? one.publication.implementOn,
    reasonsGiven: data['reasonsGiven'] === true,
    relatedOpen: all.some((other) => other.key !== one.key && underSchedule2(other) && waitsAt(other, index)),
  };
  one.firstDecider ??= by;
  if (by === 'authority') one.authorityDecidedOn = happenedOn;
  one.decisionPublishedOn = null;
  one.afresh = false;
  one.request = one.request !== null && one.request.referredOn === null ? one.request : null;
  const conditionBy = date(data['conditionBy']);
  const conditional = data['outcome'] === 'approved-conditionally' && conditionBy !== null;
  one.condition = conditional ? { event: String(data['conditionEvent']), by: conditionBy, metOn: null } : null;
  one.status = conditional ? 'conditional' : approved ? 'approved' : 'rejected';
}

/** Published and undetermined just before an act; what the same act decides was still open when it was taken up. */
const waitsAt = (one: Proposal, index: number): boolean => undecided(one) || one.determination?.index === index;

/** Enters an act into the proposals it names. */
export function happens(proposals: readonly Writable[], act: FoldedEvent): void {
  const step = steps[act.type];
  if (step === undefined) return;
  for (const one of concerned(proposals, act)) step(one, act, proposals);
}
