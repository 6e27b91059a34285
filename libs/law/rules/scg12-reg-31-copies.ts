import { completeOn } from '../engine/notices.js';
import { defineRule, type RecipientSpec } from '../engine/rule.js';
import { BOTH } from '../processes/instrument/ids.js';
import { foundationAndReligion } from './common/proposing.js';
import { withReligiousBodies } from './common/versions.js';

const nobodyYet = 'If there are none, record that none was given.';

/** Reg 31: free copies, with all variations in them. */
export const procC1 = defineRule({
  id: 'PROC-C1',
  citation: 'SI 2012/1034 reg 31; SI 2012/1035 Sch 5 para 7',
  plain:
    'The authority gives a free copy, after a variation with all variations in it, to every governor and associate member, the head or heads, the trustees, and the diocesan authority or religious body. No time is set.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'event',
  versions: withReligiousBodies({}),
  reads: ['schools', 'federation', 'notices', 'settings'],
  recipients: {
    instrument: ({ schools, federation }, { figures }) => {
      const rows: RecipientSpec[] = [
        {
          kind: 'class',
          role: 'governors',
          label: 'Every governor',
          applies: true,
          because: 'Every governor is entitled to a copy.',
          required: true,
        },
        {
          kind: 'class',
          role: 'associate-members',
          label: 'Every associate member',
          applies: true,
          because: `Every associate member is entitled to a copy. ${nobodyYet}`,
          required: false,
        },
      ];
      if (schools.length > 1 && federation.hasHeadOfFederation === true)
        rows.push({
          kind: 'office',
          role: 'head-of-federation',
          label: 'Head of the federation',
          applies: true,
          because: 'The federation has a head of its own.',
          required: true,
        });
      for (const school of schools) {
        rows.push({
          kind: 'office',
          role: 'head',
          label: `Head of ${school.name}`,
          school: school.key,
          applies: true,
          because: 'The head is entitled to a copy, also when not a governor.',
          required: true,
        });
        rows.push(...foundationAndReligion(school, figures).filter(({ role }) => role !== 'foundation-governors'));
      }
      return rows;
    },
  },
  deadlines: ({ notices, settings, schools }) => {
    const list = notices.get('instrument');
    if (list === undefined) return [];
    const authority = settings['makingAuthority'] ?? schools[0]?.authority;
    return [
      {
        title: 'Give everybody entitled a copy of the instrument',
        startedBy: list.startedBy,
        startsOn: list.from,
        argument: { counting: null, sum: 'no time is set', skipped: [] },
        doneOn: completeOn(list)?.on ?? null,
        for: typeof authority === 'string' ? `local-authority:${authority}` : 'case-officer',
      },
    ];
  },
});
