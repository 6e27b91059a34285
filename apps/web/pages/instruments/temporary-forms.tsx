import { categoryNames, type TemporaryTrigger } from '#libs/law/index.js';
import type { TemporaryMemberRow } from '#libs/instruments/index.js';
import { govukButton, govukDetails } from '../../components/generated/govuk.js';
import { LawCheck, rangeInWords } from '../../components/law-check.js';
import { Csrf, ErrorSummary, type FormState, RadiosControl, SelectControl, TextControl } from '../../forms/controls.js';
import { compositionControls, factControls, instrumentFactControls, memberControls } from '../../forms/temporary-form.js';
import type { PageView } from '../../layout/context.js';
import { Control } from './draft-controls.js';
import { bodyPath, type BodyPage, triggerWords } from './temporary.js';

/** Numbers and facts of it, each with what the law allows. */
export function factsPage(page: BodyPage & { expectedVersion: number }): PageView {
  const { body, state, csrfToken, matters, expectedVersion } = page;
  const { limits } = body.check;
  const hints = (name: string): string | undefined => {
    const category = name.slice('places-'.length) as keyof typeof categoryNames;
    const range = name.startsWith('places-') ? (limits.atThisTotal ?? limits.anyTotal)?.[category] : undefined;
    return range ? `Lawful: ${rangeInWords(range)}` : undefined;
  };
  return {
    title: `Numbers and facts – ${body.school.name}`,
    failed: state.errors.length > 0,
    back: { href: bodyPath(body.id), text: 'Back to the temporary governing body' },
    body: (
      <>
        <ErrorSummary errors={state.errors} />
        <span class="govuk-caption-l">Temporary governing body of {body.school.name}</span>
        <h1 class="govuk-heading-l">Numbers and facts</h1>
        <LawCheck check={body.check} linked title="What the law says as it was last saved" />
        <form method="post" action={bodyPath(body.id, 'facts')} novalidate>
          <Csrf token={csrfToken} />
          <input type="hidden" name="expectedVersion" value={String(expectedVersion)} />
          <h2 class="govuk-heading-m" id="places">
            How many of each
          </h2>
          {compositionControls.map((control) => (
            <Control control={{ ...control, ...(hints(control.name) ? { hint: hints(control.name) } : {}) }} state={state} schools={[]} />
          ))}
          <h2 class="govuk-heading-m">What else the law reads</h2>
          {factControls.map((control) => (
            <Control control={control} state={state} schools={[]} />
          ))}
          <h2 class="govuk-heading-m">Its instrument</h2>
          {matters.length > 0 ? (
            <SelectControl state={state} name="instrumentId" label="The instrument it drafts" choices={matters} empty="None here" />
          ) : null}
          {body.instrumentId === null
            ? govukDetails({
                summaryText: 'It is not drafted on this service',
                html: (
                  <>
                    {instrumentFactControls.map((control) => (
                      <Control control={control} state={state} schools={[]} />
                    ))}
                  </>
                ),
              })
            : null}
          {govukButton({ text: 'Save', preventDoubleClick: true })}
        </form>
      </>
    ),
  };
}

export function memberPage(page: BodyPage & { member: TemporaryMemberRow | null }): PageView {
  const { body, state, csrfToken, member } = page;
  const title = member ? `Change ${member.name ?? 'a member'}` : 'Add a member';
  return {
    title: `${title} – ${body.school.name}`,
    failed: state.errors.length > 0,
    back: { href: bodyPath(body.id), text: 'Back to the temporary governing body' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">Temporary governing body of {body.school.name}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <form method="post" action={bodyPath(body.id, `members/${member?.id ?? 'add'}`)} novalidate>
            <Csrf token={csrfToken} />
            {memberControls
              .filter(({ name }) => name !== 'name' || !member?.nameErased)
              .map((control) => (
                <Control control={control} state={state} schools={[]} />
              ))}
            {govukButton({ text: 'Save', preventDoubleClick: true })}
          </form>
          {member && !member.nameErased ? (
            <form method="post" action={bodyPath(body.id, `members/${member.id}/erase`)} novalidate>
              <h2 class="govuk-heading-m">Erase the name</h2>
              <p class="govuk-body">The facts stay; the name is gone for good.</p>
              <Csrf token={csrfToken} />
              <TextControl state={state} name="reason" label="Reason" hint="No names" />
              {govukButton({ text: 'Erase the name', classes: 'govuk-button--warning', preventDoubleClick: true })}
            </form>
          ) : null}
        </div>
      </div>
    ),
  };
}

export interface OpenBodyPage {
  state: FormState;
  csrfToken: string;
  caseReference: string;
  schools: { value: string; text: string }[];
}

/** A temporary governing body is set up for a school of a case. */
export function openBodyPage({ state, csrfToken, caseReference, schools }: OpenBodyPage): PageView {
  return {
    title: 'Set up a temporary governing body',
    failed: state.errors.length > 0,
    back: { href: `/cases/${encodeURIComponent(caseReference)}`, text: 'Back to the case' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={state.errors} />
          <span class="govuk-caption-l">For the case {caseReference}</span>
          <h1 class="govuk-heading-l">Set up a temporary governing body</h1>
          <form method="post" action="/temporary-governing-bodies/open" novalidate>
            <Csrf token={csrfToken} />
            <input type="hidden" name="case" value={caseReference} />
            <SelectControl state={state} name="school" label="For which school" choices={schools} empty="Choose a school" />
            <RadiosControl
              state={state}
              name="trigger"
              label="Why there must be one"
              choices={(Object.keys(triggerWords) as TemporaryTrigger[]).map((value) => ({ value, text: triggerWords[value] }))}
            />
            {govukButton({ text: 'Set it up', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}
