import { lighthouse } from '../processes/leaving/schools.js';
import { school } from '../processes/leaving/story.js';
import type { SchoolFacts } from '../types.js';
import { cascadeOf, type Cascade, type IntendedAct, type OpenCase } from './index.js';

/** Schools as those of one federation. */
export const within = (federation: string, schools: readonly SchoolFacts[]): SchoolFacts[] =>
  schools.map((one) => ({ ...one, federation }));

export const lighthouseFederation = { key: '17615', name: 'The Lighthouse Federation' };
export const nine = within('17615', lighthouse);
export const nineKeys = nine.map(({ key }) => key);

/** Abbey Park Schools Federation (UID 16102), Worcestershire: a first and a middle school. */
export const abbeyParkFederation = { key: '16102', name: 'Abbey Park Schools Federation' };
export const abbeyPark = within('16102', [
  school('116716', { urn: '116716', name: 'Abbey Park First and Nursery School', authority: '885' }),
  school('116774', { urn: '116774', name: 'Abbey Park Middle School', authority: '885' }),
]);

export const three = within(
  'f',
  ['a', 'b', 'c'].map((key) => school(key)),
);
export const two = within(
  'f',
  ['a', 'b'].map((key) => school(key)),
);
export const federation = { key: 'f', name: 'The Federation' };

export const cascade = (
  schools: readonly SchoolFacts[],
  act: IntendedAct,
  openCases: readonly OpenCase[] = [],
  federations = [federation],
): Cascade => cascadeOf({ act, schools, federations, openCases });

export const cases = ({ cases: list }: Cascade): string[] =>
  list.map(({ process, own, schools }) => `${process}${own ? '' : ' linked'}: ${schools.join(' ')}`);
export const membership = ({ membership: list }: Cascade): string[] => list.map(({ school: key, from, why }) => `${key} ${why} ${from}`);
export const boards = ({ boards: list }: Cascade): string[] => list.map(({ board, change, on }) => `${board}: ${change} ${on}`);
export const duties = ({ duties: list }: Cascade): string[] => list.map(({ ruleId, by, for: who }) => `${ruleId} ${by} ${who}`);
