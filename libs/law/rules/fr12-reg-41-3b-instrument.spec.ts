import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';

const withBody = oneRemains().body('2026-05-10', 'b');

describe('X3: an instrument of government for the school that remains', () => {
  it('made the day before it is in time; on the day it is a breach and nothing is incorporated', () => {
    const made = (on: string) => withBody.instrument(on, '2026-08-31', 'b');
    expect(made('2026-08-30').reached('2026-08-31').view().state).toBe('effected');
    expect(made('2026-08-31').saidOfLast('breach')).toEqual(['X3']);
    expect(made('2026-08-31').reached('2026-08-31').view().state).toBe('date-passed');
  });

  it('takes effect by the day the federation ends', () => {
    expect(withBody.instrument('2026-07-01', '2026-08-31', 'b').view().state).toBe('ready');
    const later = withBody.instrument('2026-07-01', '2026-09-01', 'b');
    expect(later.saidOfLast('warning')).toEqual(['X3']);
    expect(later.view().state).toBe('preparing');
    expect(later.did('dissolution-date-ordered', '2026-07-02', { dissolvedOn: '2026-09-01' }).view().state).toBe('ready');
  });

  it('is drafted by the temporary governing body', () => {
    expect(oneRemains().instrument('2026-05-01', '2026-08-31', 'b').saidOfLast('warning')).toEqual(['X3']);
    expect(withBody.instrument('2026-05-10', '2026-08-31', 'b').last().findings).toEqual([]);
  });

  it('the federation’s own instrument is of no use where it ends', () => {
    expect(oneRemains().did('instrument-made', '2026-05-01', { federation: true }).saidOfLast('warning')).toEqual(['X3']);
    expect(plans(discontinuing(), 'a', '2026-08-31').did('instrument-made', '2026-05-01', { federation: true }).last().findings).toEqual(
      [],
    );
  });
});
