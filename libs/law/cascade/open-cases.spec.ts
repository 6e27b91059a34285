import { school, Story } from '../processes/leaving/story.js';
import type { IntendedAct, OpenCase } from './index.js';
import { boards, cascade, three, two, within } from './story.js';

describe('cases that are open already', () => {
  const leavingB: OpenCase = { id: 'L-B', process: 'leaving', federation: 'f', schools: ['b'] };

  it('a leaving is overtaken when the federation ends, on that day and not before', () => {
    const answer = cascade(two, { kind: 'convert', schools: ['a'], on: '2026-08-31', dissolvedOn: '2026-10-31' }, [leavingB]);
    expect(answer.openCases).toMatchObject([{ id: 'L-B', becomes: 'overtaken', on: '2026-10-31', record: [] }]);
  });

  it('a leaving of the school that converts is overtaken, one of another school counts one school less', () => {
    const convert = (key: string) => cascade(three, { kind: 'convert', schools: [key], on: '2026-08-31' }, [leavingB]).openCases[0]!;
    expect(convert('b')).toMatchObject({ becomes: 'overtaken', on: '2026-08-31' });
    expect(convert('a')).toMatchObject({
      becomes: 'counts-fewer-schools',
      record: [{ type: 'school-left-federation', school: 'a', happenedOn: '2026-08-31' }],
    });
    expect(convert('a').why).toContain('dissolves it');
  });

  it('what it says to record makes the leaving a dissolution', () => {
    const [after] = cascade(three, { kind: 'convert', schools: ['c'], on: '2026-01-20' }, [{ ...leavingB, schools: ['a'] }]).openCases;
    const story = after!.record.reduce(
      (one, { type, happenedOn, school: key }) => one.did(type, happenedOn, { school: key }),
      Story.leaving(three, 'a').request().tellEveryone('request', '2026-01-12'),
    );
    expect(story.decide('2026-02-03', 'leave', '2026-05-01').view().route).toBe('dissolution');
  });

  it('a second closure of one federation goes into the case that is open', () => {
    const open: OpenCase = { id: 'X-1', process: 'discontinuance', federation: 'f', schools: ['a'] };
    const answer = cascade(three, { kind: 'close', schools: ['b'], on: '2026-12-31' }, [open]);
    expect(answer.cases[0]!.openAlready).toBe('X-1');
    expect(answer.openCases).toMatchObject([{ id: 'X-1', becomes: 'linked' }]);
  });

  it('schools that go by another case before or on the day are counted as gone', () => {
    const open = (effectiveOn: string): OpenCase => ({
      id: 'X-1',
      process: 'discontinuance',
      federation: 'f',
      schools: ['a'],
      effectiveOn,
    });
    const left = (effectiveOn: string) => cascade(three, { kind: 'convert', schools: ['b'], on: '2026-12-31' }, [open(effectiveOn)]);
    expect(left('2026-12-31').federations[0]).toMatchObject({ left: 'one', before: ['b', 'c'] });
    expect(left('2026-12-31').findings[0]!.message).toContain('School A is counted as gone by then, by case X-1');
    expect(left('2027-01-01').federations[0]!.left).toBe('two-or-more');
    const ended = cascade(two, { kind: 'convert', schools: ['b'], on: '2026-12-31' }, [open('2026-08-31')]);
    expect([ended.federations, ended.cases]).toEqual([[], []]);
    const dissolve = cascade(three, { kind: 'dissolve', federation: 'f', on: '2026-12-31' }, [open('2026-08-31')]);
    expect(dissolve.cases[0]!.schools).toEqual(['b', 'c']);
  });

  it('a case of another federation is left alone', () => {
    expect(cascade(three, { kind: 'close', schools: ['b'], on: '2026-12-31' }, [{ ...leavingB, federation: 'g' }]).openCases).toEqual([]);
  });
});

describe('acts that cannot be', () => {
  it.each<[string, IntendedAct]>([
    ['a stranger converts', { kind: 'convert', schools: ['z'], on: '2026-08-31' }],
    ['nobody closes', { kind: 'close', schools: [], on: '2026-08-31' }],
    ['a school closes twice', { kind: 'close', schools: ['a', 'a'], on: '2026-08-31' }],
    ['one school amalgamates', { kind: 'amalgamate', schools: ['a'], on: '2026-08-31' }],
    ['a stranger survives', { kind: 'amalgamate', schools: ['a', 'b'], survivor: 'c', on: '2026-08-31' }],
    ['an unknown federation is dissolved', { kind: 'dissolve', federation: 'g', on: '2026-08-31' }],
  ])('%s: refused, and nothing follows', (_name, act) => {
    const answer = cascade(three, act);
    expect(answer.findings.map(({ enforcement }) => enforcement)).toContain('block');
    expect([answer.cases, answer.membership, answer.duties]).toEqual([[], [], []]);
  });

  it('a school in no federation cannot leave one; when it converts no federation is touched', () => {
    expect(cascade([school('h')], { kind: 'leave', school: 'h', on: '2026-08-31' }).findings[0]!.enforcement).toBe('block');
    const answer = cascade([school('h')], { kind: 'convert', schools: ['h'], on: '2026-08-31' });
    expect(answer.findings.map(({ enforcement }) => enforcement)).toEqual(['info']);
    expect(boards(answer)).toEqual(['School H: ends-with-school 2026-08-31']);
  });

  it('a federation of one school is a question, not a federation', () => {
    const answer = cascade(within('f', [school('a')]), { kind: 'convert', schools: ['a'], on: '2026-08-31' });
    expect(answer.findings.map(({ enforcement }) => enforcement)).toEqual(['review']);
  });
});
