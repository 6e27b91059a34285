import type { Facts } from '../engine/facts.js';
import { matterOf, type Proposal } from '../processes/amalgamation/facts.js';
import { AMALGAMATION_VEHICLES, commencement } from '../rules/common/vehicles.js';
import type { IsoDate } from '../types.js';
import type { Regime } from './types.js';

/** From this day nursery provision counts no longer as an alteration (SI 2025/94 reg 1). */
const nurseryAmendment: IsoDate = '2025-03-03';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Which statutory code a set of proposals runs by. Route B has two in one case; what was published under one law goes on under it. */
export function regimeOf(one: Proposal, facts: Facts): Regime {
  const day = { asOf: one.publication?.on ?? facts.asOf, published: one.publication !== null };
  switch (one.kind) {
    case 'closure':
      return { ...day, title: 'Section 15: closing a school', citation: 'EIA 2006 s 15, Sch 2; SI 2013/3109' };
    case 'alteration':
      return {
        ...day,
        title: 'Section 19: changing a school',
        citation: `EIA 2006 s 19; SI 2013/3110 Sch 3${day.asOf >= nurseryAmendment ? ' as amended by SI 2025/94' : ''}`,
      };
    case 'new-school': {
      const vehicle = AMALGAMATION_VEHICLES[matterOf(facts).vehicle?.section ?? ''];
      const commencedOn = commencement(facts.settings);
      const since = commencedOn !== null && day.asOf >= commencedOn ? 'after' : 'before';
      return {
        ...day,
        title: vehicle === undefined ? 'Section to be settled' : `${capital(vehicle.title)}: a new school`,
        citation: `${vehicle?.citation ?? 'EIA 2006 ss 7, 10, 11'}; SI 2013/3109; the law ${since} section 66 of the Children’s Wellbeing and Schools Act 2026`,
      };
    }
  }
}
