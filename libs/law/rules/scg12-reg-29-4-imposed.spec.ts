import { ofCommunity } from '../processes/instrument/testing/history.js';

describe('PROC-M5c: reasons, an opportunity, then the form the authority thinks fit', () => {
  const imposed = { version: 1, regardHad: true, reasons: 'x' };

  it('the day after the opportunity it may decide, on its last day not', () => {
    const story = ofCommunity().adopt().returned().did('opportunity-given', '2026-03-31', { until: '2026-05-15' });
    expect(story.did('form-imposed', '2026-05-16', imposed).said()).toEqual(['accepted']);
    expect(story.did('form-imposed', '2026-05-15', imposed).said()).toEqual(['blocked', 'PROC-M5c']);
    expect(story.did('form-imposed', '2026-05-16', { ...imposed, regardHad: false }).said()).toEqual(['blocked', 'PROC-M5c']);
  });

  it('an opportunity of no days is none', () => {
    expect(ofCommunity().adopt().returned().did('opportunity-given', '2026-03-31', { until: '2026-03-31' }).said()).toEqual([
      'blocked',
      'PROC-M5c',
    ]);
    expect(ofCommunity().adopt().returned().did('opportunity-given', '2026-03-31', { until: '2026-04-01' }).said()).toEqual(['accepted']);
  });
});
