import { blueCoat } from '../processes/amalgamation/schools.js';
import {
  approvedA,
  blockedBy,
  closingAll,
  consults,
  determines,
  publishedA,
  publishesAll,
  refers,
  settles,
} from '../processes/amalgamation/story.js';
import type { Story } from '../processes/leaving/story.js';

describe('RA-26: approved proposals are given up only by revocation', () => {
  const revokes = (story: Story = approvedA(), more: Record<string, unknown> = {}) =>
    story.did('revocation-published', '2026-06-15', {
      about: 'all',
      newspaperOn: '2026-06-15',
      closesOn: '2026-07-13',
      ground: 'circumstances',
      contentComplete: true,
      ...more,
    });
  const decides = (on: string, by = 'adjudicator', story = revokes()) =>
    story.did('revocation-determined', on, { about: 'all', by, outcome: 'revoked' });

  it('on one of two grounds, published, with four weeks for objections', () => {
    expect(revokes().view().state).toBe('revocation');
    expect(revokes().last().effect).toBe('accepted');
    expect(blockedBy(revokes(approvedA(), { closesOn: '2026-07-12' }))).toEqual(['RA-26']);
    expect(blockedBy(revokes(approvedA(), { ground: 'other' }))).toEqual(['RA-26']);
    expect(blockedBy(revokes(approvedA(), { newspaperOn: undefined }))).toEqual(['RA-26']);
    expect(blockedBy(revokes(approvedA(), { contentComplete: undefined }))).toEqual(['RA-26']);
  });

  it('by the adjudicator where the adjudicator decided first; referred by 27 July, late on the 28th', () => {
    expect(blockedBy(decides('2026-07-20', 'authority'))).toEqual(['RA-26']);
    const sent = (on: string) => refers(revokes(), on, { because: 'revocation' });
    expect(sent('2026-07-27').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-07-28').saidOfLast('breach')).toContain('RA-26');
    expect(decides('2026-08-01', 'adjudicator', sent('2026-07-27')).view().state).toBe('revoked');
  });

  it('by the authority after the four weeks and within two months', () => {
    const own = () =>
      revokes(
        determines(
          publishesAll(consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided' })), { by: 'proposers' }),
        ),
      );
    const authority = (on: string) => decides(on, 'authority', own());
    expect(blockedBy(authority('2026-07-13'))).toEqual(['RA-26']);
    expect(authority('2026-07-14').last().effect).toBe('accepted');
    expect(authority('2026-09-13').last().effect).toBe('accepted');
    expect(blockedBy(authority('2026-09-14'))).toEqual(['RA-26']);
    expect(
      own()
        .view('2026-10-01')
        .timetable.find(({ key }) => key === 'RA-26:decide:new-school'),
    ).toMatchObject({ due: '2026-09-13', status: 'missed' });
  });

  it('a copy within a week', () => {
    const told = (on: string) => revokes().told('revocation', 'secretary-of-state', on);
    expect(told('2026-06-22').saidOfLast('breach')).toEqual([]);
    expect(told('2026-06-23').saidOfLast('breach')).toEqual(['RA-26']);
  });

  it('a file with approved proposals is not simply closed', () => {
    expect(blockedBy(approvedA().did('case-closed', '2026-06-20', { because: 'withdrawn' }))).toEqual(['RA-26']);
    expect(publishedA().did('case-closed', '2026-04-01', { because: 'overtaken' }).last().effect).toBe('accepted');
  });
});
