import { federatingOf, joiningOf, published, proceeding } from '../processes/federating/story.js';
import { actsOfCase, cascadeOf, federationsOfCase, NEW_FEDERATION, supposedAct, type Cascade, type OpenCase } from './index.js';
import type { CaseInput } from '../types.js';

const of = (input: CaseInput, openCases: OpenCase[] = []): Cascade => {
  const [one] = actsOfCase(input);
  return cascadeOf({ act: one!.act, schools: one!.schools, federations: federationsOfCase(input), openCases });
};
const moves = ({ membership }: Cascade): string[] =>
  membership.map(({ school, why, federation, from }) => `${school} ${why} ${federation} ${from}`);
const boards = ({ boards: list }: Cascade): string[] => list.map(({ board, change }) => `${board}: ${change}`);

describe('governing bodies that federate', () => {
  it('are dissolved on the day, and their schools are in one new federation', () => {
    const answer = of(proceeding().input);
    expect(moves(answer)).toEqual([`a joined ${NEW_FEDERATION} 2026-09-01`, `b joined ${NEW_FEDERATION} 2026-09-01`]);
    expect(boards(answer)).toEqual(['School A: dissolved', 'School B: dissolved', 'The Federation: incorporated']);
    expect(answer.cases).toMatchObject([{ process: 'federating', own: true, citation: 'SI 2012/1035 Part 2' }]);
  });

  it('plan a date from the proposals on, and fix it when all have determined', () => {
    expect(actsOfCase(published().input)[0]).toMatchObject({ standing: 'planned', act: { on: '2026-09-01' } });
    expect(actsOfCase(proceeding().input)[0]!.standing).toBe('fixed');
    expect(actsOfCase(federatingOf().input)).toEqual([]);
    expect(supposedAct(federatingOf().input, '2027-09-01')!.act).toMatchObject({ kind: 'federate', schools: ['a', 'b'] });
  });
});

describe('a school that joins a federation', () => {
  const input = proceeding(joiningOf()).input;

  it('goes into it; its schools stay, and the old governing body of the federation is dissolved too', () => {
    const answer = of(input);
    expect(moves(answer)).toEqual(['a joined fed 2026-09-01']);
    expect(boards(answer)).toEqual(['School A: dissolved', 'fed: dissolved', 'fed: incorporated']);
    expect(answer.federations).toMatchObject([{ federation: 'fed', before: ['d', 'e'], after: ['a', 'd', 'e'], goesOn: true }]);
  });

  it('names the open cases that are before the old governing body', () => {
    const open: OpenCase = { id: 'L-1', process: 'leaving', federation: 'fed', schools: ['d'] };
    expect(of(input, [open]).findings).toMatchObject([{ enforcement: 'review', about: 'L-1' }]);
  });
});

it('two federations that come together both end, and all their schools are in the new one', () => {
  const act = { kind: 'federate', schools: ['a', 'b', 'c', 'd'], on: '2026-09-01', name: 'Both' } as const;
  const schools = ['a', 'b', 'c', 'd'].map((key, place) => ({ key, name: key.toUpperCase(), federation: place < 2 ? 'f' : 'g' }));
  const answer = cascadeOf({
    act,
    schools,
    federations: [
      { key: 'f', name: 'F' },
      { key: 'g', name: 'G' },
    ],
  });
  expect(answer.federations.map(({ name, goesOn }) => [name, goesOn])).toEqual([
    ['Both', true],
    ['F', false],
    ['G', false],
  ]);
  expect(moves(answer).filter((move) => move.includes('joined'))).toHaveLength(4);
  expect(moves(answer).filter((move) => move.includes('federation-dissolved'))).toHaveLength(4);
});
