import { discontinuing, oneRemains, plans } from '../processes/discontinuance/story.js';
import { school } from '../processes/leaving/story.js';

const both = plans(plans(discontinuing(['a', 'b'].map((key) => school(key))), 'a', '2026-08-31'), 'b', '2026-08-31');

describe('X-none: no school remains', () => {
  it('the governing body ends on the day: nothing to set up, nobody to tell', () => {
    expect(both.view().timetable.map(({ key, due }) => `${key} ${due}`)).toEqual(['X-none 2026-08-31']);
    expect(both.reached('2026-08-31').view()).toMatchObject({ state: 'effected' });
    expect(both.reached('2026-08-31').view('2026-09-01').timetable[0]!.status).toBe('met');
    expect(both.view('2026-09-02').timetable[0]!.status).toBe('missed');
  });

  it('or on a later day ordered before', () => {
    expect(both.did('dissolution-date-ordered', '2026-08-01', { dissolvedOn: '2026-12-31' }).view().timetable[0]!.due).toBe('2026-12-31');
  });

  it('does not arise where one remains', () => {
    expect(
      oneRemains()
        .view()
        .timetable.map(({ key }) => key),
    ).not.toContain('X-none');
  });
});
