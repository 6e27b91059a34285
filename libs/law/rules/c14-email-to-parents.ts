import type { Finding, IsoDate, Known, RuleDescription } from '../types.js';

/** Rule C14: e-mail to parents needs their written consent. */
export const c14 = {
  id: 'C14',
  citation: 'Education Act 1996 s 572(2); Education Act 2002 s 212(2)-(3)',
  plain:
    'A notice e-mailed to a person as a parent may not count as given unless that parent has consented in writing; without consent it counts from the day it is given on paper.',
  confidence: 'I',
  enforcement: 'warning',
  pivot: 'The day the notice was given.',
  inForce: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01' }],
  figures: {},
  testedIn: ['libs/law/calendar/counting-school-days.spec.ts'],
} as const satisfies RuleDescription;

/** Whether a notice to parents counts as given; null where the law leaves it open, with the warning that says so. */
export type NoticeToParents = { counts: true; finding: null } | { counts: null; finding: Finding };

/**
 * Notice to parents by a channel (C14). Hand and post count; e-mail counts with written consent, and otherwise only may.
 * @param consent every parent it was sent to consented in writing; null when that is not known.
 */
export function noticeToParents(givenOn: IsoDate, channel: 'hand' | 'post' | 'email' | 'published', consent: Known): NoticeToParents {
  if (channel !== 'email' || consent === true) return { counts: true, finding: null };
  return {
    counts: null,
    finding: {
      ruleId: c14.id,
      enforcement: c14.enforcement,
      message: `The e-mail to parents may not count as given: ${consent === false ? 'not every parent has' : 'it is not recorded that every parent has'} consented in writing to notices by e-mail.`,
      citation: c14.citation,
      figures: {},
      dates: { givenOn },
      nextStep:
        'Record the written consent, or give the notice on paper; the periods that follow then run from the day of the paper notice.',
    },
  };
}
