import type { EventDescription, FieldDescription } from '#libs/law/types.js';
import type { SafeHtml } from '../components/render-component.js';
import { listInWords } from '../words.js';
import { CheckboxesControl, DateControl, type FormState, LongTextControl, RadiosControl, SelectControl, TextControl } from './controls.js';
import { controlName, formValue } from './event-form.js';

/** What the case offers for fields that name one of its schools, authorities or events. */
export interface CaseChoices {
  schools: { value: string; text: string }[];
  authorities: { value: string; text: string }[];
  events: { value: string; text: string }[];
  boards: { value: string; text: string }[];
  /** Answers this case offers for a field that is free text otherwise, by the name of the field. */
  offered?: Record<string, { value: string; text: string; hint?: string }[]>;
}

/** More governing bodies than these stand in a list that opens. */
const MOST_RADIOS = 6;

/** The form of an event, built from the event's own description. */
export const EventFields = ({
  description,
  state,
  choices,
}: {
  description: EventDescription;
  state: FormState;
  choices: CaseChoices;
}): SafeHtml => (
  <>
    <DateControl
      state={state}
      name="happenedOn"
      label={description.happenedOnLabel}
      hint={description.happenedOnHint ?? 'For example, 27 3 2026'}
    />
    {description.fields.map((field) => {
      const control = <Field field={field} state={state} choices={choices} />;
      return field.when ? <Dependent field={field} fields={description.fields} control={control} /> : control;
    })}
  </>
);

/** A field that is asked only after a certain answer. Without JavaScript it is there at once and says what it belongs to. */
const Dependent = ({
  field,
  fields,
  control,
}: {
  field: FieldDescription;
  fields: readonly FieldDescription[];
  control: SafeHtml;
}): SafeHtml => {
  const when = field.when!;
  const source = fields.find((other) => other.name === when.field);
  const answers = when.is.map((value) => source?.choices?.find((choice) => choice.value === value)?.label ?? formValue(value));
  return (
    <div class="app-when" data-when-field={controlName(when.field)} data-when-values={when.is.map(formValue).join('|')}>
      <p class="app-when__about">
        Only if “{source?.label ?? when.field}” is{' '}
        {listInWords(
          answers.map((answer) => `“${answer}”`),
          'or',
        )}
      </p>
      {control}
    </div>
  );
};

const Field = ({ field, state, choices }: { field: FieldDescription; state: FormState; choices: CaseChoices }): SafeHtml => {
  const common = {
    state,
    name: controlName(field.name),
    field: field.name,
    label: field.required || field.askedFor ? field.label : `${field.label} (optional)`,
    hint:
      [field.hint, field.personal ? 'Kept apart from the record, so that it can be erased.' : ''].filter(Boolean).join(' ') || undefined,
  };
  const offered = choices.offered?.[field.name];
  // a question with one answer only is answered
  const answered = offered?.length === 1 && field.required ? { [common.name]: offered[0]!.value, ...state.posted } : state.posted;
  if (offered)
    return (
      <RadiosControl
        {...common}
        state={{ ...state, posted: answered }}
        hint={field.type === 'text' ? undefined : common.hint}
        choices={offered}
      />
    );
  switch (field.type) {
    case 'date':
      return <DateControl {...common} />;
    case 'long-text':
      return <LongTextControl {...common} />;
    case 'whole-number':
      return <TextControl {...common} inputmode="numeric" classes="govuk-input--width-5" suffix={field.unit} />;
    case 'yes-no':
      return (
        <RadiosControl
          {...common}
          inline
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
      );
    case 'choice': {
      const offered = (field.choices ?? []).map(({ value, label, hint }) => ({ value, text: label, hint }));
      return offered.length > 12 ? (
        <SelectControl {...common} choices={offered} empty="Choose" />
      ) : (
        <RadiosControl {...common} choices={offered} />
      );
    }
    case 'choices':
      return (
        <CheckboxesControl {...common} choices={(field.choices ?? []).map(({ value, label, hint }) => ({ value, text: label, hint }))} />
      );
    case 'school':
      return <SelectControl {...common} choices={choices.schools} empty="Choose a school" />;
    case 'authority':
      return <SelectControl {...common} choices={choices.authorities} empty="Choose an authority" />;
    case 'board':
      if (choices.boards.length > MOST_RADIOS)
        return <SelectControl {...common} choices={choices.boards} empty="Choose a governing body" />;
      // a question that may stay open can also be opened again
      return (
        <RadiosControl {...common} choices={field.required ? choices.boards : [...choices.boards, { value: '', text: 'No answer' }]} />
      );
    case 'event':
      return <SelectControl {...common} choices={choices.events} empty="Choose an event" />;
    default:
      return <TextControl {...common} classes="govuk-!-width-two-thirds" />;
  }
};
