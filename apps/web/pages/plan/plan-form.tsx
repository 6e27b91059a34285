import type { Chosen, Plan } from '#libs/law/planning/index.js';
import { govukButton, govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { CheckboxesControl, DateControl, type FormState, HiddenFields, SelectControl } from '../../forms/controls.js';
import { chooseName } from '../../forms/plan-ways.js';

/** The wanted day, and what the law leaves open. Everything goes by address, so that a plan can be kept and sent on. */
export const PlanForm = ({
  action,
  hidden,
  choices,
  chosen,
  state,
}: {
  action: string;
  /** Fields the address keeps. */
  hidden: Readonly<Record<string, string>>;
  choices: Plan['choices'];
  chosen: Chosen;
  state: FormState;
}): SafeHtml => {
  const values = Object.fromEntries(
    choices.map(({ key, several, chosen: now }) => {
      const value = chosen[key] ?? now;
      return [chooseName(key), several ? value.split(',') : value];
    }),
  );
  const ways: FormState = { posted: { ...state.posted, ...values }, errors: state.errors };
  const others = choices.filter(({ several }) => !several);
  const control = ({ key, label, options, several }: Plan['choices'][number]): SafeHtml => {
    const offered = options.map((option) => ({ value: option.value, text: option.label }));
    return several ? (
      <CheckboxesControl state={ways} name={chooseName(key)} label={label} choices={offered} />
    ) : (
      <SelectControl state={ways} name={chooseName(key)} label={label} choices={offered} />
    );
  };
  return (
    <form class="app-plan-form" method="get" action={action} novalidate>
      <HiddenFields posted={hidden} />
      <DateControl
        state={state}
        name="goal"
        label="We want it to take effect on"
        hint="For example, 1 9 2027. Leave it empty for the earliest day there is."
      />
      {choices.filter(({ several }) => several).map(control)}
      {others.length === 0 ? null : govukDetails({ summaryText: 'Change what this plan assumes', html: <>{others.map(control)}</> })}
      {govukButton({ text: 'Work it out' })}
    </form>
  );
};
