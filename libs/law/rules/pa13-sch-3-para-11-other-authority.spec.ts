import { blueCoat } from '../processes/amalgamation/schools.js';
import {
  blockedBy,
  closingAll,
  consults,
  determines,
  keepingOne,
  publishedB,
  publishesAll,
  settles,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RB-22: a school that will stand in another authority’s area', () => {
  const moves = () => publishedB(keepingOne(), { changes: ['site-transfer'], yardsBetweenEntrances: 4000, otherAuthority: '336' });
  const sent = (on: string) => moves().did('other-authority-asked', on, { authority: '336', step: 'sent' });

  it('everything goes there within a week of the end of the representations', () => {
    expect(sent('2026-04-06').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-04-07').saidOfLast()).toEqual(['RB-22']);
    const row = (story: Story) => story.view().timetable.find(({ key }) => key === 'RB-22:alteration:104144')!;
    expect(row(sent('2026-04-06'))).toMatchObject({ due: '2026-04-06', status: 'met' });
    expect(row(sent('2026-04-07')).status).toBe('late');
  });

  it('and its recommendation is sought before the decision', () => {
    expect(blockedBy(determines(moves()))).toEqual(['RB-22']);
    expect(determines(sent('2026-04-06')).last().effect).toBe('accepted');
    const elsewhere = publishesAll(
      consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided', otherAuthority: '336' })),
      { by: 'proposers' },
    );
    expect(blockedBy(determines(elsewhere))).toEqual(['RB-22']);
  });
});
