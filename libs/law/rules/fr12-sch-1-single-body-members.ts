import { defineRule, type Bite, type RuleVersion } from '../engine/rule.js';
import { hasFoundation, proposing } from './common/proposing.js';
import { isForNewSchool, parties, schoolsOf } from '../processes/federating/facts.js';

type Figures = {
  members: number;
  parents: number;
  parentForEachSchool: boolean;
  staffGovernors: number;
  authorityGovernors: number;
  thirdCountsAll: boolean;
};

const figures = { members: 7, parents: 2, staffGovernors: 1, authorityGovernors: 1 };
const from = (
  day: string,
  until: string | null,
  source: string,
  more: Pick<Figures, 'parentForEachSchool' | 'thirdCountsAll'>,
): RuleVersion<Figures> => ({
  from: day,
  until,
  ...(until === null ? { checkedOn: '2026-11-01' } : {}),
  source,
  confidence: 'A',
  figures: { ...figures, ...more },
});

/** Reg 12(5), Sch 1: who sits on the one temporary governing body. */
export const n4 = defineRule<Figures>({
  id: 'N4',
  citation: 'SI 2012/1035 reg 12(5), Sch 1',
  plain:
    'That temporary governing body has at least 7 members: 2 parent governors, every head unless one resigned, 1 staff governor, 1 authority governor and any the authority co-opts; of all the members no more than a third may be heads, staff governor and co-opted staff.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'event',
  versions: [
    from('2012-09-01', '2015-09-01', 'SI 2012/1035 Sch 1 as made', { parentForEachSchool: true, thirdCountsAll: false }),
    from('2015-09-01', '2016-09-01', 'SI 2014/1257 reg 3', { parentForEachSchool: true, thirdCountsAll: true }),
    from('2016-09-01', null, 'SI 2016/204 reg 3', { parentForEachSchool: false, thirdCountsAll: true }),
  ],
  reads: ['acts', 'boards', 'schools'],
  guards: {
    'single-temporary-body-arranged': (facts, law, { data }) => {
      const own = law.figures;
      const number = (field: string): number => Number(data[field] ?? 0);
      const bites: Bite[] = [];
      const least = (field: string, needed: number, what: string): void => {
        if (number(field) < needed)
          bites.push({
            message: `It has ${number(field)} ${what}; at least ${needed} must be on it.`,
            figures: { [field]: number(field), needed },
            nextStep: 'Appoint those who are missing.',
            about: field,
          });
      };
      least('members', own.members, 'members');
      least('parents', own.parents, 'temporary parent governors');
      least('heads', number('newSchools') - number('headsResigned'), 'heads or heads designate');
      least('staff', own.staffGovernors, 'temporary staff governors');
      least('authorityGovernors', own.authorityGovernors, 'temporary authority governors');
      if (own.parentForEachSchool && data['everySchoolHasParent'] !== true)
        bites.push({
          message: 'Not every one of the schools has a parent governor of its own.',
          nextStep: 'Appoint a temporary parent governor for each school.',
          about: 'everySchoolHasParent',
        });
      const staff = number('coOptedStaff') + (own.thirdCountsAll ? number('heads') + number('staff') : 0);
      if (3 * staff > number('members'))
        bites.push({
          message: `${staff} of its ${number('members')} members count as staff, more than a third.`,
          figures: { staff, members: number('members') },
          nextStep: 'Appoint more members of other kinds, or fewer staff.',
          about: 'coOptedStaff',
        });
      const news = schoolsOf(facts, parties(facts).filter(isForNewSchool));
      if (
        news.some(
          (school) => hasFoundation(school) !== false || school.category === 'foundation' || school.category === 'foundation-special',
        )
      )
        bites.push({
          message: 'Foundation or voluntary schools are among the new schools, so foundation or partnership governors must be on it too.',
          as: 'review',
          figures: { foundationOrPartnership: number('foundationOrPartnership') },
          nextStep: 'Check their number by Sch 1 para 3, with the check of instruments.',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
});
