import { oneRemains, oneRemainsReady } from '../processes/discontinuance/story.js';
import type { Story } from '../processes/leaving/story.js';

const row = (story: Story) => story.view('2026-09-10').timetable.find(({ key }) => key === 'X4');

describe('X4: the temporary governing body becomes the governing body', () => {
  it('on the dissolution date, when body and instrument are there', () => {
    expect(row(oneRemainsReady())).toMatchObject({ due: '2026-08-31', doneOn: null, for: 'law' });
    expect(row(oneRemainsReady().reached('2026-08-31'))).toMatchObject({ status: 'met', doneOn: '2026-08-31' });
    expect(
      oneRemainsReady()
        .reached('2026-08-31')
        .view()
        .tasks.map(({ key }) => key),
    ).toContain('X4:register');
  });

  it('and not when one of them is missing: somebody must decide', () => {
    const passed = oneRemains().reached('2026-08-31');
    expect(row(passed)!.status).toBe('missed');
    expect(passed.view().tasks.find(({ key }) => key === 'X4:passed')).toMatchObject({ kind: 'review' });
  });
});
