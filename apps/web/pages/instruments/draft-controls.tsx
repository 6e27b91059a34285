import type { InstrumentInput } from '#libs/law/index.js';
import type { SafeHtml } from '../../components/render-component.js';
import { DateControl, type FormState, LongTextControl, SelectControl, TextControl, TickControl } from '../../forms/controls.js';
import { type DraftControl, type DraftList, noneControl, schoolKey } from '../../forms/instrument-fields.js';
import { lineCount } from '../../forms/instrument-form.js';

export interface SchoolChoice {
  value: string;
  text: string;
}

export const schoolChoices = ({ schools }: InstrumentInput): SchoolChoice[] =>
  schools.map((school) => ({ value: schoolKey(school), text: school.name || schoolKey(school) }));

/** A control by its description; what is chosen and not offered any more stays among the choices. */
export const Control = ({
  control,
  name = control.name,
  state,
  schools,
}: {
  control: DraftControl;
  name?: string;
  state: FormState;
  schools: readonly SchoolChoice[];
}): SafeHtml => {
  const common = { state, name, label: control.label, ...(control.hint ? { hint: control.hint } : {}) };
  switch (control.kind) {
    case 'date':
      return <DateControl {...common} />;
    case 'long':
      return <LongTextControl {...common} rows="4" />;
    case 'number':
      return <TextControl {...common} inputmode="numeric" classes="govuk-input--width-3" />;
    case 'yes-no':
      return (
        <SelectControl
          {...common}
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          empty="Not known"
        />
      );
    case 'choice':
      return <SelectControl {...common} choices={[...control.choices!]} empty="Not given" />;
    case 'school':
      return <SelectControl {...common} choices={withChosen(schools, state, name)} empty="Not given" />;
    default:
      return <TextControl {...common} />;
  }
};

function withChosen(schools: readonly SchoolChoice[], { posted }: FormState, name: string): SchoolChoice[] {
  const chosen = posted[name];
  const missing = typeof chosen === 'string' && chosen !== '' && !schools.some(({ value }) => value === chosen);
  return missing ? [...schools, { value: chosen, text: chosen }] : [...schools];
}

/** The lines of one list, and one empty line more. */
export const Lines = ({
  list,
  state,
  schools,
  spare = 1,
}: {
  list: DraftList;
  state: FormState;
  schools: readonly SchoolChoice[];
  spare?: number;
}): SafeHtml => {
  const filled = lineCount(state.posted, list.name);
  return (
    <>
      {list.none && filled === 0 ? <TickControl state={state} name={noneControl(list.name)} label={list.none} /> : null}
      {Array.from({ length: filled + spare }, (_, place) => (
        <fieldset class="govuk-fieldset app-line" id={`${list.name}-${place}`}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {list.line} {place + 1}
            {place >= filled ? <span class="app-muted"> – empty</span> : null}
          </legend>
          <div class="app-line__controls">
            {list.controls.map((control) => (
              <div>
                <Control control={control} name={`${list.name}-${place}-${control.name}`} state={state} schools={schools} />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
};
