import { addDays } from '../calendar/civil-date.js';
import { englishBankHolidays } from '../../../test/support/bank-holidays.js';
import { earliestPlan } from '../planning/index.js';
import { abbeyPark, infantAndJunior } from '../processes/amalgamation/schools.js';
import type { CaseInput, IsoDate, ProcessId, SchoolFacts } from '../types.js';
import { chooseRoutes, type RouteAim } from './index.js';

const publishOn = '2026-03-02';

/** What a route says, and when a case that takes it could take effect if everything before the publication came on that day. */
function daysOf(
  aim: RouteAim,
  key: string,
  schools: readonly SchoolFacts[],
  process: ProcessId,
  relevantSchool?: string,
): Record<'route' | 'lawful' | 'safe', IsoDate> {
  const answer = chooseRoutes({ aim, schools, category: 'community', religiousCharacter: null, publishOn }).find((one) => one.key === key)!;
  const input: CaseInput = {
    process,
    asOf: publishOn,
    federation: { name: 'To come' },
    schools: [...schools],
    ...(relevantSchool === undefined ? {} : { relevantSchool }),
    calendars: {},
    bankHolidays: englishBankHolidays(),
    events: [],
  };
  const { goal } = earliestPlan(input, publishOn);
  return { route: answer.least.earliest!, lawful: goal.lawful!, safe: goal.safe! };
}

describe('the least time of a route is the first day without a warning of a plan that begins with the publication', () => {
  it.each<[string, readonly SchoolFacts[], ProcessId, string | undefined]>([
    ['new-school:s11-a3', infantAndJunior, 'amalgamation-new-school', undefined],
    ['enlargement:104144', infantAndJunior, 'amalgamation-enlargement', '104144'],
    ['enlargement:116774', abbeyPark, 'amalgamation-enlargement', '116774'],
  ])('%s', (key, schools, process, survivor) => {
    const { route, safe } = daysOf('one-school', key, schools, process, survivor);
    expect(route).toBe(safe);
  });

  it('for a federation it is the first day beyond argument, the day after the first lawful one', () => {
    const { route, lawful } = daysOf('together', 'federation', infantAndJunior, 'federating');
    expect(route).toBe(addDays(lawful, 1));
  });
});
