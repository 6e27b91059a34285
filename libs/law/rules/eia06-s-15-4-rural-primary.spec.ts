import { infantAndJunior } from '../processes/amalgamation/schools.js';
import { CLOSES, blockedBy, closingAll, consults, publishes, settles } from '../processes/amalgamation/story.js';

describe('RA-06: what is considered before a rural primary school is closed', () => {
  const closes = (considered: string[]) =>
    publishes(
      consults(settles(closingAll([{ ...infantAndJunior[0]!, ruralPrimary: true }, infantAndJunior[1]!])), {
        whom: ['registered-parents', 'district-council', 'parish-council'],
      }).did('rural-effects-considered', '2026-02-01', { school: '104145', considered }),
      { about: 'closure', school: '104145', implementOn: CLOSES },
    );

  it('all four, and any three of them are not enough', () => {
    const four = ['community', 'transport', 'car-use', 'alternatives'];
    expect(closes(four).last().effect).toBe('accepted');
    for (const missing of four) expect(blockedBy(closes(four.filter((one) => one !== missing)))).toEqual(['RA-06']);
  });
});
