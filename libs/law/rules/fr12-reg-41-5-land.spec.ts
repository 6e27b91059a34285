import { oneRemainsReady } from '../processes/discontinuance/story.js';

const ended = oneRemainsReady().reached('2026-08-31');
const settled = (on: string, how = 'transferred') => ended.did('land-settled', on, { how });
const row = (story: typeof ended, asOf = '2027-04-01') => story.view(asOf).timetable.find(({ key }) => key === 'X6');

describe('X6: land goes on to the school within six months', () => {
  it('on the last day it is in time, the day after it is a breach', () => {
    expect(row(ended)!.due).toBe('2027-02-28');
    expect(row(settled('2027-02-28'))!.status).toBe('met');
    expect(settled('2027-02-28').last().findings).toEqual([]);
    expect(row(settled('2027-03-01'))!.status).toBe('late');
    expect(settled('2027-03-01').saidOfLast('breach')).toEqual(['X6']);
  });

  it('nothing recorded is missed and a breach; no land at all is in order', () => {
    expect(row(ended)!.status).toBe('missed');
    expect(
      ended
        .view('2027-03-01')
        .findings.filter(({ enforcement }) => enforcement === 'breach')
        .map(({ ruleId }) => ruleId),
    ).toEqual(['X6']);
    expect(row(settled('2027-03-01', 'nothing-vested'))!.status).toBe('met');
    expect(settled('2027-03-01', 'nothing-vested').last().findings).toEqual([]);
  });

  it('begins when the federation has ended, and not before', () => {
    expect(row(oneRemainsReady())).toBeUndefined();
    expect(oneRemainsReady().did('land-settled', '2026-07-01', { how: 'transferred' }).last().effect).toBe('blocked');
  });
});
