import { closingAll, keepingOne, publishedA, readyA } from '../processes/amalgamation/story.js';
import { discontinuing, oneRemains, oneRemainsReady, plans } from '../processes/discontinuance/story.js';
import { school, Story } from '../processes/leaving/story.js';
import type { CaseInput, SchoolFacts } from '../types.js';
import { instrumentsOfCase, NEW_SCHOOL } from './instruments-of-case.js';

const story = (schools?: SchoolFacts[]): CaseInput => Story.leaving(schools).input;
const said = (input: CaseInput): string[] =>
  instrumentsOfCase(input).map(({ process, subject, authority }) => `${process} ${subject.kind} ${subject.key} ${authority}`);

describe('the instruments a case calls for', () => {
  it('a school that leaves needs its own, and the federation of two that go on has its own varied', () => {
    const rows = instrumentsOfCase(story());
    expect(rows).toMatchObject([
      { process: 'instrument-making', subject: { kind: 'school', key: 'a' }, authority: '931', effectiveOn: null, made: false },
      { process: 'instrument-variation', subject: { kind: 'federation' }, schools: ['b', 'c'], compulsoryReview: 'school-leaves' },
    ]);
    expect(rows.map(({ record }) => record.data)).toEqual([{ school: 'a' }, { federation: true }]);
  });

  it('where one school would remain it needs its own too', () => {
    expect(said(story([school('a'), school('b', { authority: '335' })]))).toEqual([
      'instrument-making school a 931',
      'instrument-making school b 335',
    ]);
  });

  it('a dissolution needs one for every school', () => {
    expect(said(Story.dissolving().input)).toEqual(['a', 'b', 'c'].map((key) => `instrument-making school ${key} 931`));
  });

  it('schools that federate need one for the federation; the authority is open where there are two', () => {
    const federating: CaseInput = {
      ...story([school('a'), school('b', { authority: '335' })]),
      process: 'federating',
      relevantSchool: undefined as never,
      federation: { name: 'The Federation' },
    };
    expect(said(federating)).toEqual(['instrument-making federation federation null']);
  });

  it('one that was made is known as made, and only the one it is of', () => {
    const made = story();
    made.events.push({ type: 'instrument-made', happenedOn: '2026-01-01', data: { school: 'a' }, acceptedAs: 'accepted' });
    expect(instrumentsOfCase(made).map((row) => row.made)).toEqual([true, false]);
  });

  it('where members close, the one that remains needs its own, and a federation that goes on has its own varied', () => {
    expect(instrumentsOfCase(oneRemains().input)).toMatchObject([
      {
        process: 'instrument-making',
        subject: { kind: 'school', key: 'b' },
        effectiveOn: '2026-08-31',
        citation: 'SI 2012/1035 reg 41(3)(b)',
        made: false,
      },
    ]);
    expect(instrumentsOfCase(oneRemainsReady().input)).toMatchObject([{ subject: { key: 'b' }, made: true }]);
    expect(instrumentsOfCase(plans(discontinuing(), 'a', '2026-08-31').input)).toMatchObject([
      { process: 'instrument-variation', schools: ['b', 'c'], compulsoryReview: 'member-closes', citation: 'SI 2012/1035 reg 44(2)' },
    ]);
    expect(instrumentsOfCase(discontinuing().input)).toEqual([]);
  });

  it('a new school needs its own, with the day its governing body is constituted; a school that is enlarged keeps the one it has', () => {
    expect(instrumentsOfCase(publishedA().input)).toMatchObject([
      {
        subject: { kind: 'school', key: NEW_SCHOOL },
        effectiveOn: '2026-09-01',
        record: { type: 'new-school-instrument-made', data: { incorporationOn: '2026-09-01' } },
        made: false,
      },
    ]);
    expect(instrumentsOfCase(readyA().input).map(({ made }) => made)).toEqual([true]);
    expect(said(closingAll().input)).toHaveLength(1);
    expect(instrumentsOfCase(keepingOne().input)).toEqual([]);
  });

  it('what is to be recorded of its making is taken by the case it comes from', () => {
    const stories = [plans(discontinuing(), 'a', '2026-08-31'), oneRemains()];
    for (const story of stories) {
      const [{ record }] = instrumentsOfCase(story.input) as [ReturnType<typeof instrumentsOfCase>[number]];
      const told = story.did(record.type, '2026-07-01', record.data);
      expect([record.data, told.view().events.at(-1)!.effect]).toEqual([record.data, 'accepted']);
      expect(instrumentsOfCase(told.input).map(({ made }) => made)).toEqual([true]);
    }
  });
});
