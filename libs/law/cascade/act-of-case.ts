import { addDays } from '../calendar/civil-date.js';
import { foldEvents } from '../engine/judge.js';
import { membersOn, type Facts } from '../engine/facts.js';
import { rulebookOf } from '../engine/rulebook.js';
import { matterOf } from '../processes/amalgamation/facts.js';
import { dissolvedOn, endingStage, hasCome, stagesOf, type Stage } from '../processes/discontinuance/facts.js';
import { isProvisional } from '../processes/effective-date.js';
import { federatingBoards, federationDate } from '../processes/federating/facts.js';
import { tables } from '../processes/index.js';
import { rules } from '../rules/index.js';
import type { BoardFacts, CaseInput, IsoDate, SchoolFacts } from '../types.js';
import type { IntendedAct, OpenCase } from './types.js';

/** What a case is about to do, read from its events. */
export interface ActOfCase {
  act: IntendedAct;
  /** Planned: a date stands in proposals or is provisional. Fixed: decided. Effected: its day has come and the law gave it effect. */
  standing: 'planned' | 'fixed' | 'effected';
  /** The schools as they stand just before the act, each with its federation: those that left or went before are no longer among them. */
  schools: readonly SchoolFacts[];
}

/** A federation by the key its schools use. */
export interface NamedFederation {
  key: string;
  name: string;
}

const AMALGAMATION_ENDED: ReadonlySet<string> = new Set(['withdrawn', 'revoked', 'rejected']);
const OPENED_BY_MISTAKE = 'opened-by-mistake';

/**
 * The acts of a case as it stands, in the order of their dates: one for a leaving, a dissolution or an amalgamation, one for each day of a discontinuance.
 * Empty while no date is known, once the case came to nothing, and for processes that move no school out of anywhere. Of a closed case only what took
 * effect is left. Pure.
 */
export function actsOfCase(input: CaseInput): ActOfCase[] {
  const table = tables[input.process];
  if (table === undefined) return [];
  const closing = input.events.findLast(({ type }) => type === 'case-closed');
  if (closing?.data?.['because'] === OPENED_BY_MISTAKE) return [];
  // closing the file changes nothing of what took effect before
  const open = closing === undefined ? input : { ...input, events: input.events.filter(({ type }) => type !== 'case-closed') };
  const { facts } = foldEvents(open, table, rulebookOf(rules));
  const acts = actsOf(facts);
  return closing === undefined ? acts : acts.filter(({ standing }) => standing === 'effected');
}

function actsOf(facts: Facts): ActOfCase[] {
  switch (facts.process) {
    case 'leaving':
    case 'dissolution':
      return decidedByTheBoard(facts);
    case 'discontinuance':
      return stagesOf(facts).flatMap((stage) => (stage.leaves === 'no-federation' ? [] : [ofStage(facts, stage)]));
    case 'amalgamation-new-school':
    case 'amalgamation-enlargement':
      return amalgamating(facts);
    case 'federating':
    case 'joining':
      return federating(facts);
    default:
      return [];
  }
}

/**
 * The act of a case for which no date is known yet, as if it took effect on a day: to look at what would follow. Null for a case that has dates of its
 * own, of which it is not known which schools go, or whose process moves no school.
 *
 * @param going Of a discontinuance: keys of the schools that are to go.
 */
export function supposedAct(input: CaseInput, on: IsoDate, going: readonly string[] = []): ActOfCase | null {
  const { process, relevantSchool, schools } = input;
  const supposed = (act: IntendedAct, those = schools): ActOfCase => ({ act, standing: 'planned', schools: those });
  switch (process) {
    case 'leaving':
      return relevantSchool === undefined ? null : supposed({ kind: 'leave', school: relevantSchool, on }, within(input, schools));
    case 'dissolution':
      return supposed({ kind: 'dissolve', federation: federationKey(input), on }, within(input, schools));
    case 'discontinuance':
      return going.length === 0 ? null : supposed({ kind: 'close', schools: going, on }, within(input, schools));
    case 'amalgamation-new-school':
    case 'amalgamation-enlargement': {
      const survivor =
        process === 'amalgamation-new-school' ? undefined : (schools.find(({ part }) => part === 'survives')?.key ?? relevantSchool);
      const named = schools.filter(({ urn, part }) => urn !== undefined && part !== 'goes-on').map(({ key }) => key);
      const end = survivor === undefined ? { successor: { name: input.federation.name } } : { survivor };
      // the last day of those that close is the day before (RB-14)
      return supposed({ kind: 'amalgamate', schools: named, on, closesOn: addDays(on, -1), ...end });
    }
    case 'federating':
    case 'joining':
      return supposed({ kind: 'federate', schools: schools.map(({ key }) => key), on, ...goalOf(input, input.boards ?? []) });
    default:
      return null;
  }
}

/** Key of the federation that a case of one federation is about. */
const federationKey = ({ federation }: Pick<CaseInput, 'federation'>): string => federation.uid ?? federation.name;

const within = (facts: Pick<CaseInput, 'federation'>, schools: readonly SchoolFacts[]): SchoolFacts[] =>
  schools.map((school) => ({ ...school, federation: federationKey(facts) }));

/** A date that is only proposed, or fixed provisionally, is a plan. */
const standingOf = (facts: Facts, effected: boolean): ActOfCase['standing'] =>
  effected ? 'effected' : facts.effectiveOn === null || isProvisional(facts) ? 'planned' : 'fixed';

function decidedByTheBoard(facts: Facts): ActOfCase[] {
  const { decision, effectiveOn: on, relevantSchool, state } = facts;
  if (decision === null || on === null || decision.outcome === 'stay') return [];
  const leaves = facts.process === 'leaving' && decision.outcome === 'leave' && relevantSchool !== null;
  const act: IntendedAct = leaves
    ? { kind: 'leave', school: relevantSchool.key, on }
    : { kind: 'dissolve', federation: federationKey(facts), on };
  const before = facts.schools.filter((school) => school === relevantSchool || membersOn(facts, on).includes(school));
  return [{ act, standing: standingOf(facts, state === 'effected'), schools: within(facts, before) }];
}

function ofStage(facts: Facts, stage: Stage): ActOfCase {
  const { on, plans } = stage;
  const gone = new Set(stagesOf(facts).flatMap((one) => (one.on < on ? one.plans.map(({ school }) => school.key) : [])));
  const closing = plans.filter(({ how }) => how !== 'academy-conversion').map(({ school }) => school.key);
  const ends = endingStage(facts) === stage ? dissolvedOn(facts) : null;
  const own = new Set(plans.map(({ school }) => school.key));
  const members = new Set(membersOn(facts, on).map(({ key }) => key));
  return {
    act: {
      kind: closing.length === plans.length ? 'close' : 'convert',
      schools: plans.map(({ school }) => school.key),
      on,
      ...(ends !== null && ends > on ? { dissolvedOn: ends } : {}),
      ...(closing.length > 0 && closing.length < plans.length ? { closing } : {}),
    },
    standing: hasCome(facts, on) ? 'effected' : plans.some(({ provisional }) => provisional) ? 'planned' : 'fixed',
    schools: within(
      facts,
      facts.schools.filter(({ key }) => !gone.has(key) && (own.has(key) || members.has(key))),
    ),
  };
}

function amalgamating(facts: Facts): ActOfCase[] {
  const { survivor, closing, proposals, lead } = matterOf(facts);
  const on = facts.effectiveOn ?? lead?.publication?.implementOn ?? null;
  if (on === null || closing.length === 0 || AMALGAMATION_ENDED.has(facts.state)) return [];
  const closures = proposals
    .filter(({ kind }) => kind === 'closure')
    .flatMap(({ determination, publication }) => determination?.implementOn ?? publication?.implementOn ?? [])
    .sort();
  const first = closures[0];
  return [
    {
      act: {
        kind: 'amalgamate',
        schools: [...closing, ...(survivor === null ? [] : [survivor])].map(({ key }) => key),
        on,
        ...(first !== undefined && first < on ? { closesOn: first } : {}),
        ...(survivor === null ? { successor: { name: facts.federation.name } } : { survivor: survivor.key }),
      },
      standing: standingOf(facts, facts.state === 'implemented'),
      schools: facts.schools,
    },
  ];
}

/** Boards that federate, with the date as far as it is known: proposed, or settled. */
function federating(facts: Facts): ActOfCase[] {
  const on = facts.effectiveOn ?? federationDate(facts);
  const boards = federatingBoards(facts);
  if (on === null || facts.state === 'not-proceeding' || facts.state === 'rejected') return [];
  const schools = facts.schools.filter(({ key }) => boards.some((board) => board.schools.includes(key)));
  if (schools.length < 2) return [];
  return [
    {
      act: { kind: 'federate', schools: schools.map(({ key }) => key), on, ...goalOf(facts, boards) },
      standing: standingOf(facts, facts.state === 'effected'),
      schools,
    },
  ];
}

/** Where they go: the one federation that others join, or a new one by the name of the proposal. */
function goalOf(
  { process, federation: { name } }: Pick<CaseInput, 'process' | 'federation'>,
  boards: readonly BoardFacts[],
): { into?: string; name: string } {
  const federations = boards.filter(({ kind }) => kind === 'federation');
  return process === 'joining' && federations.length === 1 ? { into: federations[0]!.key, name } : { name };
}

/** The federations of a case by the keys its schools use, with the names people know. */
export function federationsOfCase({ process, federation, schools, boards }: CaseInput): NamedFederation[] {
  if (process === 'leaving' || process === 'dissolution' || process === 'discontinuance')
    return [{ key: federationKey({ federation }), name: federation.name }];
  const keys = [...new Set(schools.flatMap((school) => school.federation ?? []))];
  return keys.map((key) => {
    const board = boards?.find((one) => one.key === key && one.kind === 'federation');
    return { key, name: board?.name.replace(/^Governing body of /, '') ?? key };
  });
}

/** A case as the cascade of another act sees it: once for each federation and day. An effected act is in the register and is left out. */
export function asOpenCase(id: string, input: CaseInput): OpenCase[] {
  const { process, relevantSchool, schools } = input;
  const waiting = actsOfCase(input).filter(({ standing }) => standing !== 'effected');
  const days = waiting.map(({ act }) => ({
    schools: schoolsOfAct(act),
    effectiveOn: firstDayOf(act),
  }));
  const without = {
    schools: process === 'leaving' ? [relevantSchool ?? ''] : process === 'discontinuance' ? [] : schools.map(({ key }) => key),
    effectiveOn: null,
  };
  const federations: (string | undefined)[] = federationsOfCase(input).map(({ key }) => key);
  return (federations.length === 0 ? [undefined] : federations).flatMap((federation) =>
    (days.length === 0 ? [without] : days).map((day): OpenCase => ({
      id,
      process,
      ...(federation === undefined ? {} : { federation }),
      ...day,
      schools: day.schools ?? without.schools,
    })),
  );
}

/** The schools an act is about; null where it is about a whole federation. */
export function schoolsOfAct(act: IntendedAct): readonly string[] | null {
  if (act.kind === 'leave') return [act.school];
  return act.kind === 'dissolve' ? null : act.schools;
}

/** The day on which something first happens by an act. */
export const firstDayOf = (act: IntendedAct): IsoDate => (act.kind === 'amalgamate' ? (act.closesOn ?? act.on) : act.on);
