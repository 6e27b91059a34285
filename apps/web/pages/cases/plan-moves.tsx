import { addDays } from '#libs/law/calendar/civil-date.js';
import type { PlanWhatIf } from '#libs/casework/index.js';
import { dayOf, nextOf, type Chosen, type Move, type Plan } from '#libs/law/planning/index.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, type FormState, HiddenFields, SelectControl } from '../../forms/controls.js';
import { withQuery } from '../../forms/posted.js';
import { wayFields } from '../../forms/plan-ways.js';
import { longDate, plural, shortDate } from '../../words.js';
import { type CasePage, casePath, eventDescription } from './case-view.js';
import { dayTitles } from './plan-words.js';

/** What is asked of a plan: steps still to come, and entries of the case where there is one. */
export interface Askable {
  /** Where the form goes, and what its address keeps. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  /** Entries whose day could have been another, by number, as the API has it. */
  entries: { value: string; text: string }[];
  /** An event of the case by its place, in words. */
  eventInWords: (index: number, type: string) => string;
}

/** What can be asked of a plan in a case. */
export function askableOf(page: CasePage, goal: string | null, ways: Chosen): Askable {
  const recorded = page.details.history.filter(
    ({ stateBearing, supersededBy, corrects, effect }) => stateBearing && supersededBy === null && corrects === null && effect !== 'note',
  );
  return {
    action: casePath(page.details, 'plan'),
    hidden: { ...(goal === null ? {} : { goal }), ...wayFields(ways) },
    entries: recorded
      .filter(({ type }) => eventDescription(page, type) !== undefined)
      .map(({ sequence, title, happenedOn }) => ({ value: String(sequence), text: `Recorded: ${title}, ${longDate(happenedOn)}` })),
    eventInWords: (index, type) => {
      const on = page.details.input.events[index]?.happenedOn;
      return `${eventDescription(page, type)?.title ?? type}${on === undefined ? '' : `, ${longDate(on)}`}`;
    },
  };
}

/** Value of a choice: an entry by its number, a step by its key, as the API has it. */
function choices({ entries }: Askable, plan: Plan): { value: string; text: string }[] {
  const planned = plan.direction === 'forward' ? plan.steps.slice(0, -1) : plan.steps;
  return [
    ...planned.filter(({ doneOn }) => doneOn === null).map(({ key, title }) => ({ value: key, text: `Planned: ${title}` })),
    ...entries,
  ];
}

/** The address that asks what a week more before the first step would do; null where the first step has no day. */
function weekLate({ action, hidden }: Askable, plan: Plan): string | null {
  const first = nextOf(plan);
  const day = first === undefined || first === plan.steps.at(-1) ? null : dayOf(plan, first)?.day;
  if (first === undefined || day == null) return null;
  const [year, month, date] = addDays(day, 7).split('-').map(Number);
  return `${withQuery(action, { ...hidden, change: first.key, 'to-day': String(date), 'to-month': String(month), 'to-year': String(year) })}#what-if`;
}

function moveWords(what: Move['what'], plan: Plan): string {
  const { safe, lawful } = dayTitles(plan);
  const words: Record<Move['what'], string> = {
    safe,
    lawful,
    due: 'Due',
    earliest: 'First lawful day',
    cleanFrom: 'Free of doubt from',
    effective: 'Date',
    task: 'To do by',
    reminder: 'Reminder goes out',
  };
  return words[what];
}

const Moves = ({ moves, plan, caption }: { moves: readonly Move[]; plan: Plan; caption: string }): SafeHtml =>
  table<Move>({
    caption,
    captionSize: 's',
    columns: [
      { head: 'What moves', cell: ({ title }) => title, rowHeader: true },
      { head: 'Which day', cell: ({ what }) => moveWords(what, plan) },
      { head: 'Now', cell: ({ from }) => (from === null ? 'no day' : shortDate(from)) },
      { head: 'Would be', cell: ({ to }) => (to === null ? 'no day' : <strong>{shortDate(to)}</strong>) },
    ],
    rows: [...moves].sort((one, other) => ((one.to ?? one.from ?? '') < (other.to ?? other.from ?? '') ? -1 : 1)),
  });

const Answer = ({ askable, plan, whatIf }: { askable: Askable; plan: Plan; whatIf: PlanWhatIf }): SafeHtml => {
  const { title, from, to, sentence, possible, moves, effects } = whatIf;
  const reminders = moves.filter(({ what }) => what === 'reminder');
  const dates = moves.filter(({ what }) => what !== 'reminder');
  return (
    <div id="moves">
      <div class={`app-plan-answer${possible.lawful ? '' : ' app-plan-answer--not'}`}>
        <p class="govuk-body">
          If “{title}” came on <strong>{shortDate(to)}</strong>
          {from === null ? '' : ` instead of ${shortDate(from)}`}:
        </p>
        <p class="app-plan-answer__sentence">{sentence}</p>
        <p class="govuk-body">
          {moves.length === 0 ? 'No other date moves.' : `${plural(moves.length, 'date')} would move.`} Nothing is saved.
        </p>
      </div>
      {effects.map(({ index, type, to: outcome, findings }) => (
        <>
          <p class="govuk-body">
            <strong>{askable.eventInWords(index, type)}</strong>, would then {outcome === 'accepted' ? 'have effect.' : 'have no effect.'}
          </p>
          <Findings findings={findings} />
        </>
      ))}
      {dates.length > 0 ? <Moves moves={dates} plan={plan} caption="Dates that would move" /> : null}
      {reminders.length > 0
        ? govukDetails({
            summaryText: `${plural(reminders.length, 'reminder')} would move too`,
            html: <Moves moves={reminders} plan={plan} caption="Reminders that would move" />,
          })
        : null}
    </div>
  );
};

/** Change one date and see every date that moves, before anything is saved. */
export const WhatIf = ({
  askable,
  plan,
  state,
  whatIf,
}: {
  askable: Askable;
  plan: Plan;
  state: FormState;
  whatIf: PlanWhatIf | null;
}): SafeHtml => {
  const late = weekLate(askable, plan);
  return (
    <section aria-labelledby="what-if">
      <h2 class="govuk-heading-m" id="what-if">
        What if one date were different?
      </h2>
      {late === null ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={late}>
            What if the first step is a week late?
          </a>
        </p>
      )}
      <form class="app-plan-form" method="get" action={`${askable.action}#what-if`} novalidate>
        <HiddenFields posted={askable.hidden} />
        <SelectControl state={state} name="change" label="Which date" choices={choices(askable, plan)} empty="Choose a step or an entry" />
        <DateControl state={state} name="to" label="If it came on" hint="For example, 14 6 2027" />
        {govukButton({ text: 'Show what would move', classes: 'govuk-button--secondary' })}
      </form>
      {whatIf === null ? null : <Answer askable={askable} plan={plan} whatIf={whatIf} />}
    </section>
  );
};
