import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, matterOf, type Matter, type MatterFacts, type Publisher } from '../processes/amalgamation/facts.js';
import type { Category, IsoDate } from '../types.js';
import { AMALGAMATION_VEHICLES, commencement, fits } from './common/vehicles.js';
import { NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

const unlawful = (message: string, nextStep: string): Bite => ({ message, nextStep, about: 'new-school' });

function wrongVehicle(
  section: string,
  category: Category,
  matter: Pick<Matter, 'closing'>,
  on: IsoDate,
  settings: Readonly<Record<string, unknown>>,
): Bite[] {
  const vehicle = AMALGAMATION_VEHICLES[section];
  if (vehicle === undefined) return [unlawful('This is no section under which a new school is proposed.', 'Choose one of those listed.')];
  const { lawful, because } = fits(section, category, matter.closing, on, commencement(settings));
  if (lawful === true) return [];
  if (lawful === null) return [{ ...unlawful(because, 'Look it up and enter it; the choice stands meanwhile.'), as: 'data' }];
  return [unlawful(because, 'Choose the section that fits; the route choice shows which do, and why the others do not.')];
}

const publishers = { authority: 'the authority', proposers: 'proposers, such as a diocese', 'governing-body': 'a governing body' } as const;

function whenPublished(facts: MatterFacts, by: Publisher, on: IsoDate, settings: Readonly<Record<string, unknown>>): Bite[] {
  const matter = matterOf(facts);
  if (matter.vehicle === null)
    return [unlawful('It is not settled under which section the new school is proposed.', 'Record the lawful route first.')];
  const { section, category, consentOn } = matter.vehicle;
  const vehicle = AMALGAMATION_VEHICLES[section];
  const bites = wrongVehicle(section, category, matter, on, settings);
  if (vehicle === undefined) return bites;
  if (vehicle.publishedBy !== by)
    bites.push(
      unlawful(
        `Proposals under ${vehicle.title} are published by ${publishers[vehicle.publishedBy]}, not by ${publishers[by]}.`,
        'Correct who published, or choose another section.',
      ),
    );
  if (vehicle.consent && (consentOn === null || consentOn > on))
    bites.push(
      unlawful(
        `Proposals under ${vehicle.title} need the consent of the Secretary of State before publication.${consentOn === null ? '' : ` It is dated ${longDate(consentOn)}.`}`,
        'Obtain the consent and record its date with the route, then publish.',
      ),
    );
  return bites;
}

/** The lawful vehicle for the new school, by the law of the day of publication. */
export const ra01 = defineRule({
  id: 'RA-01',
  citation: 'Education and Inspections Act 2006 ss 7, 10, 11; Children’s Wellbeing and Schools Act 2026 ss 65-66, 78(5)',
  plain:
    'The section under which a new school is proposed follows from what it is to be and what it replaces, by the law in force on the day of publication; the Secretary of State’s consent comes first where the section asks for it.',
  confidence: 'T',
  says: 'H',
  processes: NEW_SCHOOL,
  pivot: 'event',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 ss 7, 10, 11'),
  reads: [...matterFacts, 'settings'],
  guards: {
    'vehicle-chosen': (facts, _law, { happenedOn, data }) =>
      wrongVehicle(String(data['vehicle']), data['category'] as Category, matterOf(facts), happenedOn, facts.settings),
    'statutory-proposals-published': (facts, _law, { happenedOn, data }) =>
      data['about'] === 'new-school' || data['about'] === 'all'
        ? whenPublished(facts, data['by'] as Publisher, happenedOn, facts.settings)
        : 'It is not the new school that is published.',
  },
});
