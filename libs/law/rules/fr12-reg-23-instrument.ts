import { longDate } from '../calendar/civil-date.js';
import { authoritiesOf, lastAct, type Facts, type FoldedEvent } from '../engine/facts.js';
import { named } from '../engine/notices.js';
import { defineRule, type Bite, type TaskSpec } from '../engine/rule.js';
import { federationDate, publicationOf, settled } from '../processes/federating/facts.js';
import {
  approvalsMissing,
  federatingSchools,
  instrumentFacts,
  makerOf,
  willHaveFoundationGovernors,
} from './common/federation-instrument.js';
import { listed, proposing } from './common/proposing.js';
import { withReligiousBodies, type ReligiousBodies } from './common/versions.js';

function wrongMaker(facts: Facts, authority: unknown): Bite | null {
  const authorities = authoritiesOf(federatingSchools(facts));
  const maker = makerOf(facts);
  if (maker === null)
    return {
      message: `The schools are maintained by authorities ${listed(authorities)}, and it is not agreed which of them makes the instrument.`,
      nextStep: 'The governing bodies agree it; record which authority.',
    };
  if (authority === undefined || authority === maker) return null;
  return {
    message: `Local authority ${maker} makes the instrument, not ${String(authority)}.`,
    nextStep: `Record what local authority ${maker} did, or the agreement of the governing bodies that another makes it.`,
  };
}

const approvals = (facts: Facts, figures: ReligiousBodies, day: string): Bite[] => {
  const open = approvalsMissing(facts, figures, day);
  const missing = open.filter(({ applies }) => applies === true);
  const unknown = open.filter(({ applies }) => applies === null);
  const bites: Bite[] = [];
  if (missing.length > 0)
    bites.push({
      message: `The draft may not be submitted before it is approved by ${named(missing)}.`,
      figures: { missing: missing.length },
      nextStep: 'Each approves it in respect of its own school; there is no way round a refusal.',
    });
  if (unknown.length > 0)
    bites.push({
      message: `The draft may not be submitted yet: it is not known whether these must approve it: ${named(unknown)}.`,
      figures: { unknown: unknown.length },
      nextStep: 'Record the missing fact about the school.',
    });
  return bites;
};

function form(facts: Facts, { data }: FoldedEvent): Bite | null {
  if (data['form'] !== 'by-authority') return null;
  if (willHaveFoundationGovernors(facts) !== false)
    return {
      message:
        'The authority cannot make it as it thinks fit where the federation will have foundation governors: without agreement there is no instrument.',
      nextStep: 'Go on until all agree; the law gives no way out of a deadlock.',
    };
  if (data['reasonsGiven'] === true && data['opportunityGiven'] === true) return null;
  return {
    message: 'Before it makes the instrument as it thinks fit the authority must give its reasons and a reasonable opportunity to agree.',
    nextStep: 'Give both, and record it.',
  };
}

/** Reg 23, Sch 5 para 5: drafted jointly, approved by those with a veto, made by the authority the boards agree. */
export const f9 = defineRule<ReligiousBodies>({
  id: 'F9',
  citation: 'SI 2012/1035 reg 23, Sch 5 paras 3-7; SI 2012/1034 regs 28-31',
  plain:
    'The governing bodies draft the instrument jointly; where there will be foundation governors, those of each foundation or voluntary school, its trustees and its diocese or religious body approve it before it is submitted; the authority they agree makes it, in the form all agree or, only without foundation governors, as it thinks fit after giving reasons.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'effective-date',
  versions: withReligiousBodies({}),
  reads: ['asOf', ...instrumentFacts],
  guards: {
    'instrument-authority-agreed': (facts, _law, { data }) =>
      authoritiesOf(federatingSchools(facts)).includes(String(data['authority']))
        ? undefined
        : {
            message: `Local authority ${String(data['authority'])} maintains none of the schools; only one that does can be chosen.`,
            nextStep: `Choose one of ${listed(authoritiesOf(federatingSchools(facts)))}.`,
          },
    'instrument-drafted': (_facts, _law, { data }) =>
      data['jointly'] === true
        ? undefined
        : { message: 'The governing bodies must prepare the draft jointly.', nextStep: 'Have all of them settle one draft.' },
    'instrument-draft-approved': (facts, { figures }, { data, happenedOn }) => {
      const draft = lastAct(facts, 'instrument-drafted');
      if (draft === null || draft.happenedOn > happenedOn)
        return {
          message: 'There was no draft yet that could be approved.',
          as: 'warning',
          nextStep: 'Check the dates of the draft and the approval.',
        };
      return approvalsMissing(facts, figures, happenedOn).some(({ role, school }) => role === data['by'] && school === data['school'])
        ? undefined
        : {
            message: 'Nobody asked for this approval, or it was given before.',
            as: 'info',
            nextStep: 'Check the school and who approved.',
          };
    },
    'instrument-draft-submitted': (facts, { figures }, event) => {
      const bites: Bite[] = [];
      if (lastAct(facts, 'instrument-drafted') === null)
        bites.push({ message: 'There is no draft to submit.', nextStep: 'The governing bodies prepare one jointly first.' });
      const maker = wrongMaker(facts, event.data['authority']);
      if (maker !== null) bites.push(maker);
      if (willHaveFoundationGovernors(facts) !== false) bites.push(...approvals(facts, figures, event.happenedOn));
      return bites.length === 0 ? undefined : bites;
    },
    'instrument-made': (facts, _law, event) => {
      const bites: Bite[] = [];
      if (lastAct(facts, 'instrument-draft-submitted') === null)
        bites.push({ message: 'No draft has been submitted to the authority.', nextStep: 'Record the submission first.' });
      const maker = wrongMaker(facts, event.data['authority']);
      if (maker !== null) bites.push(maker);
      const wrong = form(facts, event);
      if (wrong !== null) bites.push(wrong);
      const day = federationDate(facts);
      if (day !== null && typeof event.data['effectiveOn'] === 'string' && event.data['effectiveOn'] !== day)
        bites.push({
          message: `The instrument takes effect on ${longDate(event.data['effectiveOn'])}, not on the federation date, ${longDate(day)}.`,
          as: 'warning',
          dates: { instrument: event.data['effectiveOn'], effectiveOn: day },
          nextStep: 'The two dates should be the same.',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
  tasks: (facts, { figures }) => {
    if (publicationOf(facts) === null || !settled(facts)) return [];
    return tasksOf(facts, figures);
  },
});

function tasksOf(facts: Facts, figures: ReligiousBodies): TaskSpec[] {
  const opened = facts.acts.findLast(({ type }) => type === 'board-determined')!.happenedOn;
  const made = lastAct(facts, 'instrument-made');
  const day = federationDate(facts);
  const task = (part: string, title: string, why: string, who: string, doneBy: string, openedOn = opened): TaskSpec => ({
    part,
    title,
    why,
    for: who,
    openedOn,
    due: day,
    kind: 'do',
    doneBy,
  });
  if (made !== null)
    return [
      {
        ...task(
          'copies',
          'Give copies of the instrument free of charge',
          'Every governor and associate member, each head, the trustees and the diocese or religious body get one.',
          'case-officer',
          'review-decided',
          made.happenedOn,
        ),
        due: null,
        kind: 'check',
      },
    ];
  const tasks: TaskSpec[] = [];
  if (makerOf(facts) === null)
    tasks.push(
      task(
        'maker',
        'Agree which authority makes the instrument',
        'Several authorities maintain the schools.',
        'governing-body',
        'instrument-authority-agreed',
      ),
    );
  const draft = lastAct(facts, 'instrument-drafted');
  if (draft === null)
    return [
      ...tasks,
      task(
        'draft',
        'Prepare a draft instrument jointly',
        'The federation needs an instrument by its date.',
        'governing-body',
        'instrument-drafted',
      ),
    ];
  if (lastAct(facts, 'instrument-draft-submitted') !== null)
    return [
      ...tasks,
      task(
        'make',
        'Make the instrument of government',
        'The draft has been submitted.',
        `local-authority:${makerOf(facts) ?? ''}`,
        'instrument-made',
      ),
    ];
  const open = willHaveFoundationGovernors(facts) === false ? [] : approvalsMissing(facts, figures, facts.asOf);
  for (const { role, school, label } of open)
    tasks.push(
      task(
        `${role}:${school!}`,
        `Have the draft approved: ${label}`,
        'The draft may not be submitted before.',
        'governing-body',
        'instrument-draft-approved',
        draft.happenedOn,
      ),
    );
  if (open.length === 0)
    tasks.push(
      task(
        'submit',
        'Submit the draft to the authority',
        'Everybody whose approval it needs has given it.',
        'governing-body',
        'instrument-draft-submitted',
        draft.happenedOn,
      ),
    );
  return tasks;
}
