import type { CasePlan } from '#libs/casework/index.js';
import type { Chosen } from '#libs/law/planning/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { ErrorSummary, type FormState } from '../../forms/controls.js';
import { wayFields } from '../../forms/plan-ways.js';
import { withQuery } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { actorInWords } from '../plan/actors.js';
import { PlanForm } from '../plan/plan-form.js';
import type { PlanShown } from '../plan/plan-shown.js';
import { PlanParts } from '../plan/plan-view.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, casePath, whoActs } from './case-view.js';
import { askableOf, WhatIf } from './plan-moves.js';

export interface PlanView {
  /** Day that is wanted; null when the earliest is looked for. */
  goal: IsoDate | null;
  ways: Chosen;
  /** Null when the wanted day could not be read. */
  planned: CasePlan | null;
  state: FormState;
}

/** Page of the plan for a wanted day. */
export const planPath = (page: CasePage, goal: IsoDate | null, ways: Chosen = {}): string =>
  withQuery(casePath(page.details, 'plan'), { goal, ...wayFields(ways) });

/** The case planned ahead: from a wanted day back, or from today on. */
export function planPage(page: CasePage, { goal, ways, planned, state }: PlanView): PageView {
  const shown: PlanShown | null = planned && {
    plan: planned.plan,
    today: page.today,
    who: (step) => (step.for === 'governing-body' ? whoActs(page, step) : actorInWords(step.for, page.details.process, page.authorities)),
    pathFor: (day) => planPath(page, day, ways),
    calendarPath: withQuery(casePath(page.details, 'plan/calendar'), { goal, ...wayFields(ways) }),
  };
  return {
    title: `Plan – ${page.details.reference}`,
    failed: state.errors.length > 0,
    body: (
      <CaseFrame page={page} tab="timetable">
        <div class="app-plan-page">
          <ErrorSummary errors={state.errors} />
          <h2 class="govuk-heading-m">Plan a date</h2>
          <PlanForm action={casePath(page.details, 'plan')} hidden={{}} choices={planned?.plan.choices ?? []} chosen={ways} state={state} />
          {shown === null ? null : <PlanParts shown={shown} />}
          {planned === null ? null : (
            <WhatIf askable={askableOf(page, goal, ways)} plan={planned.plan} state={state} whatIf={planned.whatIf} />
          )}
        </div>
      </CaseFrame>
    ),
  };
}
