import { projectFolder, projectHas, projectText } from '../../../test/support/project-files.js';
import { isIsoDate } from './civil-date.js';
import { c01 } from '../rules/c01-beginning-with.js';
import { c02 } from '../rules/c02-within-weeks.js';
import { c03 } from '../rules/c03-not-less-than-weeks-after.js';
import { c10 } from '../rules/c10-week.js';
import { c11 } from '../rules/c11-school-days-after.js';
import { c12m } from '../rules/c12m-which-calendar.js';
import { countingRules } from './counting-rules.js';

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
];
const parts: Record<string, number> = { half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 };

/** Every number in a sentence, whether in digits ("14", "14th"), in words ("seven") or as the part of a fraction ("fifths" is 5). */
function numbersIn(sentence: string): number[] {
  const found = sentence.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  return found.flatMap((token) =>
    /^\d/.test(token) ? [Number(token)] : words.includes(token) ? [words.indexOf(token)] : (parts[token] ?? []),
  );
}

function numbersAmong(figures: unknown): number[] {
  if (typeof figures === 'number') return [figures];
  return typeof figures === 'object' && figures !== null ? Object.values(figures).flatMap(numbersAmong) : [];
}

const distinct = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

describe('the counting rules in the rulebook', () => {
  it('are all those of the catalogue, once each', () => {
    const wanted = ['C1', 'C2', 'C2m', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C12m', 'C13', 'C14'];
    expect(countingRules.map(({ id }) => id)).toEqual(wanted);
  });

  it('have a file each', () => {
    const files = projectFolder('libs', 'law', 'rules').filter((file) => /^c\d\d.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));
    expect(files).toHaveLength(countingRules.length);
  });

  it.each(countingRules.map((rule) => [rule.id, rule] as const))(
    '%s says in its sentence the numbers of its figures, and no others',
    (_id, rule) => {
      expect(distinct(numbersIn(rule.plain))).toEqual(distinct(numbersAmong(rule.figures)));
    },
  );

  it.each(countingRules.map((rule) => [rule.id, rule] as const))(
    '%s has intervals that follow each other and an open end that somebody checked',
    (_id, { inForce }) => {
      for (const [index, { from, until, checkedOn }] of inForce.entries()) {
        expect(isIsoDate(from)).toBe(true);
        if (until === null) {
          expect(index).toBe(inForce.length - 1);
          expect(isIsoDate(checkedOn)).toBe(true);
        } else expect(until <= (inForce[index + 1]?.from ?? '9999-12-31')).toBe(true);
      }
    },
  );

  it.each(countingRules.map((rule) => [rule.id, rule] as const))('%s names tests that exist and speak of it', (id, { testedIn }) => {
    expect(testedIn.length).toBeGreaterThan(0);
    for (const file of testedIn) {
      expect(projectHas(file)).toBe(true);
      expect({ file, speaksOfIt: new RegExp(`\\b${id}\\b`).test(projectText(file)) }).toEqual({
        file,
        speaksOfIt: true,
      });
    }
  });

  it('have figures that agree with each other: a week has seven days, so one ends 6 or 7 days on and six are 42', () => {
    expect(c01.figures.lastDayAfterOneWeek).toBe(c01.figures.weeks * c10.figures.days - c01.figures.firstDay);
    expect(c02.figures.lastDayAfterOneWeek).toBe(c02.figures.weeks * c10.figures.days);
    expect(c03.figures.days).toBe(c03.figures.weeks * c10.figures.days);
    expect(c12m.figures.schoolDays).toBe(c11.figures.schoolDays);
  });
});

describe('the reading of numbers in a sentence', () => {
  it('sees digits, ordinals, words and fractions', () => {
    expect(numbersIn('Two fifths of 31 on the 14th, seven days')).toEqual([2, 5, 31, 14, 7]);
    expect(numbersIn('No number stands here')).toEqual([]);
  });
});
