import { judge } from '../index.js';
import { rules } from '../rules/index.js';
import { decidedToLeave, Story } from '../processes/leaving/story.js';
import type { Confidence } from '../types.js';
import { defineRule, enforcementOf, findingOf, versionOn, type Rule } from './rule.js';

const example = (more: Partial<Rule> = {}): Rule =>
  defineRule({
    id: 'X9',
    citation: 'reg 1',
    plain: 'It is so.',
    confidence: 'A',
    says: 'H',
    pivot: 'event',
    reads: [],
    versions: [{ from: '2012-09-01', until: '2020-01-01', source: 'reg 1', confidence: 'A', figures: {} }],
    ...more,
  } as Rule);

describe('what a rule may do', () => {
  it.each<[Rule['says'], Confidence, boolean, string]>([
    ['H', 'A', false, 'block'],
    ['H', 'A-', false, 'block'],
    ['H', 'T', false, 'block'],
    ['H', 'D', false, 'block'],
    ['H', 'B', false, 'block-with-override'],
    ['H', 'I', false, 'block-with-override'],
    ['H', 'U', false, 'block-with-override'],
    ['H', 'A', true, 'block-with-override'],
    ['B', 'A', false, 'breach'],
    ['W', 'A', false, 'warning'],
    ['R', 'I', false, 'review'],
    ['T', 'A', false, 'task'],
    ['I', 'A', false, 'info'],
    ['DATA', 'A', false, 'data'],
  ])('the catalogue says %s with confidence %s, override %s: %s', (says, confidence, override, enforcement) => {
    expect(enforcementOf({ says, confidence, override })).toBe(enforcement);
  });

  it('is never more than its catalogue row says', () => {
    expect(findingOf(example(), { message: 'Mind.', as: 'warning' }).enforcement).toBe('warning');
    expect(() => findingOf(example({ says: 'W' }), { message: 'Stop.', as: 'block' })).toThrow(
      'Rule X9 may answer with warning at most, not with block.',
    );
  });

  it('in force from its first day up to, and not including, its last', () => {
    expect(['2012-08-31', '2012-09-01', '2019-12-31', '2020-01-01'].map((day) => versionOn(example(), day) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('outside its dates the answer is that no rule is in force, never the newest figure', () => {
    const story = Story.leaving().request('2011-05-03');
    expect(story.last().findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'L1',
        enforcement: 'review',
        message: expect.stringContaining('No rule L1 is in force') as string,
      }),
    );
    expect(story.view('2011-05-04').timetable).toEqual([]);
  });
});

describe('every rule of the book', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: dates without overlap, an open end that was checked, numbers that stand in its figures',
    (_id, rule) => {
      rule.versions.forEach(({ from, until, checkedOn }, index) => {
        if (until === null) expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        else expect(from < until).toBe(true);
        const next = rule.versions[index + 1];
        if (next !== undefined) expect(until !== null && until <= next.from).toBe(true);
      });
      const said = rule.plain.match(/\d+/g) ?? [];
      const figures = JSON.stringify(rule.versions.at(-1)!.figures).match(/\d+/g) ?? [];
      expect(figures).toEqual(expect.arrayContaining(said));
    },
  );

  it('two rules that both say where a decision leads are a fault, not a race', () => {
    const rival = example({
      id: 'X1',
      versions: [{ from: '2012-09-01', until: null, checkedOn: '2026-11-01', source: '', confidence: 'A', figures: {} }],
      route: () => 'stay',
    });
    expect(() => judge(decidedToLeave().input, { rules: [...rules, rival] })).toThrow('Rules L7 and X1 both say where the decision leads.');
  });

  it('explains also the rules that did not bite', () => {
    const considered = decidedToLeave().view('2026-02-04', { explain: true }).events.at(-1)!.considered!;
    expect(considered).toContainEqual({ ruleId: 'D1c', outcome: 'does-not-apply', because: 'The outcome is not a dissolution.' });
    expect(considered.find(({ ruleId }) => ruleId === 'L6')!.outcome).toBe('satisfied');
  });
});
