import type { FederationFacts, IsoDate, SchoolFacts } from '../../types.js';
import { bankHolidays, oxfordshire, school, Story } from '../leaving/story.js';
import type { How } from './facts.js';

/** A case of schools of one federation that close or convert. */
export const discontinuing = (
  schools: SchoolFacts[] = ['a', 'b', 'c'].map((key) => school(key)),
  federation: Partial<FederationFacts> = {},
): Story =>
  new Story({
    process: 'discontinuance',
    asOf: '2026-05-01',
    federation: { name: 'The Federation', ...federation },
    schools,
    calendars: { county: oxfordshire },
    bankHolidays,
    events: [],
  });

/** A school is to go on a date, decided on 1 April 2026 unless another day is said. */
export const plans = (story: Story, key: string, on: IsoDate, how: How = 'academy-conversion', decidedOn: IsoDate = '2026-04-01'): Story =>
  story.did('discontinuance-planned', decidedOn, { school: key, how, discontinuedOn: on, certainty: 'confirmed' });

/** The Secretary of State is told by hand. */
export const tellsSecretary = (story: Story, on: IsoDate): Story => story.told('discontinuance', 'secretary-of-state', on);

/** Two schools, A goes on 31 August 2026: B alone remains. */
export const oneRemains = (schools: SchoolFacts[] = ['a', 'b'].map((key) => school(key))): Story =>
  plans(discontinuing(schools), schools[0]!.key, '2026-08-31');

/** As `oneRemains`, with the Secretary of State told, body and instrument in place. */
export const oneRemainsReady = (story: Story = oneRemains()): Story => {
  const last = story.input.schools.at(-1)!.key;
  return tellsSecretary(story, '2026-06-01').body('2026-06-10', last).instrument('2026-07-01', '2026-08-31', last);
};
