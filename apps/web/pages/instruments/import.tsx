import { categoryNames, placeCategories } from '#libs/law/index.js';
import { govukButton, govukDetails, govukInsetText } from '../../components/generated/govuk.js';
import { Csrf, DateControl, ErrorSummary, type FormState, RadiosControl, TextControl } from '../../forms/controls.js';
import { draftLists } from '../../forms/instrument-fields.js';
import { lineCount } from '../../forms/instrument-form.js';
import type { PageView } from '../../layout/context.js';
import { capital } from '../../words.js';
import { Lines } from './draft-controls.js';
import { subjectKinds } from './start.js';

/** An instrument that lies on paper, entered as it is. */
export function importPage({ state, csrfToken }: { state: FormState; csrfToken: string }): PageView {
  return {
    title: 'Enter an instrument from paper',
    failed: state.errors.length > 0,
    back: { href: '/instruments', text: 'All instruments' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <h1 class="govuk-heading-l">Enter an instrument from paper</h1>
        {govukInsetText({ text: 'Enter it as it is, faults included. What is wrong with it is said afterwards and stops nothing.' })}
        <form method="post" action="/instruments/import" novalidate>
          <Csrf token={csrfToken} />
          <RadiosControl state={state} name="kind" label="Whose instrument is it?" choices={subjectKinds} inline />
          <TextControl
            state={state}
            name="key"
            label="URN of the school, or UID of the federation"
            inputmode="numeric"
            classes="govuk-input--width-10"
          />
          <TextControl state={state} name="source" label="Where the paper lies" hint="Such as: governor services, shelf 4" />
          <TextControl state={state} name="name" label="Name of the school or federation, as worded there" />
          <TextControl state={state} name="governingBodyName" label="Name of the governing body, as worded there" />
          <DateControl state={state} name="effectiveOn" label="Day it took effect" />
          <DateControl state={state} name="madeOn" label="Day it was made (optional)" />
          <DateControl state={state} name="endedOn" label="First day on which it was no longer in force (optional)" />
          <h2 class="govuk-heading-m">How many of each</h2>
          {placeCategories.map((category) => (
            <TextControl
              state={state}
              name={`places-${category}`}
              label={capital(categoryNames[category])}
              inputmode="numeric"
              classes="govuk-input--width-3"
            />
          ))}
          <TextControl
            state={state}
            name="coOptedStaff"
            label="Of the co-opted, members of staff"
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
          <TextControl
            state={state}
            name="totalPlaces"
            label="Total, as the paper states it"
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
          <h2 class="govuk-heading-m">What else it says</h2>
          {draftLists.map((list) => (
            <div id={list.name}>
              {govukDetails({
                classes: 'app-section',
                summaryText: list.title,
                open: lineCount(state.posted, list.name) > 0,
                html: (
                  <>
                    <p class="govuk-body">
                      {list.name === 'schools' ? 'Left empty, the schools are taken from the register of schools.' : list.about}
                    </p>
                    <Lines list={list} state={state} schools={[]} spare={2} />
                  </>
                ),
              })}
            </div>
          ))}
          {govukButton({ text: 'Enter it', preventDoubleClick: true })}
        </form>
      </>
    ),
  };
}
