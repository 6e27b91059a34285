import {
  checkTemporaryBody,
  incorporationOf,
  passesTo,
  readiness,
  surplus,
  type IsoDate,
  type PlaceCategory,
  type Places,
  type TemporaryBody,
} from '#libs/law/index.js';
import type { CaseForInstruments } from '../ports.js';
import { keptText, type StoredMatter } from '../store.js';
import type { TemporaryBodyDetails, TemporaryBodyFacts } from '../types.js';
import type { StoredBody } from './stored-body.js';

export const ESTABLISHED = 'temporary-governing-body-established';

/** Is it on record with the case? */
export const isEstablished = ({ input }: CaseForInstruments, school: string): boolean =>
  input.events.some(({ type, data, acceptedAs }) => type === ESTABLISHED && acceptedAs !== 'purported' && data?.['school'] === school);

/** What the matter of its instrument says of dates: nothing of it is typed a second time. */
function fromMatter(matter: StoredMatter | null): Partial<TemporaryBodyFacts> {
  if (matter === null) return {};
  const on = (type: string): IsoDate | undefined =>
    matter.events.findLast((event) => event.type === type && event.effect === 'accepted')?.happenedOn;
  const { governingBodyName } = textOfMatter(matter);
  const days = { instrumentAdoptedOn: on('draft-adopted'), instrumentSubmittedOn: on('submitted'), instrumentMadeOn: on('made') };
  return {
    ...Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)),
    ...(matter.effectiveOn === null ? {} : { instrumentEffectiveOn: matter.effectiveOn }),
    ...(governingBodyName ? { instrumentName: governingBodyName } : {}),
  };
}

const textOfMatter = ({ versions, working }: StoredMatter): { governingBodyName?: string | null; places: Partial<Places> } => {
  const last = versions.at(-1);
  return last === undefined ? working.record : keptText(last.canonical);
};

/** A body with what the law derives from its record, its case and the matter of its instrument. */
export function detailsOfBody(
  body: StoredBody,
  found: CaseForInstruments | null,
  matter: StoredMatter | null,
  today: IsoDate,
): TemporaryBodyDetails {
  const day = found?.view.effectiveOn ?? null;
  const facts: TemporaryBodyFacts = {
    ...body.facts,
    ...(day !== null && !body.facts.incorporationOn ? { incorporationOn: day } : {}),
    ...fromMatter(matter),
  };
  const members = body.members.map(({ facts: { termEndsOn = null, ...member } }) => ({ ...member, termEndsOn }));
  const told: TemporaryBody = {
    ...facts,
    trigger: body.trigger,
    members: members.map(({ termEndsOn: _ends, ...member }) => member),
    asOf: today,
  };
  const inPost: Partial<Record<PlaceCategory, number>> = {};
  for (const { category, endedOn } of members) if (!endedOn) inPost[category] = (inPost[category] ?? 0) + 1;
  return {
    id: body.id,
    authority: body.authority,
    caseId: body.caseId,
    caseReference: body.caseReference,
    school: body.school,
    trigger: body.trigger,
    instrumentId: body.instrumentId,
    version: body.version,
    facts,
    members: body.members.map(({ id, name, nameErased }, place) => ({ ...members[place]!, id, name, nameErased })),
    check: checkTemporaryBody(told),
    readiness: readiness(told),
    incorporation: incorporationOf(told),
    passes: passesTo(body.trigger, facts.incorporationOn ?? null),
    surplus: matter === null ? [] : surplus(inPost, textOfMatter(matter).places),
    establishedOnCase: found && isEstablished(found, body.school.key),
  };
}
