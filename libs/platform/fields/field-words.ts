import type { FieldDescription } from '#libs/law/types.js';

/** A label as it stands in the middle of a sentence: its first letter small, unless it begins with an abbreviation. */
export const inSentence = (label: string): string =>
  (/^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label).replace(/[?.]$/, '');

const isQuestionWord = (text: string): boolean => /^(to whom|who|what|which|when|where|how|why)\b/.test(text);

/** "reason" becomes "the reason"; "how many" stays. */
const withArticle = (text: string): string => (isQuestionWord(text) || /^(the|a|an) /.test(text) ? text : `the ${text}`);

/** A question turned round, as it follows "Select": "how was it sent" becomes "how it was sent". */
function turnedRound(question: string): string {
  const be = /^(.*?\b(?:whom|what|when|where|how|why)) (was|were|is|are) (it|they|he|she|there) (.*)$/.exec(question);
  if (be) return `${be[1]} ${be[3]} ${be[2]} ${be[4]}`;
  const did = /^(.*?\b(?:whom|what|when|where|how|why)) did (.+) (\w+)$/.exec(question);
  if (did) return `${did[1]} ${did[2]} ${did[3]}${did[3]!.endsWith('e') ? 'd' : 'ed'}`;
  const does = /^(.*?\b(?:whom|what|when|where|how|why)) does (.+) (\w+)$/.exec(question);
  return does ? `${does[1]} ${does[2]} ${does[3]}s` : question;
}

/** "Is it signed?" becomes "Select yes if it is signed"; what cannot be turned round is asked as it stands. */
function yesIf(label: string): string {
  const question = inSentence(label);
  const be = /^(is|was|are|were|has|had) (it|he|she|they|there) (.*)$/.exec(question);
  return be ? `Select yes if ${be[2]} ${be[1]} ${be[3]}` : `Select yes or no: ${question}${label.endsWith('?') ? '?' : ''}`;
}

/** What to say where a field that must be filled in is empty, the same on a form and through the API. */
export function askFor({ type, label }: Pick<FieldDescription, 'type' | 'label'>): string {
  const text = inSentence(label);
  switch (type) {
    case 'yes-no':
      return yesIf(label);
    case 'choice':
    case 'choices':
    case 'school':
    case 'board':
    case 'authority':
    case 'event':
      return `Select ${withArticle(turnedRound(text))}`;
    case 'whole-number':
      return `Enter ${isQuestionWord(text) || text.startsWith('number') ? withArticle(text) : `the number of ${text}`}`;
    default:
      return `Enter ${withArticle(turnedRound(text))}`;
  }
}
