import type { Confidence, IsoDate } from '../../types.js';
import type { Figures, RuleVersion } from '../../engine/rule.js';

/** SI 2012/1035 came into force on this day; parts 6 and 7 apply to every federation since then, whatever the age of its instrument. */
const federationRegulations = '2012-09-01';
/** Last day on which somebody looked for amendments after 2017 and found none. */
const lastLooked = '2026-11-01';

/** One stretch from the day the Federations Regulations came into force, still open. */
export function sinceFederationRegulations<const F extends Figures>(
  figures: F,
  confidence: Confidence = 'A',
  source = 'SI 2012/1035',
): RuleVersion<F>[] {
  return [{ from: federationRegulations, until: null, checkedOn: lastLooked, source, confidence, figures }];
}

/** One stretch from another day, still open. */
export function since<const F extends Figures>(from: IsoDate, figures: F, confidence: Confidence, source: string): RuleVersion<F>[] {
  return [{ from, until: null, checkedOn: lastLooked, source, confidence, figures }];
}

export interface ReligiousBodies extends Figures {
  /** Words in a religious character for which the diocese is told. */
  diocesan: readonly string[];
  /** Religions with one prescribed body for all their schools. */
  prescribed: readonly string[];
  /** Religions whose body is found by a list of schools. */
  bySchool: readonly string[];
  /** Religions known to have no entry. */
  without: readonly string[];
}

const diocesan = ['church of england', 'roman catholic', 'catholic', 'anglican'] as const;
const prescribed = ['methodist', 'muslim', 'islam', 'quaker', 'religious society of friends', 'seventh day adventist'] as const;
const bySchool = ['jewish', 'charadi jewish', 'orthodox jewish', 'sikh'] as const;
/** Had an entry until 28 February 2022. */
const formerly = ['greek orthodox', 'hindu'] as const;

/** SI 2012/8 Sch 3 before and after SI 2022/105: from 28 February 2022 Greek Orthodox and Hindu schools have no entry. */
export function withReligiousBodies<const F extends Figures>(figures: F): RuleVersion<F & ReligiousBodies>[] {
  const source = 'SI 2012/1035; SI 2012/8 Sch 3';
  return [
    {
      from: federationRegulations,
      until: '2022-02-28',
      source,
      confidence: 'A-',
      figures: { ...figures, diocesan, prescribed: [...prescribed, ...formerly], bySchool, without: [] },
    },
    {
      from: '2022-02-28',
      until: null,
      checkedOn: lastLooked,
      source: `${source} as amended by SI 2022/105`,
      confidence: 'A',
      figures: { ...figures, diocesan, prescribed, bySchool, without: formerly },
    },
  ];
}
