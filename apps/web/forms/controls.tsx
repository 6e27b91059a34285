import {
  govukCheckboxes,
  govukDateInput,
  govukErrorSummary,
  govukInput,
  govukRadios,
  govukSelect,
  govukTextarea,
} from '../components/generated/govuk.js';
import type { SafeHtml } from '../components/render-component.js';
import { type FieldError, type Posted, ticked, typed } from './posted.js';

/** What a form shows again: everything typed, and what is wrong with it. */
export interface FormState {
  posted: Posted;
  errors: readonly FieldError[];
}

export const noErrors = (posted: Posted = {}): FormState => ({ posted, errors: [] });

interface ControlOptions {
  state: FormState;
  name: string;
  label: string;
  hint?: string;
  /** Field the errors speak of, when it is not the control's own name. */
  field?: string;
  classes?: string;
  labelClasses?: string;
}

interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** The first error of a field, as the components want it. */
const errorOf = ({ state, name, field }: ControlOptions): { text: string } | undefined => {
  const error = state.errors.find((candidate) => candidate.field === (field ?? name));
  return error ? { text: error.message } : undefined;
};

const hintOf = ({ hint }: ControlOptions): { text: string } | undefined => (hint ? { text: hint } : undefined);
const labelOf = ({ label, labelClasses }: ControlOptions): { text: string; classes: string } => ({
  text: label,
  classes: labelClasses ?? 'govuk-label--s',
});
const legendOf = ({ label }: ControlOptions): { legend: { text: string; classes: string } } => ({
  legend: { text: label, classes: 'govuk-fieldset__legend--s' },
});

export const TextControl = (
  options: ControlOptions & { inputmode?: string; suffix?: string; autocomplete?: string; type?: string },
): SafeHtml =>
  govukInput({
    id: options.name,
    name: options.name,
    type: options.type,
    value: typed(options.state.posted, options.name),
    label: labelOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    classes: options.classes,
    inputmode: options.inputmode,
    autocomplete: options.autocomplete,
    suffix: options.suffix ? { text: options.suffix } : undefined,
  });

export const LongTextControl = (options: ControlOptions & { rows?: string }): SafeHtml =>
  govukTextarea({
    id: options.name,
    name: options.name,
    value: typed(options.state.posted, options.name),
    label: labelOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    rows: options.rows ?? '4',
  });

export const SelectControl = (options: ControlOptions & { choices: Choice[]; empty?: string }): SafeHtml =>
  govukSelect({
    id: options.name,
    name: options.name,
    value: typed(options.state.posted, options.name),
    label: labelOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    classes: options.classes,
    items: [
      ...(options.empty === undefined ? [] : [{ value: '', text: options.empty }]),
      ...options.choices.map(({ value, text }) => ({ value, text })),
    ],
  });

export const RadiosControl = (options: ControlOptions & { choices: Choice[]; inline?: boolean }): SafeHtml =>
  govukRadios({
    idPrefix: options.name,
    name: options.name,
    value: typed(options.state.posted, options.name),
    fieldset: legendOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    classes: `${options.inline ? 'govuk-radios--inline ' : ''}govuk-radios--small`,
    items: options.choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      hint: choice.hint ? { text: choice.hint } : undefined,
    })),
  });

export const CheckboxesControl = (options: ControlOptions & { choices: Choice[] }): SafeHtml =>
  govukCheckboxes({
    idPrefix: options.name,
    name: options.name,
    values: ticked(options.state.posted, options.name),
    fieldset: legendOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    classes: 'govuk-checkboxes--small',
    items: options.choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      hint: choice.hint ? { text: choice.hint } : undefined,
    })),
  });

/** One box that stands for yes. */
export const TickControl = (options: ControlOptions): SafeHtml =>
  govukCheckboxes({
    idPrefix: options.name,
    name: options.name,
    values: ticked(options.state.posted, options.name),
    hint: hintOf(options),
    errorMessage: errorOf(options),
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'yes', text: options.label }],
  });

export const DateControl = (options: ControlOptions): SafeHtml => {
  const { state, name } = options;
  const error = errorOf(options);
  const faulty = state.errors.filter((candidate) => candidate.field === (options.field ?? name)).map((candidate) => candidate.target);
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: legendOf(options),
    hint: hintOf(options),
    errorMessage: error,
    items: (['day', 'month', 'year'] as const).map((part) => ({
      name: part,
      label: part === 'day' ? 'Day' : part === 'month' ? 'Month' : 'Year',
      value: typed(state.posted, `${name}-${part}`),
      classes: `govuk-input--width-${part === 'year' ? '4' : '2'}${error && (faulty.includes(`${name}-${part}`) || faulty.includes(name)) ? ' govuk-input--error' : ''}`,
    })),
  });
};

/** The list of everything that is wrong, each a link to where it is put right. */
export const ErrorSummary = ({ errors, title }: { errors: readonly FieldError[]; title?: string }): SafeHtml | null =>
  errors.length === 0
    ? null
    : govukErrorSummary({
        titleText: title ?? 'There is a problem',
        errorList: errors.map((error) => ({ text: error.message, href: `#${error.target}` })),
      });

export const HiddenFields = ({ posted, except = [] }: { posted: Posted; except?: readonly string[] }): SafeHtml => (
  <>
    {Object.entries(posted)
      .filter(([name]) => !except.includes(name) && name !== '_csrf')
      .flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value ?? '']).map((item) => <input type="hidden" name={name} value={item} />),
      )}
  </>
);

export const Csrf = ({ token }: { token: string }): SafeHtml => <input type="hidden" name="_csrf" value={token} />;
