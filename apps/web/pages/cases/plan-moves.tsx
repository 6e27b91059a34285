import type { PlanWhatIf } from '#libs/casework/index.js';
import type { Chosen, Move, Plan } from '#libs/law/planning/index.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { DateControl, type FormState, SelectControl } from '../../forms/controls.js';
import { wayFields } from '../../forms/plan-ways.js';
import { longDate, plural, shortDate } from '../../words.js';
import { type CasePage, casePath, eventDescription } from './case-view.js';
import { dayTitles } from './plan-words.js';

/** Value of a choice: an entry by its number, a step by its key, as the API has it. */
function choices(page: CasePage, plan: Plan): { value: string; text: string }[] {
  const planned = plan.direction === 'forward' ? plan.steps.slice(0, -1) : plan.steps;
  const recorded = page.details.history.filter(
    ({ stateBearing, supersededBy, corrects, effect }) => stateBearing && supersededBy === null && corrects === null && effect !== 'note',
  );
  return [
    ...planned.filter(({ doneOn }) => doneOn === null).map(({ key, title }) => ({ value: key, text: `Planned: ${title}` })),
    ...recorded
      .filter(({ type }) => eventDescription(page, type) !== undefined)
      .map(({ sequence, title, happenedOn }) => ({ value: String(sequence), text: `Recorded: ${title}, ${longDate(happenedOn)}` })),
  ];
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

const Answer = ({ page, plan, whatIf }: { page: CasePage; plan: Plan; whatIf: PlanWhatIf }): SafeHtml => {
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
            <strong>{eventDescription(page, type)?.title ?? type}</strong>
            {page.details.input.events[index] ? `, ${longDate(page.details.input.events[index].happenedOn)}` : ''}, would then{' '}
            {outcome === 'accepted' ? 'have effect.' : 'have no effect.'}
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
  page,
  plan,
  goal,
  ways,
  state,
  whatIf,
}: {
  page: CasePage;
  plan: Plan;
  goal: string | null;
  ways: Chosen;
  state: FormState;
  whatIf: PlanWhatIf | null;
}): SafeHtml => (
  <section aria-labelledby="what-if">
    <h2 class="govuk-heading-m" id="what-if">
      What if one date were different?
    </h2>
    <form class="app-plan-form" method="get" action={`${casePath(page.details, 'plan')}#what-if`} novalidate>
      {goal === null ? null : <input type="hidden" name="goal" value={goal} />}
      {Object.entries(wayFields(ways)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <SelectControl state={state} name="change" label="Which date" choices={choices(page, plan)} empty="Choose a step or an entry" />
      <DateControl state={state} name="to" label="If it came on" hint="For example, 14 6 2027" />
      {govukButton({ text: 'Show what would move', classes: 'govuk-button--secondary' })}
    </form>
    {whatIf === null ? null : <Answer page={page} plan={plan} whatIf={whatIf} />}
  </section>
);
