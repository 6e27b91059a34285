import { actsOf, lastAct } from '../engine/facts.js';
import { matterOf } from '../processes/amalgamation/facts.js';
import { isChurchOfEngland, isFoundationOrVoluntary } from '../rules/common/statutory-proposals.js';
import { AMALGAMATION_VEHICLES } from '../rules/common/vehicles.js';
import type { CaseInput, IsoDate, LawEvent } from '../types.js';
import { alterer, choices, closingOf, sectionOf, survivorOf, wantedOf } from './amalgamation-choices.js';
import { decidingSteps } from './amalgamation-deciding.js';
import { publishingSteps } from './amalgamation-publishing.js';
import { toAuthority, whoPublishes } from './amalgamation-words.js';
import { lastOf } from './boards.js';
import { dateConfirmed } from './date-step.js';
import { effective } from './forming-steps.js';
import type { Chosen, PlanRecipe, PlanStep } from './types.js';

const isRouteA = ({ process }: CaseInput): boolean => process === 'amalgamation-new-school';

const needsConsent = (input: CaseInput, chosen: Chosen): boolean =>
  isRouteA(input) && AMALGAMATION_VEHICLES[sectionOf(input, chosen)]?.consent === true;

const consent: PlanStep = {
  key: 'consent',
  title: 'The Secretary of State consents to the proposals for a new school',
  for: () => 'secretary-of-state',
  why: 'The section under which the new school is proposed asks for consent before anything is published.',
  applies: needsConsent,
  usual: { days: 42, because: 'An answer of the Secretary of State usually takes six weeks; the law sets no time.' },
  events: () => [],
  doneOn: (facts) => {
    const matter = matterOf(facts);
    const recorded = lastAct(facts, 'vehicle-chosen')?.data[toCome] === true ? null : matter.vehicle?.consentOn;
    return recorded ?? matter.lead?.publication?.on ?? null;
  },
};

/** Marks a consent that is planned and not recorded. */
const toCome = 'consentToCome';

/** Where the section is recorded without the consent it needs, the consent can still be had, and its day be entered by a correction: it is a step like any other. */
function withConsentToCome(input: CaseInput, start: IsoDate): CaseInput {
  const place = input.events.findLastIndex(({ type }) => type === 'vehicle-chosen');
  const settled = input.events[place];
  if (settled === undefined || !needsConsent(input, {}) || settled.data?.['secretaryOfStateConsentOn'] != null) return input;
  const data = { ...settled.data, secretaryOfStateConsentOn: start, [toCome]: true };
  return { ...input, events: input.events.map((event, at) => (at === place ? { ...settled, data } : event)) };
}

const vehicle: PlanStep = {
  key: 'way',
  title: 'It is settled under which section the new school is proposed',
  for: toAuthority,
  why: 'What the new school is to be, and what it replaces, says who publishes and who decides.',
  applies: isRouteA,
  events: ({ input, chosen, on, days }) => {
    const { section, category, religious } = wantedOf(input, chosen);
    const consentOn = days['consent'];
    return [
      {
        type: 'vehicle-chosen',
        happenedOn: on,
        data: {
          vehicle: section,
          category,
          religiousCharacter: religious,
          ...(consentOn === undefined ? {} : { secretaryOfStateConsentOn: consentOn }),
        },
      },
    ];
  },
  doneOn: (facts) => matterOf(facts).vehicle?.on ?? null,
};

const described: PlanStep = {
  key: 'way',
  title: 'The changes to the school that stays are written down',
  for: toAuthority,
  why: 'Whether proposals are needed, and who may publish them, follows from the figures.',
  applies: (input) => !isRouteA(input),
  events: ({ on, input }) => {
    const special = survivorOf(input)?.category?.endsWith('special') === true;
    const figures = special
      ? { changes: ['special-more'], pupilsNow: 100, pupilsThen: 160 }
      : { changes: ['age-range'], agesMoveByYears: 4 };
    return [{ type: 'change-described', happenedOn: on, data: { ...figures, proposalsNeeded: true } }];
  },
  doneOn: (facts) => matterOf(facts).changes?.on ?? null,
};

const consultation: PlanStep = {
  key: 'consultation',
  title: 'Consultation begins',
  for: (input, chosen) => whoPublishes(input, chosen),
  why: 'Those who seem appropriate are asked before anything is published, with enough to go on and time to answer.',
  inTerm: true,
  events: () => [],
  doneOn: (facts) => {
    const begun = lastAct(facts, 'consulted');
    return begun === null ? null : String(begun.data['beganOn'] ?? begun.happenedOn);
  },
};

/** Everybody an Act or guidance names, so that the plan fits any school. */
const everybody = [
  'registered-parents',
  'local-authority',
  'district-council',
  'parish-council',
  'plan-authorities',
  'governing-bodies',
  'staff',
  'unions',
  'other-schools',
  'dioceses',
] as const;

const consulted: PlanStep = {
  key: 'consulted',
  title: 'Consultation ends',
  for: (input, chosen) => whoPublishes(input, chosen),
  inTerm: true,
  usual: { days: 42, because: 'Six weeks in term time are usual for a consultation before publication; the law sets no length.' },
  events: ({ on, days }) => [
    { type: 'consulted', happenedOn: on, data: { about: 'all', whom: everybody, beganOn: days['consultation'] ?? on } },
  ],
  doneOn: (facts) => lastAct(facts, 'consulted')?.happenedOn ?? null,
};

const publishesItself = (input: CaseInput, chosen: Chosen, category: string | undefined, alteration: boolean): boolean =>
  alteration ? alterer(input, chosen) === 'governing-body' : chosen['closureBy'] === 'governing-body' && isFoundationOrVoluntary(category);

/** Church of England schools whose own governing body publishes something. */
const asking = (input: CaseInput, chosen: Chosen) =>
  [
    ...closingOf(input).map((school) => ({ school, alteration: false })),
    ...[survivorOf(input)].flatMap((school) => (school === null ? [] : [{ school, alteration: true }])),
  ]
    .filter(
      ({ school, alteration }) =>
        isFoundationOrVoluntary(school.category) &&
        isChurchOfEngland({ school }) &&
        publishesItself(input, chosen, school.category, alteration),
    )
    .map(({ school }) => school.key);

const advice: PlanStep = {
  key: 'diocesan-advice',
  title: 'Advice of the diocesan board of education',
  for: () => 'governing-body',
  why: 'The governing body of a Church of England school has the advice of its diocesan board before it publishes.',
  applies: (input, chosen) => asking(input, chosen).length > 0,
  events: ({ input, chosen, on }): LawEvent[] =>
    asking(input, chosen).map((school) => ({ type: 'diocesan-advice-received', happenedOn: on, data: { school } })),
  doneOn: (facts) => lastAct(facts, 'diocesan-advice-received')?.happenedOn ?? null,
};

const rural: PlanStep = {
  key: 'rural',
  title: 'Effects of closing a rural primary school considered',
  for: (input, chosen) => whoPublishes(input, chosen),
  why: 'The Act names four matters that whoever proposes the closure of a rural primary school must consider.',
  applies: (input) => closingOf(input).some(({ ruralPrimary }) => ruralPrimary === true),
  events: ({ input, on }) =>
    closingOf(input)
      .filter(({ ruralPrimary }) => ruralPrimary === true)
      .map(({ key }) => ({
        type: 'rural-effects-considered',
        happenedOn: on,
        data: { school: key, considered: ['community', 'transport', 'car-use', 'alternatives'] },
      })),
  doneOn: (facts) => lastOf(actsOf(facts, 'rural-effects-considered').map(({ happenedOn }) => happenedOn)),
};

const recipe = (process: 'amalgamation-new-school' | 'amalgamation-enlargement'): PlanRecipe => ({
  process,
  steps: [
    consent,
    vehicle,
    described,
    consultation,
    consulted,
    advice,
    rural,
    ...publishingSteps,
    ...decidingSteps,
    dateConfirmed,
    effective,
  ],
  choices,
  prepare: withConsentToCome,
  assumes: (_input, chosen) => [
    'Nobody objects in a way that delays the decision, and every part is approved without a modification.',
    ...(chosen['approval'] === 'conditional' ? ['The condition is met on the day shown.'] : []),
    'Everything that is published goes to everybody entitled on the same day, by hand.',
  ],
  reached: ({ state }) => state === 'implemented',
});

/** All schools close and a new one opens. */
export const newSchoolRecipe: PlanRecipe = recipe('amalgamation-new-school');

/** One school stays and is changed, the others close: two proposals on two statutory codes. */
export const enlargementRecipe: PlanRecipe = recipe('amalgamation-enlargement');
