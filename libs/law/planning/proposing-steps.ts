import { lastAct } from '../engine/facts.js';
import {
  agreementOf,
  closingDateOf,
  consentOf,
  consentsNeeded,
  determinationOf,
  draftOf,
  federatingBoards,
  isFederation,
  isForNewSchool,
  noticeTo,
  parties,
  publicationOf,
  reportOf,
  standsIn,
  undecided,
  weighedBy,
} from '../processes/federating/facts.js';
import type { CaseInput, LawEvent } from '../types.js';
import { callsOf, calledSince, lastOf } from './boards.js';
import { forming } from './forming-steps.js';
import { tellAll, toldAll } from './telling.js';
import type { PlanRecipe, PlanStep, StepContext } from './types.js';

const boards = (): string => 'governing-body';

const reportCalled: PlanStep = {
  key: 'report-called',
  title: 'Each clerk calls a meeting with the report on its agenda',
  for: () => 'clerk',
  why: 'Governors need written notice with the agenda. A report that was not on the agenda does not count.',
  inTerm: true,
  events: () => [],
  doneOn: (facts) => calledSince(facts, parties(facts), facts.asOf) ?? reported.doneOn(facts),
};

const reported: PlanStep = {
  key: 'report',
  title: 'Each governing body considers a report on the proposal',
  for: boards,
  why: 'Each governing body considers it for itself; proposals may not be published before the last of them has.',
  inTerm: true,
  events: (context) => {
    const open = parties(context.facts).filter((board) => reportOf(context.facts, board) === null);
    return [
      ...callsOf(context, 'report-called', open),
      ...open.map((board) => ({
        type: 'report-considered',
        happenedOn: context.on,
        data: { board: board.key, ...(standsIn(board) ? {} : { agendaItem: true }) },
      })),
    ];
  },
  doneOn: (facts) => lastOf(parties(facts).map((board) => reportOf(facts, board)?.happenedOn)),
};

const joins = ({ process, schools, boards: given }: CaseInput): boolean =>
  process === 'joining' || schools.some(({ federation }) => federation !== undefined) || given?.some(isFederation) === true;

const notified: PlanStep = {
  key: 'federation-notified',
  title: 'Notice to the governing body of the federation',
  for: boards,
  why: 'Whoever wants to join tells the federation so first. Of two federations each tells the other.',
  applies: joins,
  events: ({ facts, on }) =>
    consentsNeeded(facts)
      .filter(({ federation, about }) => noticeTo(facts, federation, about) === null)
      .map(({ federation, about }) => ({
        type: 'proposal-notified-to-federation',
        happenedOn: on,
        data: { board: about.key, federation: federation.key },
      })),
  doneOn: (facts) => lastOf(consentsNeeded(facts).map(({ federation, about }) => noticeTo(facts, federation, about)?.happenedOn)),
};

const consented: PlanStep = {
  key: 'consent',
  title: 'The federation gives preliminary consent',
  for: boards,
  why: 'The federation says at a meeting of its own whether it will have it. Proposals sent before the consent are sent again.',
  applies: joins,
  inTerm: true,
  events: ({ facts, on }) =>
    consentsNeeded(facts)
      .filter(({ federation, about }) => consentOf(facts, federation, about) === null)
      .map(({ federation, about }) => ({
        type: 'preliminary-consent-decided',
        happenedOn: on,
        data: { board: federation.key, concerning: about.key, outcome: 'consent' },
      })),
  doneOn: (facts) => lastOf(consentsNeeded(facts).map(({ federation, about }) => consentOf(facts, federation, about)?.happenedOn)),
};

const agreed: PlanStep = {
  key: 'agreed',
  title: 'Each governing body agrees to propose',
  for: boards,
  why: 'Proposals are published jointly, and say that each governing body agrees.',
  inTerm: true,
  events: ({ facts, on }) =>
    parties(facts)
      .filter((board) => agreementOf(facts, board) === null)
      .map(({ key }) => ({ type: 'board-agreed-to-propose', happenedOn: on, data: { board: key, agendaItem: true } })),
  doneOn: (facts) => lastOf(parties(facts).map((board) => agreementOf(facts, board)?.happenedOn)),
};

const drafted: PlanStep = {
  key: 'drafted',
  title: 'Proposals drawn up',
  hard: true,
  for: boards,
  why: 'The text names the federation date and the last day for representations, so both must be settled by then.',
  events: () => [],
  doneOn: (facts) => draftOf(facts)?.happenedOn ?? null,
};

const publication = (context: Pick<StepContext, 'after'>, before: readonly LawEvent[], on: string): LawEvent[] => [
  ...tellAll(context.after(before), ['proposals'], on),
  { type: 'proposals-published', happenedOn: on, data: { jointly: true } },
];

const published: PlanStep = {
  key: 'published',
  hard: true,
  title: 'Proposals sent to everybody on the list, which publishes them',
  for: boards,
  why: 'Sending the last copy is what publishes the proposals; a website or a newspaper publishes nothing.',
  inTerm: true,
  // The proposals state the last day for representations, so what is sent is known only with that day.
  events: (context) => (draftOf(context.facts) === null ? [] : publication(context, [], context.on)),
  doneOn: (facts) => publicationOf(facts)?.happenedOn ?? null,
};

const closes: PlanStep = {
  key: 'closes',
  title: 'Last day for written representations',
  for: () => 'anyone',
  why: 'Anybody may write to any of the governing bodies until then.',
  events: (context) => {
    const draft: LawEvent = {
      type: 'proposals-drafted',
      happenedOn: context.days['drafted'] ?? context.on,
      data: {
        namesPartners: true,
        confirmsAgreement: true,
        size: 12,
        numbersByCategory: true,
        staffing: true,
        federationDate: context.goal,
        admissionAuthorities: true,
        closesOn: context.on,
        givesAddress: true,
      },
    };
    const on = context.days['published'] ?? draft.happenedOn;
    return [draft, ...publication(context, [draft], on)];
  },
  doneOn: (facts) => (draftOf(facts) === null ? null : closingDateOf(facts)),
};

const considered: PlanStep = {
  key: 'weighed',
  title: 'All responses considered together',
  for: boards,
  why: 'The governing bodies weigh everything that was written, together, before any of them determines.',
  inTerm: true,
  events: ({ on }) => [{ type: 'responses-considered', happenedOn: on, data: {} }],
  doneOn: (facts) => lastOf(parties(facts).map((board) => weighedBy(facts, board)?.happenedOn)),
};

const determineCalled: PlanStep = {
  key: 'determination-called',
  title: 'Each clerk calls the meeting that determines',
  for: () => 'clerk',
  why: 'Governors need written notice with the agenda.',
  inTerm: true,
  events: () => [],
  doneOn: (facts) => {
    const published = publicationOf(facts);
    if (undecided(facts).length === 0) return determined.doneOn(facts);
    return published === null ? null : calledSince(facts, undecided(facts), facts.asOf);
  },
};

const determined: PlanStep = {
  key: 'determined',
  title: 'Each governing body determines to proceed',
  for: boards,
  why: 'Each determines by its own vote; nobody decides for another. With it the federation date is fixed.',
  inTerm: true,
  events: (context) => [
    ...callsOf(context, 'determination-called', undecided(context.facts)),
    ...undecided(context.facts).map(({ key }) => ({
      type: 'board-determined',
      happenedOn: context.on,
      data: { board: key, outcome: 'proceed', ownVote: true, agendaItem: true },
    })),
  ],
  doneOn: (facts) =>
    publicationOf(facts) === null ? null : lastOf(federatingBoards(facts).map((board) => determinationOf(facts, board)?.happenedOn)),
};

const outcomeTold: PlanStep = {
  key: 'outcome-told',
  title: 'Everybody told that the governing bodies proceed',
  for: boards,
  why: 'The authorities and the Secretary of State hear it within a week of the determination, with the federation date.',
  events: ({ facts, on }) => tellAll(facts, ['outcome'], on),
  doneOn: (facts) => toldAll(facts, ['outcome']),
};

const singleBody: PlanStep = {
  key: 'single-body',
  title: 'One temporary governing body for the new schools arranged',
  for: ({ schools }) => `local-authority:${schools[0]?.authority ?? ''}`,
  why: 'Two or more new schools that are to open federated may have one temporary governing body, arranged by the authority.',
  applies: (input, { newSchools }) => newBoards(input) > 1 && newSchools === 'one-body',
  events: ({ facts, on, input }) => [
    {
      type: 'single-temporary-body-arranged',
      happenedOn: on,
      data: {
        authority: input.schools[0]?.authority ?? '',
        newSchools: facts.boards.filter(isForNewSchool).length,
        authoritiesAgreed: true,
        proposersConsulted: true,
        // Large enough for every head and the others the Schedule names; the number makes no difference to any date.
        members: 6 + 6 * facts.boards.filter(isForNewSchool).length,
        parents: 2,
        everySchoolHasParent: true,
        heads: facts.boards.filter(isForNewSchool).length,
        headsResigned: 0,
        staff: 1,
        authorityGovernors: 1,
        coOptedStaff: 0,
        foundationOrPartnership: 0,
      },
    },
  ],
  doneOn: (facts) => lastAct(facts, 'single-temporary-body-arranged')?.happenedOn ?? null,
};

const newBoards = ({ boards: given }: CaseInput): number => given?.filter(isForNewSchool).length ?? 0;

const steps: readonly PlanStep[] = [
  singleBody,
  reportCalled,
  reported,
  notified,
  consented,
  agreed,
  drafted,
  published,
  closes,
  considered,
  determineCalled,
  determined,
  outcomeTold,
  ...forming,
];

const proposing = (process: 'federating' | 'joining'): PlanRecipe => ({
  process,
  steps,
  choices: (input) =>
    newBoards(input) > 1
      ? [
          {
            key: 'newSchools',
            label: 'New schools',
            options: [
              { value: 'own-bodies', label: 'Each new school has a temporary governing body of its own' },
              { value: 'one-body', label: 'One temporary governing body for all new schools' },
            ],
            usual: 'own-bodies',
          },
        ]
      : [],
  reached: ({ state }) => state === 'effected',
});

/** Governing bodies federate, of one authority or of several, also those of new schools. */
export const federatingRecipe: PlanRecipe = proposing('federating');

/** A school or a federation joins an existing federation: notice and preliminary consent come first. */
export const joiningRecipe: PlanRecipe = proposing('joining');
