import type { Facts, FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';
import {
  approvalsOf,
  approvingSchools,
  draftIn,
  opportunityOf,
  reasonsGiven,
  versionToMake,
  withFoundationGovernors,
  currentDraft,
} from '../../processes/instrument/facts.js';
import { longDate } from '../../calendar/civil-date.js';
import { foundationAndReligion } from './proposing.js';
import type { ReligiousBodies } from './versions.js';

/** What the questions below read. */
export const approvalFacts = ['acts', 'schools', 'settings'] as const;

/** Whose approval of the current draft is still missing, in words; none where there are no foundation governors. */
export function approvalsMissing(facts: Pick<Facts, 'acts' | 'schools' | 'settings'>, figures: ReligiousBodies): Bite[] {
  if (withFoundationGovernors(facts) === false) return [];
  const approvals = approvalsOf(facts);
  return approvingSchools(facts).flatMap((school) =>
    foundationAndReligion(school, figures).flatMap(({ role, label, applies, because }) => {
      const decided = approvals.get(`${role}:${school.key}`);
      if (decided?.approved === true) return [];
      const own = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
      return [
        {
          message:
            decided !== undefined
              ? `The ${own} did not approve the draft.`
              : `The ${own} ${role === 'diocesan-authority' || role === 'religious-body' ? 'has' : 'have'} not approved the draft${applies === null ? `. ${because}` : '.'}`,
          nextStep:
            applies === null
              ? 'Establish the fact, or record the approval.'
              : 'Ask for approval and record it; a changed draft needs approval anew.',
          about: `${role}:${school.key}`,
        },
      ];
    }),
  );
}

/** The revised version: agreed by the board, approved where there are foundation governors, and lawful. */
export function revisionProblems(
  facts: Pick<Facts, 'acts' | 'schools' | 'settings'>,
  figures: ReligiousBodies,
  event: FoldedEvent,
): Bite[] {
  const bites: Bite[] = [];
  const draft = currentDraft(facts);
  const { version, boardAgrees } = event.data;
  if (boardAgrees !== true)
    bites.push({
      message: 'The governing body did not agree to the revision.',
      nextStep: 'Without agreement nothing is made by agreement.',
    });
  if (draft === null || draft.version !== version)
    bites.push({
      message: `Version ${String(version)} is not the one that the board last adopted.`,
      nextStep: 'Record that the board adopted the revised version.',
    });
  bites.push(...unlawful(event), ...approvalsMissing(facts, figures));
  return bites;
}

/** An unlawful version cannot be made, whoever agrees. */
export function unlawful(event: FoldedEvent): Bite[] {
  return draftIn(event)?.verdict === 'unlawful'
    ? [
        {
          message: `Version ${String(event.data['version'])} does not comply with the law.`,
          nextStep: 'Put right what the check of the draft says.',
          about: 'check',
        },
      ]
    : [];
}

/** What is made must be what was settled. */
export function otherVersion(facts: Pick<Facts, 'acts'>, event: FoldedEvent): Bite | undefined {
  const settled = versionToMake(facts);
  if (settled !== null && settled.version === event.data['version']) return undefined;
  return {
    message:
      settled === null
        ? 'Nothing is settled that could be made.'
        : `Version ${settled.version} was settled, and not version ${String(event.data['version'])}.`,
    nextStep: settled === null ? 'Settle a version first.' : `Make version ${settled.version}, in that form.`,
  };
}

/** An opportunity to agree follows reasons, and has a last day that is still to come. */
export function opportunityProblems(facts: Pick<Facts, 'acts'>, event: FoldedEvent): Bite[] {
  const bites: Bite[] = [];
  if (reasonsGiven(facts) === null)
    bites.push({ message: 'The governing body was not told the reasons.', nextStep: 'Give the reasons first.' });
  const until = event.data['until'];
  if (typeof until === 'string' && until <= event.happenedOn)
    bites.push({ message: 'The opportunity would end on the day it is given.', nextStep: 'Give a later last day.', dates: { until } });
  return bites;
}

/** What the authority decides by itself comes after reasons and after the opportunity to agree has ended. */
export function imposedProblems(facts: Pick<Facts, 'acts'>, event: FoldedEvent): Bite[] {
  const bites: Bite[] = [];
  const opportunity = opportunityOf(facts);
  if (reasonsGiven(facts) === null)
    bites.push({ message: 'The governing body was not told the reasons.', nextStep: 'Give the reasons first.' });
  if (opportunity === null) bites.push({ message: 'No opportunity to agree was given.', nextStep: 'Give a reasonable opportunity first.' });
  else if (opportunity.until !== null && event.happenedOn <= opportunity.until)
    bites.push({
      message: `The opportunity to agree lasts until ${longDate(opportunity.until)}.`,
      nextStep: 'Wait until it is over.',
      dates: { until: opportunity.until },
    });
  if (event.data['regardHad'] !== true)
    bites.push({
      message: 'Regard must be had to the category of the school and its relationship with a foundation.',
      nextStep: 'Consider both and record it.',
    });
  return [...bites, ...unlawful(event)];
}

/** With foundation governors, or while it is not known whether there are any, nothing can be imposed. */
export function nothingImposed(facts: Pick<Facts, 'acts' | 'schools' | 'settings'>): Bite | undefined {
  const has = withFoundationGovernors(facts);
  if (has === false) return undefined;
  return {
    message:
      has === null
        ? 'It is not known whether there are foundation governors; with them the authority may not impose a form.'
        : 'There are foundation governors: the regulations give no way out, and the authority may not impose a form.',
    nextStep:
      has === null
        ? 'Give the numbers of the draft.'
        : 'Go on negotiating, take it to legal services and the diocese, and record the deadlock.',
  };
}

/** Without foundation governors there is a way out, so that nothing is deadlocked. */
export const wayOut = (facts: Pick<Facts, 'acts' | 'schools' | 'settings'>): Bite | undefined =>
  withFoundationGovernors(facts) === false
    ? {
        message: 'There are no foundation governors: after reasons and an opportunity to agree the authority decides.',
        nextStep: 'Give an opportunity to agree, then decide the form.',
      }
    : undefined;
