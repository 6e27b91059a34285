import { longDate } from '#libs/law/calendar/civil-date.js';
import type { CaseView, EventDescription, Finding } from '#libs/law/types.js';
import { refuse, type Refusal } from '#libs/platform/result.js';
import { eventNotPossible } from '../refusals.js';

/** Rule id of the process table itself: the state has no place for the event. */
const NO_PLACE = 'process';

const denies = (finding: Finding): boolean => finding.enforcement === 'block' || finding.enforcement === 'block-with-override';

/** The last of the days that findings name: before it one of them would refuse still. */
const latest = (findings: readonly Finding[], name: string): string | null =>
  findings
    .flatMap(({ dates }) => (dates[name] == null ? [] : [dates[name]]))
    .sort()
    .at(-1) ?? null;

/**
 * The refusal of an event that the law gives no effect: which rules, why, from when it would be lawful, and what to do if it
 * has happened all the same.
 *
 * @param view The case with the refused event as its last, which the law did not fold.
 */
export function refusedByLaw(description: EventDescription, view: CaseView): { ok: false; refusal: Refusal } {
  const { findings } = view.events.at(-1)!;
  const next = view.next.find((event) => event.type === description.type);
  const denying = findings.filter(denies);
  // an event that the program itself records is not among what may come next: the rules that deny it are asked all the same
  if (denying.every((finding) => finding.ruleId === NO_PLACE)) {
    const possible = view.next.filter((event) => event.possible).map(({ type, title }) => ({ type, title }));
    return eventNotPossible(
      findings.map((finding) => finding.message).join(' ') ||
        `"${description.title}" has no place while the case is in the state "${view.stateTitle}".`,
      { state: view.state, findings, possible },
      findings.find((finding) => finding.nextStep)?.nextStep ??
        (possible.length > 0
          ? `What can be recorded now: ${possible.map((event) => event.title).join('; ')}.`
          : 'The case is over; nothing more can be recorded.'),
    );
  }
  // an act dated too early is told its day also where the same act would be lawful today
  const from = next?.from ?? latest(denying, 'from');
  const cleanFrom = next?.cleanFrom ?? latest(denying, 'cleanFrom');
  const byPeople = description.recordedBy.some((who) => who !== 'system');
  const steps = [
    ...new Set(denying.flatMap((finding) => (finding.nextStep ? [finding.nextStep] : []))),
    ...(from ? [`It is lawful from ${longDate(from)}.`] : []),
    ...(denying.some((finding) => finding.enforcement === 'block-with-override') ? ['A manager may override this with a reason.'] : []),
    ...(byPeople
      ? ['If it has happened all the same, record it as purported, with a reason: it stands in the history and has no effect.']
      : []),
  ];
  return refuse({
    code: 'rule-refuses',
    status: 422,
    title: `The law gives "${description.title}" no effect`,
    detail: denying.map((finding) => finding.message).join(' '),
    errors: denying.map((finding) => ({ ruleId: finding.ruleId, message: finding.message })),
    ...(steps.length > 0 ? { nextStep: steps.join(' ') } : {}),
    extra: { from, cleanFrom, findings },
  });
}
