import type { Finding } from '../types.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import type { FractionOf } from '../engine/counter.js';
import { sinceFederationRegulations } from './common/versions.js';

interface Thresholds extends Record<string, unknown> {
  governors: number;
  parents: FractionOf;
  staff: FractionOf;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const notARequest = (message: string, nextStep: string, figures: Finding['figures'] = {}): Bite => ({
  message: `It is no request, because ${message}`,
  figures,
  nextStep,
});

const noSignaturesPooled = 'Signatures of different classes are not added together.';

/** Reg 30(1)-(2): who may ask that a school should leave, and with how many signatures. */
export const l1 = defineRule<Thresholds>({
  id: 'L1',
  citation: 'SI 2012/1035 reg 30(1)-(2)',
  plain:
    'A request is written and signed by one of: at least 2 governors of the federation, parents covering at least one fifth of the school’s registered pupils, at least two fifths of the staff paid to work there, its local authority, its trustees, or a body that appoints foundation governors to the federation.',
  confidence: 'A',
  says: 'H',
  pivot: 'receipt',
  versions: sinceFederationRegulations({
    governors: 2,
    parents: { numerator: 1, denominator: 5 },
    staff: { numerator: 2, denominator: 5 },
  }),
  reads: ['relevantSchool', 'federation'],
  guards: {
    'request-received': (facts, law, event) => {
      const bites: Bite[] = [];
      if (facts.relevantSchool === null)
        bites.push(
          notARequest('the school it is about is not named among the schools of the federation.', 'Name the school the request is about.'),
        );
      if (event.data['inWriting'] !== true) bites.push(notARequest('it is not in writing.', 'Ask for a written and signed request.'));
      if (event.data['signed'] !== true) bites.push(notARequest('it is not signed.', 'Ask for a signed request.'));
      const short = byClass[String(event.data['requester'])]?.(facts, law, event);
      if (short !== undefined) bites.push(short);
      return bites.length === 0 ? undefined : bites;
    },
  },
});

type Test = (facts: Facts, law: Law<Thresholds>, event: FoldedEvent) => Bite | undefined;

const byClass: Record<string, Test> = {
  governors: (_facts, { figures }, { data }) => {
    const signed = number(data['governorsSigned']) ?? 0;
    if (signed >= figures.governors) return undefined;
    return notARequest(
      `only ${signed} of the ${figures.governors} governors needed signed it. ${noSignaturesPooled}`,
      'Ask for the signature of another governor of the federation; associate members do not count.',
      { signed, needed: figures.governors },
    );
  },
  parents: (facts, law, { data }) =>
    share(
      law,
      law.figures.parents,
      number(data['pupilsCovered']),
      number(data['registeredPupils']) ?? facts.relevantSchool?.registeredPupils ?? null,
      'pupils',
      'registered pupils',
    ),
  staff: (facts, law, { data }) =>
    share(
      law,
      law.figures.staff,
      number(data['staffSigned']),
      number(data['paidStaff']) ?? facts.relevantSchool?.paidStaff ?? null,
      'staff',
      'staff paid to work there',
    ),
  'local-authority': (facts, _law, { data }) => {
    const authority = data['authority'];
    const own = facts.relevantSchool?.authority;
    if (authority === undefined || authority === own) return undefined;
    return notARequest(
      `local authority ${String(authority)} does not maintain the school${own === undefined ? '' : `; ${own} does`}.`,
      'Only the authority that maintains the school can ask.',
    );
  },
  trustees: (facts) => {
    if (facts.relevantSchool?.hasTrust === true) return undefined;
    if (facts.relevantSchool?.hasTrust === false) return notARequest('the school has no trustees.', 'Another class must ask.');
    return {
      message: 'It is not known whether the school has a trust whose trustees can ask.',
      as: 'data',
      nextStep: 'Record under "Facts about a school established" whether there is a trust.',
    };
  },
  'foundation-appointer': (facts, _law, { data }) => {
    const appointers = facts.federation.foundationAppointers;
    const named = data['appointer'];
    if (appointers === undefined)
      return {
        message: 'It is not known which bodies appoint foundation governors to the federation.',
        as: 'data',
        nextStep: 'Check the instrument of government of the federation.',
      };
    if (appointers.length === 0) return notARequest('no body appoints foundation governors to the federation.', 'Another class must ask.');
    if (named === undefined || appointers.includes(String(named))) return undefined;
    return notARequest(`${String(named)} appoints no foundation governor to the federation.`, `Bodies that do: ${appointers.join('; ')}.`);
  },
};

function share(
  { count }: Law<Thresholds>,
  fraction: FractionOf,
  part: number | null,
  whole: number | null,
  what: string,
  denominator: string,
): Bite | undefined {
  if (part === null)
    return notARequest(`the number of ${what} is not given. ${noSignaturesPooled}`, `Count the ${what} and record the number.`);
  if (whole === null)
    return notARequest(
      `the number of ${denominator} is not known, and without it nothing can be tested.`,
      `Record the number of ${denominator} on the day the request was received.`,
      { counted: part },
    );
  const answer = count.fraction(part, whole, fraction, what);
  if (answer.met === true) return undefined;
  const { needed } = answer;
  if (needed === null || whole === 0)
    return notARequest(
      `the numbers cannot be right. ${capital(answer.sum)}. ${noSignaturesPooled}`,
      `Check the number of ${what} counted and of ${denominator}.`,
      { counted: part, of: whole },
    );
  return notARequest(
    `too few are counted. ${answer.sum}. ${noSignaturesPooled}`,
    `At least ${needed} ${needed === 1 ? 'is' : 'are'} needed, ${needed - part} more than now.`,
    { counted: part, of: whole, needed },
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
