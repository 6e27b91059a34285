import type { Refused } from '#libs/platform/http/refused.js';
import { Choice, CivilDate, Code, Days, Many, One, Text, Texts, WholeNumber, YesNo } from './field.js';
import { read } from './read.pipe.js';

class Term {
  @CivilDate('First day') from: string;
}

class Form {
  @Text('Name', { max: 5 }) name: string;
  @Code('School', /^\d{6}$/, 'have six digits', { optional: true }) school?: string;
  @WholeNumber('Pupils', { optional: true, min: 1, max: 9 }) pupils?: number;
  @YesNo('Open', { optional: true, orNotKnown: true }) open?: boolean | null;
  @Choice('Colour', ['red', 'blue'], { optional: true }) colour?: string;
  @Texts('Words', { optional: true, most: 2 }) words?: string[];
  @One('Term', () => Term, { optional: true }) term?: Term;
  @Many('Terms', () => Term, { optional: true }) terms?: Term[];
  @Days('Closures', {}, { optional: true }) closures?: unknown[];
}

const wrong = (given: unknown, asQuery = false): Record<string, string> => {
  try {
    read(Form, given, asQuery);
  } catch (error) {
    return Object.fromEntries((error as Refused).refusal.errors!.map(({ field, message }) => [field!, message]));
  }
  return {};
};

describe('reading a request', () => {
  it('takes what is as described and leaves the rest out', () => {
    const form = read(Form, { name: 'Ann', term: { from: '2026-01-06' }, terms: [], open: null });
    expect(form).toEqual(Object.assign(new Form(), { name: 'Ann', term: { from: '2026-01-06' }, terms: [], open: null }));
  });

  it('names what is missing and what is not known', () => {
    expect(wrong({ shoe: 44 })).toEqual({ name: 'name is missing', shoe: '"shoe" is not known here' });
  });

  it('says of each field what it must be', () => {
    expect(
      wrong({
        name: 'Annabel',
        school: '12',
        pupils: 10,
        open: 'yes',
        colour: 'green',
        words: ['a', 'b', 'c'],
        term: { from: '2026-02-30' },
        terms: [{ from: 1 }, 'x'],
      }),
    ).toMatchObject({
      name: 'Name must be 5 characters or less',
      school: 'School must have six digits',
      pupils: 'Pupils must be 9 or less',
      open: 'Open must be true or false',
      colour: 'Colour must be one of red, blue',
      words: 'Words may have 2 entries at most',
      'term.from': 'First day must be a real date, such as 2026-01-27',
      'terms[0].from': 'First day must be a real date, such as 2026-01-27',
    });
  });

  it('refuses what no range of days has, and leaves whether a day exists to whoever keeps it', () => {
    const closures = ['2026-02-30', { from: '2026-02-16', to: '2026-02-20', colour: 'red' }, { from: '2026-03-01' }];
    expect(wrong({ name: 'Ann', closures })).toEqual({
      'closures[1].colour': '"colour" is not known here: days have "from" and "to"',
    });
  });

  it('says in plain words what must be an object', () => {
    expect(wrong({ name: 'Ann', terms: ['x', { from: '2026-01-06' }] })).toEqual({ 'terms[0]': 'terms[0] must be an object' });
    expect(wrong({ name: 'Ann', term: [] })['term']).toMatch(/^(Term|term) must be an object$/);
  });

  it.each([[[]], ['text'], [null], [7]])('takes nothing but an object: %j', (given) =>
    expect(wrong(given)).toEqual({ '': 'The body must be a JSON object' }),
  );

  it('is not led astray by names of the language', () => {
    expect(wrong(JSON.parse('{"name":"Ann","__proto__":{"admin":true},"constructor":1}'))).toHaveProperty('constructor');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('reads the texts of a query as numbers and yes or no', () => {
    expect(read(Form, { name: 'Ann', pupils: '7', open: 'false' }, true)).toMatchObject({ pupils: 7, open: false });
    expect(wrong({ name: 'Ann', pupils: '7x', open: '1', colour: ['red', 'blue'] }, true)).toMatchObject({
      pupils: 'Pupils must be a whole number, such as 12',
      open: 'Open must be true or false',
      colour: expect.any(String),
    });
  });
});
