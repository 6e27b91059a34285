import type { Facts } from '../engine/facts.js';
import type { BoardFacts, IsoDate, LawEvent } from '../types.js';
import type { StepContext } from './types.js';

/** The latest of some days, or null while one of them is missing or there are none. */
export function lastOf(days: readonly (IsoDate | null | undefined)[]): IsoDate | null {
  if (days.length === 0 || days.some((day) => day == null)) return null;
  return (days as IsoDate[]).reduce((last, day) => (day > last ? day : last));
}

/** The call of each board's meeting, on the day of the step that stands for it; none for a board whose meeting is recorded, or that meets without notice. */
export function callsOf({ facts, on, days }: StepContext, step: string, boards: readonly BoardFacts[]): LawEvent[] {
  const calledOn = days[step];
  if (calledOn === undefined) return [];
  return boards
    .filter(({ key, kind }) => kind !== 'authority' && kind !== 'proposers' && !isCalled(facts, key, on))
    .map(({ key }) => ({ type: 'meeting-called', happenedOn: calledOn, data: { board: key, meetingOn: on, agendaItem: true } }));
}

const isCalled = ({ acts }: Pick<Facts, 'acts'>, board: string, meetingOn: IsoDate): boolean =>
  acts.some(({ type, data }) => type === 'meeting-called' && data['board'] === board && data['meetingOn'] === meetingOn);

/** The day on which every board has been called to a meeting since a day; null while one has not. */
export const calledSince = ({ acts }: Pick<Facts, 'acts'>, boards: readonly BoardFacts[], since: IsoDate): IsoDate | null =>
  lastOf(
    boards.map(
      ({ key }) =>
        acts.findLast(({ type, data }) => type === 'meeting-called' && data['board'] === key && String(data['meetingOn']) >= since)
          ?.happenedOn,
    ),
  );
