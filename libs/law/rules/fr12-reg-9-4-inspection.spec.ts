import { published } from '../processes/federating/story.js';

const said = (story: ReturnType<typeof published>, asOf = '2026-02-01') =>
  story.view(asOf).findings.filter(({ ruleId }) => ruleId === 'F4c');

describe('F4c: a copy open to inspection at each school', () => {
  it('warns of each school where no copy is recorded', () => {
    expect(said(published()).map(({ about, enforcement }) => [about, enforcement])).toEqual([
      ['a', 'warning'],
      ['b', 'warning'],
    ]);
    const one = published().did('inspection-copy-available', '2026-01-12', { school: 'a' });
    expect(said(one).map(({ about }) => about)).toEqual(['b']);
    expect(said(one.did('inspection-copy-available', '2026-01-12', { school: 'b' }))).toEqual([]);
  });

  it('is a task until the representations close', () => {
    const tasks = (asOf: string) =>
      published()
        .view(asOf)
        .tasks.filter(({ ruleId }) => ruleId === 'F4c');
    expect(tasks('2026-02-24')).toHaveLength(2);
    expect(tasks('2026-02-25')).toEqual([]);
  });
});
