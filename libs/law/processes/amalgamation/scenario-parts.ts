import type { CaseInput } from '../../types.js';
import type { Story } from '../leaving/story.js';
import { abbeyPark, blueCoat, infantAndJunior } from './schools.js';
import {
  approvedB,
  closingAll,
  CLOSES,
  consults,
  describes,
  determines,
  keepingOne,
  publishedB,
  publishes,
  publishesAll,
  settles,
} from './story.js';

export const at = (story: Story, asOf: string): CaseInput => story.with({ asOf }).input;

export const objected = (story: Story): Story => story.did('representations-received', '2026-03-10', { about: 'closure', objections: 1 });

/** A diocese proposes a voluntary aided school in place of the two Blue Coat schools. */
export const diocesan = (more: Record<string, unknown> = {}): Story =>
  publishesAll(
    consults(settles(closingAll(blueCoat), { vehicle: 's11-1a', category: 'voluntary-aided', religiousCharacter: true, ...more })),
    {
      by: 'proposers',
    },
  );

/** Blue Coat Junior takes the infants: the authority publishes the closure, the governing body the age range. */
export const blueCoatHalves = (advised = true): Story => {
  const described = consults(describes(keepingOne(blueCoat), { changes: ['age-range'] }));
  const ready = advised ? described.did('diocesan-advice-received', '2026-02-10', { school: '104230' }) : described;
  return publishes(publishes(ready, { about: 'closure', implementOn: CLOSES }), {
    about: 'alteration',
    by: 'governing-body',
    gateNotices: true,
  });
};

export const conditional = (story: Story, about: string, on: string, by = 'authority'): Story =>
  determines(story, { about, by, outcome: 'approved-conditionally', conditionEvent: 'planning-permission', conditionBy: '2026-07-10' }, on);

export const revokes = (story: Story, about = 'all'): Story =>
  story.did('revocation-published', '2026-06-15', {
    about,
    newspaperOn: '2026-06-15',
    closesOn: '2026-07-13',
    ground: 'circumstances',
    contentComplete: true,
  });

export const rural = [{ ...infantAndJunior[0]!, ruralPrimary: true }, infantAndJunior[1]!];
export const federatedB = (): Story => approvedB(publishedB(keepingOne(abbeyPark)));
