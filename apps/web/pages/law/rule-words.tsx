import type { RuleEntry } from '#libs/law/index.js';
import type { Enforcement, RuleDescription } from '#libs/law/types.js';
import { govukTag } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { enforcementWords, longDate } from '../../words.js';

const enforcementColour: Partial<Record<Enforcement, string>> = {
  block: 'govuk-tag--red',
  'block-with-override': 'govuk-tag--orange',
  breach: 'govuk-tag--pink',
  warning: 'govuk-tag--yellow',
  review: 'govuk-tag--purple',
  task: 'govuk-tag--blue',
};

/** What a rule does when it bites; an authority's own policy is named as such, so that nobody takes it for law. */
export const EnforcementTag = ({ rule }: { rule: RuleEntry }): SafeHtml => (
  <>
    {govukTag({ text: enforcementWords[rule.enforcement], classes: enforcementColour[rule.enforcement] ?? 'govuk-tag--grey' })}
    {rule.policy === true ? <> {govukTag({ text: 'Policy, not law', classes: 'govuk-tag--turquoise' })}</> : null}
  </>
);

/** The first day there is: "always so far". */
const EVER = '0001-01-01';

/** "from 1 September 2012 until 31 August 2015", "before 1 September 2012", "from 1 September 2012, last checked 1 November 2026". */
export function inForceWords({ from, until, checkedOn }: RuleDescription['inForce'][number]): string {
  const checked = checkedOn ? `, last checked ${longDate(checkedOn)}` : '';
  if (from === EVER) return `${until ? `before ${longDate(until)}` : 'always'}${checked}`;
  return `from ${longDate(from)}${until ? ` until ${longDate(until)}` : ''}${checked}`;
}
