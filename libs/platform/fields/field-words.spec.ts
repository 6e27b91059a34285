import { processes } from '#libs/law/index.js';
import { askFor } from './field-words.js';

describe('what is said where something was left out', () => {
  it.each([
    ['yes-no', 'Is it signed?', 'Select yes if it is signed'],
    ['yes-no', 'Is there a trust relating to the school?', 'Select yes if there is a trust relating to the school'],
    ['yes-no', 'Does the agenda name this matter?', 'Select yes or no: does the agenda name this matter?'],
    ['choice', 'Who asks', 'Select who asks'],
    ['choice', 'To whom was it given or sent?', 'Select to whom it was given or sent'],
    ['choice', 'What did the board decide?', 'Select what the board decided'],
    ['choice', 'What were they told?', 'Select what they were told'],
    ['choice', 'Why does the date move?', 'Select why the date moves'],
    ['school', 'School', 'Select the school'],
    ['date', 'Date given or sent', 'Enter the date given or sent'],
    ['date', 'The date', 'Enter the date'],
    ['long-text', 'Reason', 'Enter the reason'],
    ['long-text', 'What was decided, and why', 'Enter what was decided, and why'],
    ['whole-number', 'Governors who signed', 'Enter the number of governors who signed'],
    ['whole-number', 'How many', 'Enter how many'],
  ] as const)('%s “%s”: %s', (type, label, words) => {
    expect(askFor({ type, label })).toBe(words);
  });

  it('reads as a sentence for every field that must be filled in', () => {
    const required = Object.values(processes).flatMap(({ events }) =>
      events.flatMap(({ fields }) => fields.filter((field) => field.required || field.askedFor)),
    );
    expect(required.length).toBeGreaterThan(10);
    // a question that cannot be turned round is asked as it stands
    const asked = required.map(askFor).filter((sentence) => !/^Select yes or no: .*\?$/.test(sentence));
    for (const sentence of asked) expect(sentence).not.toMatch(/Select (is|was|does|did|were)\b|\b(did|does|were they|was it)\b|undefined/);
  });
});
