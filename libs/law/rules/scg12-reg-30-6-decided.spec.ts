import { disputed, ofCommunity, proposed, varying } from '../processes/instrument/testing/history.js';

describe('PROC-V6: reasons, an opportunity, then the authority decides', () => {
  const imposed = { version: 1, regardHad: true, reasons: 'x' };

  it('the day after the opportunity it may decide, on its last day not', () => {
    const story = disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-31', { until: '2026-05-15' });
    expect(story.did('form-imposed', '2026-05-16', imposed).said()).toEqual(['accepted']);
    expect(story.did('form-imposed', '2026-05-15', imposed).said()).toEqual(['blocked', 'PROC-V6']);
    expect(story.did('form-imposed', '2026-05-16', { ...imposed, regardHad: false }).said()).toEqual(['blocked', 'PROC-V6']);
  });

  it('an opportunity of no days is none', () => {
    expect(disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-31', { until: '2026-03-31' }).said()).toEqual([
      'blocked',
      'PROC-V6',
    ]);
    expect(disputed(varying(ofCommunity())).did('opportunity-given', '2026-03-31', { until: '2026-04-01' }).said()).toEqual(['accepted']);
  });

  it('without its reasons the authority cannot give an opportunity', () => {
    const silent = proposed(varying(ofCommunity()).adopt()).did('proposal-answered', '2026-03-25', {
      by: 'local-authority',
      content: false,
    });
    expect(silent.did('opportunity-given', '2026-03-31', { until: '2026-05-15' }).said()).toEqual(['blocked', 'PROC-V6']);
  });
});
