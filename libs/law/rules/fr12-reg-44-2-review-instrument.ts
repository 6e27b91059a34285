import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { hasCome, planFacts, reviewedFor, stagesOf, type PlanReader, type Stage } from '../processes/discontinuance/facts.js';
import { beforeInWords, goesInWords, part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

const goingOn = (facts: PlanReader): Stage[] => stagesOf(facts).filter(({ leaves }) => leaves === 'two-or-more');

/** Reg 44(2): where two or more schools remain the board reviews its instrument before the discontinuance date. */
export const xMany = defineRule({
  id: 'X-many',
  citation: 'SI 2012/1035 reg 44(2); Education Act 2002 Sch 1 para 5(1A); SI 2012/1034 reg 30',
  plain:
    'Where two or more schools remain, the federation goes on; its governing body must review its instrument before the discontinuance date, also before an academy conversion.',
  confidence: 'A',
  says: 'B',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  guards: {
    'instrument-reviewed': (facts, _law, { happenedOn }) => {
      const late = goingOn(facts).find((stage) => stage.plannedOn <= happenedOn && stage.on <= happenedOn);
      if (late === undefined) return undefined;
      const reviewed = reviewedFor(facts, late);
      if (reviewed !== null && reviewed.on < happenedOn) return 'The instrument had been reviewed before.';
      return {
        message: `The instrument was reviewed on ${longDate(happenedOn)}, and ought to have been before ${longDate(late.on)}.`,
        dates: { reviewedOn: happenedOn, due: addDays(late.on, -1) },
        nextStep: 'Nothing becomes void by it. Note the reason for the file.',
        about: late.on,
      };
    },
    'effective-date-reached': (facts, _law, { happenedOn }) => {
      const stage = goingOn(facts).find(({ on }) => on === happenedOn);
      if (stage === undefined) return 'It is no day after which the federation goes on.';
      const reviewed = reviewedFor(facts, stage);
      if (reviewed !== null && reviewed.on < stage.on) return undefined;
      return {
        message: `${goesInWords(stage)}, and the governing body had not reviewed the federation’s instrument before.`,
        dates: { due: addDays(stage.on, -1) },
        nextStep: 'The date takes effect all the same. The board reviews its instrument now.',
        about: stage.on,
      };
    },
  },
  deadlines: (facts) =>
    goingOn(facts).map((stage) => ({
      part: stage.on,
      title: 'Review the federation’s own instrument',
      startedBy: stage.index,
      startsOn: stage.plannedOn,
      due: addDays(stage.on, -1),
      argument: { counting: null, sum: beforeInWords(stage), skipped: [] },
      doneOn: reviewedFor(facts, stage)?.on ?? null,
      for: 'governing-body',
    })),
  tasks: (facts) =>
    goingOn(facts).flatMap((stage) => [
      ...(reviewedFor(facts, stage) === null
        ? [
            {
              part: stage.on,
              title: 'Review the federation’s own instrument',
              why: `${goesInWords(stage)}; two or more schools remain, so the board must review its instrument before that day.`,
              for: 'governing-body',
              openedOn: stage.plannedOn,
              due: addDays(stage.on, -1),
              kind: 'do' as const,
              doneBy: 'instrument-reviewed',
            },
          ]
        : []),
      ...(hasCome(facts, stage.on)
        ? [
            {
              part: `register:${stage.on}`,
              title: 'Report to the register that the federation has fewer schools',
              why: `${goesInWords(stage)}. The law has changed the membership; the national register has not.`,
              for: 'case-officer',
              openedOn: stage.on,
              due: null,
              kind: 'do' as const,
              doneBy: 'review-decided',
            },
          ]
        : []),
    ]),
});
