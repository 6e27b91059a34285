import { longDate } from '../calendar/civil-date.js';
import { instrumentRules } from '../rules/instruments.js';
import { enter, findingOf, lawFor, noteMissing, nothingSaid, rulesFor, speaksOf, verdictOf, type Said } from './asking.js';
import { consequencesFor } from './consequences.js';
import { boardDemands, valuesOutside, type BoardDemand } from './demands.js';
import { draftOf, type Draft } from './draft.js';
import { limitsOf } from './limits.js';
import type { InstrumentCheck, InstrumentFinding, InstrumentInput, MissingField } from './types.js';

/** First day of the regulations of 2012; nothing here knows the law before. */
const firstRegulations = '2012-09-01';

/** Asks every rule that speaks of a draft what it says of it. */
export function askRules(draft: Draft, said: Said): BoardDemand[] {
  const demands = boardDemands(draft, said);
  const { numbers } = draft;
  if (numbers !== null) {
    for (const { rule, demand } of demands)
      if (valuesOutside(demand, numbers))
        said.findings.push(findingOf(rule, demand.as === undefined ? demand.say(numbers) : { ...demand.say(numbers), as: demand.as }));
  }
  for (const rule of rulesFor(draft.kind)) {
    if (rule.contents === undefined) continue;
    const law = lawFor(rule, draft);
    if (law !== null && speaksOf(rule, draft, said)) enter(said, rule, rule.contents(draft, law));
  }
  noteStaff(draft, said);
  if (draft.kind === 'temporary' || draft.kind === 'opening-federated') noteTemporary(draft, said);
  if (draft.day !== null && draft.day < firstRegulations) said.findings.push(beforeAllRules(draft.day));
  return demands;
}

/** How many of the co-opted are staff matters only where there are co-opted. */
function noteStaff({ input, numbers, kind }: Draft, said: Said): void {
  if ((input.coOptedStaff ?? null) !== null || numbers === null || numbers.coOpted === 0) return;
  const ruleId = { school: 'CON-13-5', federation: 'FED-21-5', temporary: 'TGB-15-4', 'opening-federated': 'TGB-F-3' }[kind];
  noteMissing(said, ruleId, { missing: 'coOptedStaff', message: 'Say how many of the co-opted governors are staff.' });
}

function noteTemporary({ input }: Draft, said: Said): void {
  if (!input.firstMeetingOn) {
    const message = 'Give the day of the first meeting: it decides by which rules the body is judged.';
    noteMissing(said, 'REG-4', { missing: 'firstMeetingOn', message });
    noteMissing(said, 'REG-5', { missing: 'firstMeetingOn', message });
  }
  if (!input.temporaryFor)
    noteMissing(said, 'REG-6', {
      missing: 'temporaryFor',
      message: 'Say what the temporary governing body is for: a new school, a school that leaves, schools that open federated.',
    });
}

const beforeAllRules = (day: string): InstrumentFinding => ({
  ruleId: 'REG-1',
  severity: 'REVIEW',
  enforcement: 'review',
  message: `The regulations known here begin on ${longDate(firstRegulations)}; what applied on ${longDate(day)} must be looked up.`,
  citation: 'SI 2012/1034 regs 3-4',
  figures: {},
  field: 'effectiveOn',
  nextStep: 'Judge it by today’s law with another day, or look up the earlier regulations.',
});

/**
 * Is this governing body, or the instrument drafted for it, lawful? What is not known is listed and not judged.
 * Pure and quick enough to be asked at every key: the same input gives the same answer.
 */
export function checkInstrument(input: InstrumentInput): InstrumentCheck {
  const draft = draftOf(input);
  const said = nothingSaid();
  return answerOf(draft, said, askRules(draft, said));
}

/** The answer, from everything that was said of a draft. */
export const answerOf = (draft: Draft, { findings, missing }: Said, demands: readonly BoardDemand[]): InstrumentCheck => ({
  lawful: verdictOf(findings),
  findings,
  missing: [...missing.values()],
  limits: { ...limitsOf(draft, demands), consequences: consequencesFor(draft, demands) },
});

/**
 * What stands in the way of making it: every failed MUST, and every field without which a MUST cannot be answered.
 * An instrument is made only when this is empty; questions for a person (`check.lawful === 'review'`) are for the person who approves.
 */
export function obstaclesToMaking(input: InstrumentInput): (InstrumentFinding | MissingField)[] {
  const { findings, missing } = checkInstrument(input);
  const musts = new Set(instrumentRules.filter(({ says }) => says === 'H').map(({ id }) => id));
  return [
    ...findings.filter(({ severity }) => severity === 'MUST'),
    ...missing.filter(({ ruleIds }) => ruleIds.some((id) => musts.has(id))),
  ];
}
