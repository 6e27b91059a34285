import { judge } from '#libs/law/index.js';
import type { CaseInput } from '#libs/law/types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';

const REVIEW_DECIDED = 'review-decided';

/** Key of the review that the nightly replay asks for. It stands beside the tasks of the law, and the next replay settles it. */
const REPLAY = 'replay';

/**
 * A decision must be about a review that is open: of a key that names none, nothing would follow, and the one who decided would
 * believe the task done. Null when the event is no decision, or its task is open.
 *
 * @param before The case as the law reads it without the decision.
 */
export function notOpenForReview({ type, data }: { type: string; data: Record<string, unknown> }, before: CaseInput): FieldError | null {
  const task = data['task'];
  if (type !== REVIEW_DECIDED || typeof task !== 'string' || task === REPLAY) return null;
  const open = judge(before).tasks.filter(({ doneBy }) => doneBy === REVIEW_DECIDED);
  if (open.some(({ key }) => key === task)) return null;
  const listed = open.map(({ key, title }) => `${key} (${title})`);
  return {
    field: 'task',
    message:
      listed.length === 0
        ? `"${task}" is not a review of this case that is open; none is`
        : `"${task}" is not a review of this case that is open. Open are: ${listed.join('; ')}`,
  };
}
