import type { PlanWhatIf } from '#libs/casework/index.js';
import type { Chosen, Plan, PlannedStep } from '#libs/law/planning/index.js';
import type { CaseInput, IsoDate, ProcessId } from '#libs/law/types.js';
import { ErrorSummary, type FormState } from '../../forms/controls.js';
import { type PlanBefore, planBeforePath, planFields } from '../../forms/plan-before.js';
import { wayFields } from '../../forms/plan-ways.js';
import type { PageView } from '../../layout/context.js';
import { listInWords, longDate } from '../../words.js';
import { WhatIf } from '../cases/plan-moves.js';
import { processPurpose } from '../open/process-choice.js';
import { PlanForm } from './plan-form.js';
import { PlanParts } from './plan-view.js';

export interface PlanDatesInput {
  before: PlanBefore & { process: ProcessId };
  /** Null where the wanted day could not be read. */
  planned: { input: CaseInput; plan: Plan; whatIf: PlanWhatIf | null } | null;
  goal: IsoDate | null;
  ways: Chosen;
  today: IsoDate;
  /** The authorities of the schools, for a reader on paper. */
  council: string;
  who: (step: PlannedStep) => string;
  state: FormState;
}

/** The schools of a plan as somebody calls them. */
export function planName({ input }: { input: CaseInput }): string {
  const one = input.schools.find(({ key }) => key === input.relevantSchool);
  if (input.federation.uid !== undefined) return one === undefined ? input.federation.name : `${one.name}, ${input.federation.name}`;
  const taking = input.schools.filter(({ part }) => part !== 'goes-on');
  return listInWords((taking.length === 0 ? input.schools : taking).map(({ name }) => name));
}

/** The plan of what is not a case yet. */
export function planDatesPage({ before, planned, goal, ways, today, council, who, state }: PlanDatesInput): PageView {
  const pathFor = (day: IsoDate | null): string => planBeforePath('/dates', before, { goal: day, ...wayFields(ways) });
  return {
    title: `Plan – ${processPurpose(before.process)}`,
    failed: state.errors.length > 0,
    back: { href: planBeforePath('', before), text: 'Which schools' },
    body: (
      <div class="app-plan-page">
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">{processPurpose(before.process)}</span>
        <h1 class="govuk-heading-l">Plan: {planned === null ? 'which day?' : planName(planned)}</h1>
        <p class="app-plan-on-paper">
          {council}. As worked out on {longDate(today)}.
        </p>
        <PlanForm action="/plan/dates" hidden={planFields(before)} choices={planned?.plan.choices ?? []} chosen={ways} state={state} />
        {planned === null ? null : (
          <PlanParts
            shown={{
              plan: planned.plan,
              today,
              who,
              pathFor,
              calendarPath: planBeforePath('/calendar', before, { goal, ...wayFields(ways) }),
            }}
          />
        )}
        {planned === null ? null : (
          <WhatIf
            askable={{
              action: '/plan/dates',
              hidden: { ...planFields(before), ...(goal === null ? {} : { goal }), ...wayFields(ways) },
              entries: [],
              eventInWords: (_index, type) => type,
            }}
            plan={planned.plan}
            state={state}
            whatIf={planned.whatIf}
          />
        )}
      </div>
    ),
  };
}
