import type { EventDescription, Finding, IsoDate } from '#libs/law/types.js';
import { Findings } from '../../components/finding.js';
import { govukButton, govukDetails, govukWarningText } from '../../components/generated/govuk.js';
import { ErrorSummary, HiddenFields, LongTextControl } from '../../forms/controls.js';
import type { EventForm } from '../../forms/event-form.js';
import { draftPath } from '../../http/drafts.js';
import type { FieldError, Posted } from '../../forms/posted.js';
import type { PageView } from '../../layout/context.js';
import { longDate } from '../../words.js';
import { type CasePage, casePath } from './case-view.js';
import { Entered } from './confirm.js';
import { CaseCaption, type FormSeal, SealFields, sealNames } from './record.js';

export interface RefusalInput {
  description: EventDescription;
  form: EventForm;
  posted: Posted;
  seal: FormSeal;
  findings: readonly Finding[];
  /** First lawful date, when waiting is what it takes. */
  from: IsoDate | null;
  cleanFrom: IsoDate | null;
  errors: readonly FieldError[];
  /** The day is still to come, so it cannot have happened. */
  ahead: boolean;
}

/** The law denies the act its effect: which rule, from when it would be lawful, and how to record it if it happened all the same. */
export function refusalPage(page: CasePage, input: RefusalInput): PageView {
  const { details } = page;
  const { description, form, posted, seal, findings, from, cleanFrom, errors, ahead } = input;
  const refusing = findings.filter((finding) => finding.enforcement === 'block' || finding.enforcement === 'block-with-override');
  const others = findings.filter((finding) => !refusing.includes(finding));
  return {
    title: `This would have no effect – ${details.reference}`,
    failed: errors.length > 0,
    back: { href: draftPath(casePath(details, `record/${description.type}`), seal.idempotencyKey), text: 'Back to the form' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <CaseCaption page={page} />
          <h1 class="govuk-heading-l">This would have no effect in law</h1>
          {from ? (
            <p class="govuk-body-l">
              {description.title}: lawful from <strong>{longDate(from)}</strong>
              {cleanFrom && cleanFrom !== from ? `, and free of doubt from ${longDate(cleanFrom)}` : ''}.
            </p>
          ) : null}
          <Findings findings={refusing} detailed />
          {others.length > 0 ? <h2 class="govuk-heading-m">Also found</h2> : null}
          <Findings findings={others} />
          <h2 class="govuk-heading-m">What you entered</h2>
          <Entered page={page} description={description} form={form} />
          <form method="post" action={casePath(details, `record/${description.type}`)} novalidate>
            <SealFields seal={seal} />
            <HiddenFields posted={posted} except={sealNames} />
            {govukButton({ text: 'Change what I entered', name: 'step', value: 'edit', preventDoubleClick: true })}
            {ahead
              ? null
              : govukDetails({
                  summaryText: 'It has happened all the same',
                  open: errors.length > 0 || undefined,
                  html: (
                    <>
                      {govukWarningText({
                        text: 'It goes into the history as a purported act. The case does not move, and the findings stay beside it.',
                        iconFallbackText: 'Warning',
                      })}
                      <LongTextControl
                        state={{ posted, errors }}
                        name="reason"
                        label="Why it is recorded although the law gives it no effect"
                        rows="3"
                      />
                      {govukButton({
                        text: 'Record it as purported',
                        name: 'step',
                        value: 'save-purported',
                        classes: 'govuk-button--warning',
                        preventDoubleClick: true,
                      })}
                    </>
                  ),
                })}
          </form>
        </div>
      </div>
    ),
  };
}
