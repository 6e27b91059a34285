import fc from 'fast-check';
import { judge } from '../index.js';
import { discontinuing, plans } from '../processes/discontinuance/story.js';
import { crossBorder, pebworth } from '../processes/leaving/schools.js';
import { school, Story } from '../processes/leaving/story.js';
import type { SchoolFacts } from '../types.js';
import type { Cascade, IntendedAct } from './index.js';
import {
  within,
  lighthouseFederation,
  nine,
  nineKeys,
  abbeyParkFederation,
  abbeyPark,
  three,
  two,
  federation,
  cascade,
  cases,
  membership,
  boards,
  duties,
} from './story.js';

describe('a school leaves', () => {
  it('three schools become two: the federation goes on, and the officer is told that it is then one of two', () => {
    const answer = cascade(three, { kind: 'leave', school: 'a', on: '2027-01-01' });
    expect(answer.federations[0]).toMatchObject({ goesOn: true, after: ['b', 'c'], dissolvedOn: null });
    expect(answer.federations[0]!.sentence).toContain('then one of two schools: if another leaves, it is dissolved');
    expect(cases(answer)).toEqual(['leaving: a']);
    expect(membership(answer)).toEqual(['a left 2027-01-01']);
    expect(boards(answer)).toEqual(['The Federation: goes-on 2027-01-01', 'School A: incorporated 2027-01-01']);
    expect(duties(answer)).toContain('L11 2027-01-01 governing-body');
  });

  it('one of two leaves: the federation is dissolved, both schools get boards, and no second case is opened', () => {
    const answer = cascade(two, { kind: 'leave', school: 'a', on: '2027-01-01' });
    expect(answer.federations[0]).toMatchObject({ goesOn: false, left: 'one', dissolvedOn: '2027-01-01', after: [] });
    expect(cases(answer)).toEqual(['leaving: a']);
    expect(answer.cases[0]!.citation).toBe('SI 2012/1035 reg 31(2)');
    expect(membership(answer)).toEqual(['a left 2027-01-01', 'b federation-dissolved 2027-01-01']);
    expect(boards(answer)).toEqual([
      ...['The Federation: dissolved 2027-01-01', 'School A: incorporated 2027-01-01', 'School B: incorporated 2027-01-01'],
    ]);
    expect(duties(answer).filter((duty) => duty.startsWith('D3'))).toEqual(
      Array.from({ length: 4 }, () => 'D3 2026-12-31 local-authority:931'),
    );
  });

  it('says what the case itself comes to say', () => {
    const decided = (schools: SchoolFacts[]) =>
      Story.leaving(schools, schools[0]!.key)
        .request()
        .tellEveryone('request', '2026-01-12')
        .decide('2026-02-03', 'leave', '2026-05-01')
        .view().route;
    for (const schools of [two, three])
      expect(decided(schools) === 'leave').toBe(cascade(schools, { kind: 'leave', school: 'a', on: '2026-05-01' }).federations[0]!.goesOn);
  });
});

describe('a conversion', () => {
  it('leaves a single school: Secretary of State two months before, body and instrument by the day before, its land after', () => {
    const answer = cascade(
      within('1790', pebworth),
      { kind: 'convert', schools: ['116715'], on: '2026-08-31' },
      [],
      [{ key: '1790', name: 'Pebworth First and Blackminster Middle Schools Federation' }],
    );
    expect(cases(answer)).toEqual(['discontinuance: 116715']);
    expect(answer.cases[0]!.citation).toBe('SI 2012/1035 reg 41');
    expect(duties(answer)).toEqual([
      'X1 2026-06-30 governing-body',
      'X2 2026-08-30 local-authority:885',
      'X3 2026-08-30 local-authority:885',
      'X5 2026-08-30 governing-body',
      'X6 2027-02-28 local-authority:885',
    ]);
    expect(membership(answer)).toEqual(['116715 discontinued 2026-08-31', '116960 federation-dissolved 2026-08-31']);
    expect(boards(answer)[1]).toBe('Blackminster Middle School: incorporated 2026-08-31');
    expect(answer.successions).toMatchObject([{ predecessor: '116715', successor: null, kind: 'academy' }]);
  });

  it('with a later dissolution date the remaining school stays until that day', () => {
    const answer = cascade(two, { kind: 'convert', schools: ['a'], on: '2026-08-31', dissolvedOn: '2026-10-31' });
    expect(membership(answer)).toEqual(['a discontinued 2026-08-31', 'b federation-dissolved 2026-10-31']);
    expect(duties(answer)).toContain('X6 2027-04-30 local-authority:931');
    expect(cascade(two, { kind: 'convert', schools: ['a'], on: '2026-08-31', dissolvedOn: '2026-08-31' }).findings[0]!.enforcement).toBe(
      'block',
    );
  });

  it('leaves two: the federation reviews its instrument and nobody else is set up', () => {
    const answer = cascade(three, { kind: 'close', schools: ['a'], on: '2026-08-31' });
    expect(duties(answer)).toEqual(['X-many 2026-08-30 governing-body']);
    expect(answer.successions).toEqual([]);
    expect(answer.federations[0]).toMatchObject({ goesOn: true, after: ['b', 'c'] });
  });
});

describe('the Lighthouse Federation converts on one day', () => {
  const convert = (schools: readonly string[]): Cascade =>
    cascade(nine, { kind: 'convert', schools, on: '2025-08-31' }, [], [lighthouseFederation]);

  it('all nine: one case, no body to set up, nine successors, and the governing body ends', () => {
    const answer = convert(nineKeys);
    expect(answer.cases).toHaveLength(1);
    expect(answer.cases[0]).toMatchObject({ process: 'discontinuance', federation: '17615', effectiveOn: '2025-08-31', own: true });
    expect(answer.federations[0]).toMatchObject({ left: 'none', goesOn: false, dissolvedOn: '2025-08-31' });
    expect(answer.duties).toEqual([]);
    expect(answer.membership).toHaveLength(9);
    expect(new Set(answer.membership.map(({ from }) => from))).toEqual(new Set(['2025-08-31']));
    expect(answer.successions).toHaveLength(9);
    expect(boards(answer)).toEqual(['The Lighthouse Federation: dissolved 2025-08-31']);
  });

  it('the order of the schools changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(nineKeys, { minLength: 1 }), (keys) => {
        const { cases: list, ...rest } = convert(keys);
        const { cases: sorted, ...restSorted } = convert(nineKeys.filter((key) => keys.includes(key)));
        expect({ ...rest, list }).toEqual({ ...restSorted, list: sorted });
      }),
      { numRuns: 100 },
    );
  });

  it('says of every number what the case itself says', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(nineKeys, { minLength: 1 }), (keys) => {
        const story = keys.reduce((one, key) => plans(one, key, '2025-08-31', 'academy-conversion', '2025-05-01'), discontinuing(nine));
        const view = judge({ ...story.input, asOf: '2025-05-02' });
        const ofCase = view.timetable.filter(({ for: who }) => who !== 'law').map(({ ruleId, due }) => `${ruleId} ${due}`);
        const ofCascade = convert(keys).duties.flatMap(({ ruleId, by }) => (['X5', 'X6'].includes(ruleId) ? [] : [`${ruleId} ${by}`]));
        expect(ofCascade.sort()).toEqual(ofCase.sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe('an amalgamation of two federated schools', () => {
  const merge = (
    act: Omit<Extract<IntendedAct, { kind: 'amalgamate' }>, 'kind' | 'on'>,
    schools: readonly SchoolFacts[] = abbeyPark,
  ): Cascade => cascade(schools, { kind: 'amalgamate', on: '2025-09-01', ...act }, [], [abbeyParkFederation]);

  it('Abbey Park, the first school enlarged: the federation is dissolved and the survivor needs its own board', () => {
    const answer = merge({ schools: ['116716', '116774'], survivor: '116716' });
    expect(cases(answer)).toEqual(['amalgamation-enlargement: 116716 116774', 'discontinuance linked: 116774']);
    expect(answer.federations[0]).toMatchObject({ left: 'one', goesOn: false, dissolvedOn: '2025-09-01' });
    expect(duties(answer)).toContain('X1 2025-07-01 governing-body');
    expect(membership(answer)).toEqual(['116774 discontinued 2025-09-01', '116716 federation-dissolved 2025-09-01']);
    expect(answer.successions).toEqual([
      {
        predecessor: '116774',
        successor: '116716',
        successorName: 'Abbey Park First and Nursery School',
        kind: 'merged',
        on: '2025-09-01',
      },
    ]);
    expect(answer.findings.map(({ message }) => message)[0]).toContain('cannot keep the governing body');
  });

  it('Abbey Park, both closed and a new school opened: no school remains, the new one is in no federation', () => {
    const answer = merge({ schools: ['116716', '116774'], successor: { name: 'Abbey Park Primary School' } });
    expect(cases(answer)).toEqual(['amalgamation-new-school: 116716 116774', 'discontinuance linked: 116716 116774']);
    expect(answer.federations[0]!.left).toBe('none');
    expect(boards(answer)).toEqual([
      'Abbey Park Schools Federation: dissolved 2025-09-01',
      'Abbey Park Primary School: incorporated 2025-09-01',
    ]);
    expect(answer.successions.map(({ successorName, kind }) => `${successorName} ${kind}`)).toEqual([
      ...['Abbey Park Primary School amalgamated', 'Abbey Park Primary School amalgamated'],
    ]);
    expect(answer.findings.map(({ citation }) => citation)).toEqual(['SI 2012/1035 regs 11, 12']);
  });

  it('with a third and a fourth school the federation goes on', () => {
    const more = [...abbeyPark, ...within('16102', [school('x'), school('y')])];
    expect(merge({ schools: ['116716', '116774'], survivor: '116716' }, more).federations[0]).toMatchObject({
      goesOn: true,
      after: ['116716', 'x', 'y'],
    });
  });

  it('schools of two federations and one of none: each federation has its own linked case', () => {
    const schools = [
      ...within('f', two),
      ...within(
        'g',
        ['c', 'd', 'e'].map((key) => school(key)),
      ),
      school('h'),
    ];
    const answer = cascade(
      schools,
      { kind: 'amalgamate', schools: ['a', 'c', 'h'], on: '2027-09-01', successor: { name: 'New' } },
      [],
      [federation, { key: 'g', name: 'The Other Federation' }],
    );
    expect(cases(answer)).toEqual(['amalgamation-new-school: a c h', 'discontinuance linked: a', 'discontinuance linked: c']);
    expect(answer.federations.map(({ name, goesOn }) => `${name} ${goesOn}`)).toEqual([
      'The Federation false',
      'The Other Federation true',
    ]);
    expect(boards(answer)).toContain('School H: ends-with-school 2027-09-01');
  });
});

describe('a dissolution', () => {
  it('gives each school a board, prepared by its own authority', () => {
    const answer = cascade(within('f', crossBorder), { kind: 'dissolve', federation: 'f', on: '2027-01-01' });
    expect(cases(answer)).toEqual(['dissolution: a b c']);
    expect(new Set(answer.duties.filter(({ ruleId }) => ruleId === 'D3').map(({ for: who, school: key }) => `${key} ${who}`))).toEqual(
      new Set(['a local-authority:931', 'b local-authority:885', 'c local-authority:885']),
    );
    expect(membership(answer)).toHaveLength(3);
  });
});
