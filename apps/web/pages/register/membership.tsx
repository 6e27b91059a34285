import type { IsoDate } from '#libs/law/types.js';
import type { Membership } from '#libs/register/index.js';
import type { SafeHtml } from '../../components/render-component.js';
import { longDate } from '../../words.js';

/** What a case has done that the extracts do not say, or came to say later. */
export const ByCase = ({ reference, confirmedOn }: { reference: string; confirmedOn: IsoDate | null }): SafeHtml => (
  <span class="app-plan-note">
    By case{' '}
    <a class="govuk-link app-nowrap" href={`/cases/${encodeURIComponent(reference)}`}>
      {reference}
    </a>
    {confirmedOn === null ? '; the national register does not say so yet' : `; confirmed by the extract of ${longDate(confirmedOn)}`}
  </span>
);

/** When a membership ended, and by which case. */
export const Until = ({ membership: { validTo, move } }: { membership: Membership }): SafeHtml => (
  <>
    {validTo === null ? 'still a member' : `${move && move.kind !== 'joined' ? 'up to the day before' : 'before'} ${longDate(validTo)}`}
    {move ? <ByCase reference={move.caseReference} confirmedOn={move.confirmedOn} /> : null}
  </>
);
