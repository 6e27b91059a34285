import { discontinuing, plans } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const provisional = (): Story =>
  discontinuing().did('discontinuance-planned', '2026-04-01', {
    school: 'a',
    how: 'academy-conversion',
    discontinuedOn: '2026-08-31',
    certainty: 'provisional',
  });
const task = (story: Story) => story.view('2026-05-01').tasks.filter(({ ruleId }) => ruleId === 'X-provisional');

describe('X-provisional: a provisional date of a closure or conversion', () => {
  it('is to be confirmed or moved before it comes; confirmed it is not asked about again', () => {
    expect(task(provisional())).toMatchObject([{ due: '2026-08-30', doneBy: 'discontinuance-date-changed' }]);
    expect(provisional().view().certainty).toBe('provisional');
    const confirmed = provisional().did('discontinuance-date-changed', '2026-05-01', {
      school: 'a',
      discontinuedOn: '2026-08-31',
      certainty: 'confirmed',
      reason: 'Agreement signed.',
    });
    expect(task(confirmed)).toEqual([]);
    expect(confirmed.view().certainty).toBe('confirmed');
    expect(task(plans(discontinuing(), 'a', '2026-08-31'))).toEqual([]);
  });

  it('that comes all the same takes effect, with a warning', () => {
    const came = provisional().did('instrument-reviewed', '2026-06-01').reached('2026-08-31');
    expect(came.view('2026-09-01').state).toBe('effected');
    expect(came.saidOfLast('warning')).toEqual(['X-provisional']);
  });
});
