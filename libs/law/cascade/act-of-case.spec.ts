import { abbeyPark } from '../processes/amalgamation/schools.js';
import { approvedB, CLOSES, keepingOne, OPENS, publishedB } from '../processes/amalgamation/story.js';
import { discontinuing, plans } from '../processes/discontinuance/story.js';
import { pebworth } from '../processes/leaving/schools.js';
import { Story } from '../processes/leaving/story.js';
import type { CaseInput } from '../types.js';
import { actsOfCase, asOpenCase, cascadeOf, dateFindings, departureFindings, federationsOfCase, supposedAct } from './index.js';
import { nine, three, two } from './story.js';

const decided = (schools: typeof three, on = '2026-05-01') =>
  Story.leaving(schools, schools[0]!.key).request().tellEveryone('request', '2026-01-12').decide('2026-02-03', 'leave', on);

describe('the act of a case', () => {
  it('is the leaving its board decided, on the date it fixed', () => {
    expect(actsOfCase(Story.leaving(three, 'a').request().input)).toEqual([]);
    const [one] = actsOfCase(decided(three).input);
    expect(one).toMatchObject({ act: { kind: 'leave', school: 'a', on: '2026-05-01' }, standing: 'fixed' });
    expect(one!.schools.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('is a plan while its date is provisional', () => {
    const story = Story.leaving(three, 'a').request().tellEveryone('request', '2026-01-12');
    const data = { outcome: 'leave', effectiveOn: '2026-05-01', agendaItem: true, responsesConsidered: true, certainty: 'provisional' };
    const provisional = story.did('board-decided', '2026-02-03', data);
    expect(actsOfCase(provisional.input)[0]!.standing).toBe('planned');
    expect(actsOfCase(provisional.did('effective-date-confirmed', '2026-03-01', {}).input)[0]!.standing).toBe('fixed');
  });

  it('counts schools that left before as gone, and those that leave later not', () => {
    const left = (on: string): string[] =>
      actsOfCase(decided(three).did('school-left-federation', on, { school: 'c' }).input)[0]!.schools.map(({ key }) => key);
    expect(left('2026-05-01')).toEqual(['a', 'b']);
    expect(left('2026-05-02')).toEqual(['a', 'b', 'c']);
  });

  it('is the dissolution where the board decided that on a request', () => {
    const story = Story.leaving(three, 'a').request().tellEveryone('request', '2026-01-12').decide('2026-02-03', 'dissolve', '2026-05-01');
    expect(actsOfCase(story.input)[0]!.act).toMatchObject({ kind: 'dissolve', on: '2026-05-01' });
    const stays = Story.leaving(three, 'a').request().tellEveryone('request', '2026-01-12').decide('2026-02-03', 'stay');
    expect(actsOfCase(stays.input)).toEqual([]);
  });

  it('of a discontinuance is one for each day, each counting those that went before', () => {
    const keys = nine.map(({ key }) => key);
    const story = [
      ['2026-08-31', keys.slice(0, 3)],
      ['2026-12-31', keys.slice(3, 8)],
    ].reduce(
      (one, [on, those]) =>
        (those as string[]).reduce((next, key) => plans(next, key, on as string, 'academy-conversion', '2026-01-05'), one),
      discontinuing(nine),
    );
    const acts = actsOfCase(story.input);
    expect(acts.map(({ act, schools }) => [act.on, act.kind, schools.length])).toEqual([
      ['2026-08-31', 'convert', 9],
      ['2026-12-31', 'convert', 6],
    ]);
    const ends = cascadeOf({ act: acts[1]!.act, schools: acts[1]!.schools, federations: federationsOfCase(story.input) });
    expect(ends.federations[0]).toMatchObject({ left: 'one', dissolvedOn: '2026-12-31' });
    expect(asOpenCase('X', story.input).map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-08-31', '2026-12-31']);
  });

  it('names the closures of a day on which others convert, and only converted schools have an academy after them', () => {
    const story = plans(
      plans(discontinuing(pebworth), pebworth[0]!.key, '2026-08-31', 'academy-conversion', '2026-01-05'),
      pebworth[1]!.key,
      '2026-08-31',
      'closure-proposals',
      '2026-01-05',
    );
    const [one] = actsOfCase(story.input);
    expect(one!.act).toMatchObject({ kind: 'convert', closing: [pebworth[1]!.key] });
    const answer = cascadeOf({ act: one!.act, schools: one!.schools, federations: federationsOfCase(story.input) });
    expect(answer.successions.map(({ predecessor }) => predecessor)).toEqual([pebworth[0]!.key]);
    expect(answer.federations[0]!.sentence).toContain('close or become academies');
  });

  it('of a case closed as a mistake is none, whatever was recorded', () => {
    const closed = (because: string): CaseInput => decided(two).did('case-closed', '2026-02-10', { because }).input;
    expect(actsOfCase(closed('opened-by-mistake'))).toEqual([]);
    expect(actsOfCase(closed('overtaken'))).toEqual([]);
  });
});

describe('the act of an amalgamation', () => {
  it('is planned from the published proposals, fixed by the decision, and its schools close on the day before', () => {
    const of = (story: Story) => actsOfCase(story.input).map(({ act, standing }) => ({ standing, ...act }));
    expect(of(keepingOne())).toEqual([]);
    const dates = { on: OPENS, closesOn: CLOSES, survivor: '104144' };
    expect(of(publishedB())).toEqual([{ kind: 'amalgamate', standing: 'planned', schools: ['104145', '104144'], ...dates }]);
    expect(of(approvedB())).toMatchObject([{ standing: 'fixed', ...dates }]);
  });

  it('of two federated schools ends their federation on the day the one closes', () => {
    const input = publishedB(keepingOne(abbeyPark, '116716')).input;
    const [one] = actsOfCase(input);
    const answer = cascadeOf({ act: one!.act, schools: one!.schools, federations: federationsOfCase(input) });
    expect(answer.membership.map(({ school, from, why }) => `${school} ${why} ${from}`)).toEqual([
      `116774 discontinued ${CLOSES}`,
      `116716 federation-dissolved ${CLOSES}`,
    ]);
    expect(answer.successions).toMatchObject([{ predecessor: '116774', successor: '116716', on: OPENS }]);
    expect(answer.cases.map(({ process, effectiveOn }) => `${process} ${effectiveOn}`)).toEqual([
      `amalgamation-enlargement ${OPENS}`,
      `discontinuance ${CLOSES}`,
    ]);
  });
});

describe('days of linked cases', () => {
  const amalgamation = { reference: 'A', input: publishedB(keepingOne(abbeyPark, '116716')).input };
  const closing = (on?: string) => {
    const story = discontinuing(abbeyPark, { uid: '16102' });
    return { reference: 'X', input: (on === undefined ? story : plans(story, '116774', on, 'closure-proposals', '2026-04-01')).input };
  };

  it('agree when the school closes on the day by both', () => {
    expect(dateFindings(amalgamation, [closing(CLOSES)])).toEqual([]);
  });

  it('differ when one of them moved, and both cases say so', () => {
    const [there] = dateFindings(amalgamation, [closing('2026-12-31')]);
    expect(there).toMatchObject({
      enforcement: 'review',
      about: 'linked:X',
      dates: { here: CLOSES, there: '2026-12-31' },
      message: expect.stringContaining('differs from linked case X: 31 August 2026 here, 31 December 2026 there') as unknown,
    });
    const [here] = dateFindings(closing('2026-12-31'), [amalgamation]);
    expect(here).toMatchObject({ about: 'linked:A', dates: { here: '2026-12-31', there: CLOSES } });
    expect(here!.nextStep).toContain('Case A calls for 31 August 2026');
  });

  it('differ also while one has none', () => {
    expect(dateFindings(amalgamation, [closing()])[0]!.message).toContain('in the linked case X no date is recorded yet');
    expect(dateFindings(closing(), [amalgamation])[0]!.message).toContain('no date is recorded in this case yet');
  });

  it('of cases that do not call for each other are left alone', () => {
    const leavings = ['2026-05-01', '2026-06-01'].map((on) => ({ reference: on, input: decided(two, on).input }));
    expect(dateFindings(leavings[0]!, [leavings[1]!])).toEqual([]);
  });
});

describe('an act without a date', () => {
  it('can be looked at as if it came on a day', () => {
    expect(supposedAct(Story.leaving(three, 'a').input, '2027-09-01')).toMatchObject({
      act: { kind: 'leave', school: 'a', on: '2027-09-01' },
    });
    expect(supposedAct(keepingOne().input, '2027-09-01')!.act).toMatchObject({ kind: 'amalgamate', survivor: '104144' });
    expect(supposedAct(discontinuing(three).input, '2027-09-01')).toBeNull();
    expect(supposedAct(discontinuing(three).input, '2027-09-01', ['b'])!.act).toMatchObject({ kind: 'close', schools: ['b'] });
  });
});

describe('schools that went by another case', () => {
  const gone = (school: string, from = '2026-03-01', by = 'Z') => ({ school, federation: 'The Federation', from, by });
  const open = Story.leaving(three, 'a').request();
  const messages = (input: CaseInput, ...departures: ReturnType<typeof gone>[]): string[] =>
    departureFindings(input, departures).map(({ message }) => message);

  it('are named while the case counts them', () => {
    const [one] = departureFindings(open.input, [gone('c')]);
    expect(one!.message).toContain('counts School C');
    expect(one!.nextStep).toContain('1 March 2026');
    const recorded = open.did('school-left-federation', '2026-03-01', { school: 'c' }).input;
    expect(messages(recorded, gone('c'))).toEqual([]);
    expect(messages(recorded, gone('c', '2026-04-01'))[0]).toContain('left on 1 March 2026; by case Z it was 1 April 2026');
  });

  it('overtake a case about the school itself, or about a federation that has no school left', () => {
    expect(messages(open.input, gone('a'))[0]).toContain('School A, which this case is about');
    expect(messages(open.input, gone('b'), gone('c'))).toHaveLength(2);
    const dissolution = { ...open.input, process: 'dissolution' as const, events: [] };
    expect(messages(dissolution, gone('a'), gone('b'), gone('c', '2026-05-01'))).toEqual([
      'The Federation has no school any more since 1 May 2026, by case Z.',
    ]);
  });

  it('of another federation are nothing to the case', () => {
    expect(messages(open.input, { ...gone('c'), federation: 'Another' })).toEqual([]);
  });
});
