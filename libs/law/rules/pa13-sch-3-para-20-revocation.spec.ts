import { approvedB, blockedBy, refers } from '../processes/amalgamation/story.js';

describe('RB-19: an approved change is given up only by revocation', () => {
  const revokes = (more: Record<string, unknown> = {}) =>
    approvedB().did('revocation-published', '2026-06-15', {
      about: 'alteration',
      newspaperOn: '2026-06-15',
      closesOn: '2026-07-13',
      ground: 'difficult',
      contentComplete: true,
      ...more,
    });
  const decides = (on: string) => revokes().did('revocation-determined', on, { about: 'alteration', by: 'authority', outcome: 'revoked' });

  it('four weeks for objections', () => {
    expect(revokes().last().effect).toBe('accepted');
    expect(blockedBy(revokes({ closesOn: '2026-07-12' }))).toEqual(['RB-19']);
    expect(blockedBy(revokes({ ground: 'other' }))).toEqual(['RB-19']);
  });

  it('decided after them and within two months', () => {
    expect(blockedBy(decides('2026-07-13'))).toEqual(['RB-19']);
    expect(decides('2026-07-14').view().state).toBe('revoked');
    expect(decides('2026-09-13').last().effect).toBe('accepted');
    expect(blockedBy(decides('2026-09-14'))).toEqual(['RB-19']);
    expect(
      revokes()
        .view('2026-10-01')
        .timetable.find(({ key }) => key === 'RB-19:decide:alteration:104144'),
    ).toMatchObject({ due: '2026-09-13', status: 'missed' });
  });

  it('not decided: referred within a week', () => {
    const sent = (on: string) => refers(revokes(), on, { about: 'alteration', because: 'revocation' });
    expect(sent('2026-09-20').saidOfLast('breach')).toEqual([]);
    expect(sent('2026-09-21').saidOfLast('breach')).toEqual(['RB-19']);
  });

  it('a refused revocation leaves the duty', () => {
    expect(
      revokes().did('revocation-determined', '2026-07-14', { about: 'alteration', by: 'authority', outcome: 'refused' }).view().state,
    ).toBe('ready');
  });
});
