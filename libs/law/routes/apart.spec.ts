import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { oxfordshire } from '../processes/leaving/story.js';
import { lighthouse, pebworth } from '../processes/leaving/schools.js';
import type { SchoolFacts } from '../types.js';
import { chooseRoutes, openQuestions, type RouteAnswer, type RouteQuestions } from './index.js';

const within = (federation: string, schools: readonly SchoolFacts[]): SchoolFacts[] => schools.map((school) => ({ ...school, federation }));
const nine = within('17615', lighthouse);
const two = within('1790', pebworth);
const federations = {
  17615: { name: 'The Lighthouse Federation', schools: nine },
  1790: { name: 'Pebworth First and Blackminster Middle Schools Federation', schools: two },
};

const ask = (more: Partial<RouteQuestions>): Map<string, RouteAnswer> =>
  new Map(
    chooseRoutes({ aim: 'apart', schools: [nine[0]!], publishOn: '2026-01-12', federations, ...more }).map((answer) => [
      answer.key,
      answer,
    ]),
  );
const fitting = (more: Partial<RouteQuestions>): string[] =>
  [...ask(more).values()].filter(({ fits }) => fits === true).map(({ key }) => key);

describe('which route: schools that part from their federation', () => {
  it('one of nine goes on by itself: it leaves on a request, and the federation goes on with eight', () => {
    expect(fitting({ becomes: 'own-board' })).toEqual(['leaving:104144']);
    const answer = ask({ becomes: 'own-board' }).get('leaving:104144')!;
    expect(answer).toMatchObject({ process: 'leaving', leaves: '104144', federation: '17615', citation: 'SI 2012/1035 regs 30 and 31' });
    expect(answer.consequences).toEqual(['The federation goes on with 8 schools and reviews its instrument of government.']);
    expect(ask({ becomes: 'own-board' }).get('dissolution:17615')!.because[0]).toContain('other 8 schools');
  });

  it('one of two: it leaves and that dissolves the federation, or the board dissolves it without a request', () => {
    const more: Partial<RouteQuestions> = { becomes: 'own-board', schools: [two[0]!] };
    expect(fitting(more)).toEqual(['leaving:116715', 'dissolution:1790']);
    expect(ask(more).get('leaving:116715')!.consequences[0]).toContain('dissolved');
  });

  it('all of nine: the federation is dissolved, and nobody leaves one by one', () => {
    expect(fitting({ becomes: 'own-board', schools: nine })).toEqual(['dissolution:17615']);
    expect(ask({ becomes: 'own-board', schools: nine }).get('leaving:104144')!.because[0]).toContain('that is its dissolution');
  });

  it('a closure and a conversion: the same case, told apart by who decides', () => {
    expect(fitting({ becomes: 'closes' })).toEqual(['discontinuance:17615']);
    expect(fitting({ becomes: 'academy', schools: nine })).toEqual(['conversion:17615']);
    expect(ask({ becomes: 'academy', schools: nine }).get('conversion:17615')).toMatchObject({
      process: 'discontinuance',
      decides: 'the Secretary of State',
      least: { earliest: null },
    });
  });

  it('one school left: two months of notice to the Secretary of State, whether the other closes or is converted', () => {
    expect(ask({ becomes: 'closes', schools: [two[0]!] }).get('discontinuance:1790')!.least.earliest).toBe('2026-03-13');
    expect(ask({ becomes: 'academy', schools: [two[0]!] }).get('conversion:1790')!.least.earliest).toBe('2026-03-13');
    expect(ask({ becomes: 'closes' }).get('discontinuance:17615')!.least.earliest).toBe('2026-02-11');
  });

  it('not said what becomes of it: nothing fits for certain, and it is asked', () => {
    expect([...ask({}).values()].map(({ key, fits }) => `${key} ${String(fits)}`)).toEqual([
      'leaving:104144 null',
      'discontinuance:17615 null',
      'conversion:17615 null',
      'dissolution:17615 false',
    ]);
    expect(openQuestions({ aim: 'apart', schools: [nine[0]!], publishOn: '2026-01-12', federations }).map(({ field }) => field)).toEqual([
      'becomes',
    ]);
  });

  it('a school of no federation has none to part from; an academy and a closed school are no longer the federation’s', () => {
    expect([...ask({ schools: [lighthouse[0]!] }).keys()]).toEqual(['end-collaboration']);
    expect(fitting({ becomes: 'own-board', schools: [{ ...nine[0]!, maintained: false }] })).toEqual([]);
    expect(ask({ becomes: 'closes', schools: [{ ...nine[0]!, open: false }] }).get('discontinuance:17615')!.because[0]).toContain(
      'not open',
    );
  });

  it('the days of leaving are those of the earliest plan: fourteen school days after everybody was told', () => {
    const { least } = ask({ becomes: 'own-board', calendars: { county: oxfordshire }, bankHolidays: [] }).get('leaving:104144')!;
    expect(least.steps.map(({ title }) => title).slice(0, 2)).toEqual([
      'Request given to the chair or the clerk',
      'Everybody told of the request',
    ]);
    expect(least.steps.find(({ title }) => title.startsWith('The board decides'))!.on).toBe('2026-01-30');
    expect(least.earliest).not.toBe(null);
    expect(ask({ becomes: 'own-board' }).get('leaving:104144')!.least.earliest).toBe(null);
    expect(ask({ becomes: 'own-board', calendars: {}, bankHolidays: [] }).get('leaving:104144')!.least.open.join(' ')).toContain(
      'term dates',
    );
  });
});

describe('the questions that are left', () => {
  const fields = (more: Partial<RouteQuestions>): string[] =>
    openQuestions({ aim: 'one-school', schools: infantAndJunior, publishOn: '2026-03-02', ...more }).map(({ field }) => field);

  it('for one school: its kind and its religious character; what only some kinds turn on is asked with them', () => {
    expect(fields({})).toEqual(['category', 'religiousCharacter']);
    expect(fields({ category: 'community' })).toEqual(['category', 'religiousCharacter', 'competitionFailed']);
    expect(fields({ category: 'voluntary-aided' })).toEqual(['category', 'religiousCharacter', 'authorityInvolved']);
  });

  it('none for schools that stay schools and come together, and none before a school is chosen', () => {
    expect(fields({ aim: 'together' })).toEqual([]);
    expect(fields({ schools: [] })).toEqual([]);
  });
});
