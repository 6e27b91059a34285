import { defineRule, type Bite } from '../engine/rule.js';
import { federatedOn, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { since } from './common/versions.js';

const numbers = ['governorsApplying', 'governorsInOffice', 'closestInOffice', 'closestApplying'] as const;

/** AA 2010 s 3(6), reg 46: how many governors may apply for an academy order for one school of a federation. */
export const r46 = defineRule({
  id: 'R46',
  citation: 'Academies Act 2010 s 3(6); SI 2012/1035 reg 46',
  plain:
    'For one school of a federation an academy order may be applied for by at least 3 of the federation’s governors who are at least the total divided by the number of its schools, and who include at least 1/2 of those that belong to the school, both rounded up.',
  confidence: 'A',
  says: 'H',
  processes: part8,
  pivot: 'event',
  versions: since(
    '2017-05-01',
    { governors: 3, half: { numerator: 1, denominator: 2 } },
    'A',
    'SI 2012/1035 reg 46 as amended by SI 2015/1554 and SI 2017/487',
  ),
  reads: planFacts,
  guards: {
    'academy-application-made': (facts, { figures, count }, { happenedOn, data }) => {
      const schools = federatedOn(facts, happenedOn);
      const key = String(data['school']);
      if (!schools.some((school) => school.key === key))
        return { message: 'The school is not in the federation on that day.', nextStep: 'Name one of its schools.', about: key };
      if (data['by'] !== 'members') return 'The governing body as a whole applied.';
      const [applying, inOffice, closest, closestApplying] = numbers.map((name) => data[name]);
      if (
        typeof applying !== 'number' ||
        typeof inOffice !== 'number' ||
        typeof closest !== 'number' ||
        typeof closestApplying !== 'number'
      )
        return {
          message: 'Whether enough governors apply cannot be said without all four numbers.',
          nextStep: 'Record how many governors are in office and apply, and how many of them belong to the school.',
          about: key,
        };
      if (applying > inOffice || closest > inOffice || closestApplying > closest || closestApplying > applying)
        return { message: 'The numbers contradict each other.', nextStep: 'Count the governors again.', about: key };
      const bites: Bite[] = [];
      if (applying < figures.governors)
        bites.push({
          message: `${applying} of the governors apply; at least ${figures.governors} must.`,
          figures: { applying, needed: figures.governors },
          nextStep: 'More governors join, or the governing body resolves to apply.',
          about: 'governorsApplying',
        });
      const share = count.fraction(applying, inOffice, { numerator: 1, denominator: schools.length }, 'governors');
      if (share.met !== true)
        bites.push({
          message: `${applying} of ${inOffice} governors of ${schools.length} schools are not enough: ${share.sum}.`,
          figures: { applying, inOffice, schools: schools.length, ...(share.needed === null ? {} : { needed: share.needed }) },
          nextStep: 'More governors join, or the governing body resolves to apply.',
          about: 'governorsApplying',
        });
      const half = count.fraction(closestApplying, closest, figures.half, 'governors of the school');
      if (half.met !== true)
        bites.push({
          message: `${closestApplying} of the ${closest} governors that belong to the school are not enough: ${half.sum}.`,
          figures: { closestApplying, closest, ...(half.needed === null ? {} : { needed: half.needed }) },
          nextStep: 'More of its head, parent governors, staff governor and foundation governors join.',
          about: 'closestApplying',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
});
