import { determine, federatingOf, threeSchools, weighed } from '../processes/federating/story.js';

const divided = () =>
  determine(determine(determine(weighed(federatingOf(threeSchools)), 'a', '2026-03-10'), 'b', '2026-03-10'), 'c', '2026-03-11', {
    outcome: 'not-proceed',
  });

describe('F8r: some proceed and some do not', () => {
  it('two of three proceed: a named person decides whether they may go on', () => {
    expect(divided().view()).toMatchObject({ state: 'divided' });
    expect(
      divided()
        .view()
        .tasks.find(({ ruleId }) => ruleId === 'F8r'),
    ).toMatchObject({ kind: 'review', doneBy: 'remainder-resolved' });
    const goOn = divided().did('remainder-resolved', '2026-03-12', { outcome: 'go-on', reason: 'Counsel advised.' });
    expect(goOn.view().state).toBe('proceeding');
    expect(goOn.view().tasks.filter(({ ruleId }) => ruleId === 'F8r')).toEqual([]);
  });

  it('or must propose anew: the case then ends when the one that declined has told the Secretary of State', () => {
    const anew = divided().did('remainder-resolved', '2026-03-12', { outcome: 'propose-anew', reason: 'Counsel advised.' });
    expect(anew.view()).toMatchObject({ state: 'not-proceeding', effectiveOn: null });
    expect(anew.told('declined', 'secretary-of-state', '2026-03-13', { board: 'c' }).view().state).toBe('closed');
  });

  it('one of two cannot go on alone', () => {
    const alone = determine(determine(weighed(), 'a', '2026-03-10'), 'b', '2026-03-11', { outcome: 'not-proceed' });
    expect(alone.view()).toMatchObject({ state: 'not-proceeding', effectiveOn: null });
    expect(alone.view().findings.some(({ ruleId }) => ruleId === 'F8r')).toBe(true);
  });
});
