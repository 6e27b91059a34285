import { DECIDED, blockedBy, determines, publishedB } from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-10: the change is decided within two months of the end of the representations', () => {
  const decides = (on: string, more: Record<string, unknown> = {}) => determines(publishedB(), more, on);

  it('not on the last day of the representations, but on the day after', () => {
    expect(blockedBy(decides('2026-03-30'))).toContain('RB-10');
    expect(decides('2026-03-31').last().effect).toBe('accepted');
    const row = (story: Story) => story.view('2026-06-15').timetable.find(({ key }) => key === 'RB-10:alteration:104144')!;
    expect(row(decides('2026-05-30'))).toMatchObject({ earliest: '2026-03-31', due: '2026-05-30', status: 'met' });
    expect(row(publishedB()).status).toBe('missed');
  });

  it('modifications after consulting the governing body', () => {
    expect(blockedBy(decides(DECIDED, { outcome: 'approved-with-modifications' }))).toEqual(['RB-10']);
    expect(decides(DECIDED, { outcome: 'approved-with-modifications', governingBodyConsulted: true }).last().effect).toBe('accepted');
  });
});
