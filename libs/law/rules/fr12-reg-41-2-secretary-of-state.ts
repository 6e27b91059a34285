import { longDate } from '../calendar/civil-date.js';
import { againstLatest, argumentOf } from '../calendar/counted.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import { lastSchool, planFacts, type Stage } from '../processes/discontinuance/facts.js';
import type { IsoDate } from '../types.js';
import { part8 } from './common/part-8.js';
import { secretaryOfState } from './common/recipients.js';
import { sinceFederationRegulations } from './common/versions.js';

type Months = { months: number };
interface Notice {
  on: IsoDate;
  index: number;
}

/** Notices to the Secretary of State that came once it was known who goes; the earliest counts. */
function noticeOf(facts: Facts, { count }: Law<Months>, { plannedOn }: Stage): Notice | null {
  const notices = facts.acts.flatMap(({ type, happenedOn, data, index }): Notice[] => {
    if (type !== 'told' || data['of'] !== 'discontinuance' || data['role'] !== 'secretary-of-state') return [];
    if (data['channel'] === 'published' || happenedOn < plannedOn) return [];
    const on = data['channel'] === 'post' ? count.postedOn(happenedOn, facts.bankHolidays).date : happenedOn;
    return on === null ? [] : [{ on, index }];
  });
  return notices.length === 0 ? null : notices.reduce((a, b) => (b.on < a.on ? b : a));
}

/** What is to be said of a notice against the last day; null when it was in time beyond argument. */
function against(notice: Notice, { figures, count }: Law<Months>, stage: Stage): Bite | null {
  const counted = count.monthsBefore(stage.on, figures.months);
  if (counted.date === null) return null;
  const stands = againstLatest(counted, notice.on);
  if (stands === 'clean') return null;
  const common = {
    figures: { months: figures.months },
    dates: { due: counted.date, toldOn: notice.on, discontinuedOn: stage.on },
    argument: argumentOf(counted),
    about: 'X1',
  };
  return stands === 'late'
    ? {
        ...common,
        message: `The Secretary of State was told on ${longDate(notice.on)}; the last day was ${longDate(counted.date)}, ${figures.months} months before ${longDate(stage.on)}.`,
        nextStep: 'It is a breach and makes nothing void. Note the reason for the file, or move the date.',
      }
    : {
        ...common,
        as: 'warning' as const,
        message: `The Secretary of State was told on ${longDate(notice.on)}, the very last day that the words "at least ${figures.months} months before" allow.`,
        nextStep: 'A day earlier would be beyond argument.',
      };
}

/** Reg 41(2): where one school remains the board tells the Secretary of State at least two months before. */
export const x1 = defineRule<Months>({
  id: 'X1',
  citation: 'SI 2012/1035 reg 41(2)',
  plain:
    'Where only one school remains, the governing body of the federation tells the Secretary of State at least 2 months before the discontinuance; when the date moves the notice is tested against the new date.',
  confidence: 'A',
  says: 'B',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({ months: 2 }),
  reads: [...planFacts, 'bankHolidays', 'asOf'],
  recipients: {
    discontinuance: (facts) => {
      const last = lastSchool(facts);
      return [
        secretaryOfState(
          last !== null,
          last === null
            ? 'Only where exactly one school of the federation remains must the Secretary of State be told under Part 8.'
            : `Only ${last.school.name} remains.`,
        ),
      ];
    },
  },
  guards: {
    told: (facts, law, { index, data }) => {
      if (data['of'] !== 'discontinuance' || data['role'] !== 'secretary-of-state') return 'It is not a notice to the Secretary of State.';
      const last = lastSchool(facts);
      if (last === null) return 'As the dates stand no single school remains.';
      const notice = noticeOf(facts, law, last.stage);
      if (notice?.index !== index) return 'The Secretary of State had been told before, or the notice came before the plan.';
      return against(notice, law, last.stage) ?? undefined;
    },
  },
  deadlines: (facts, law) => {
    const last = lastSchool(facts);
    if (last === null) return [];
    const { stage } = last;
    const counted = law.count.monthsBefore(stage.on, law.figures.months);
    const notice = noticeOf(facts, law, stage);
    return [
      {
        title: 'Tell the Secretary of State of the discontinuance',
        startedBy: stage.index,
        startsOn: stage.plannedOn,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn: notice?.on ?? null,
        for: 'governing-body',
        findings: findingsOf(facts, law, stage, notice, counted.date),
      },
    ];
  },
});

/** Beside what was said when the notice was recorded: that there is none, or that a later change of plan put it out of time. */
function findingsOf(facts: Facts, law: Law<Months>, stage: Stage, notice: Notice | null, due: IsoDate | null): Bite[] {
  if (notice === null) {
    if (due === null || facts.asOf <= due) return [];
    return [
      {
        message: `The Secretary of State was not told by ${longDate(due)}, ${law.figures.months} months before ${longDate(stage.on)}.`,
        figures: { months: law.figures.months },
        dates: { due, discontinuedOn: stage.on },
        nextStep: 'Tell them now. A late notice is a breach and makes nothing void.',
      },
    ];
  }
  const changed = facts.acts.some(
    ({ type, index }) => index > notice.index && (type.startsWith('discontinuance-') || type === 'school-left-federation'),
  );
  const bite = changed ? against(notice, law, stage) : null;
  return bite === null ? [] : [bite];
}
