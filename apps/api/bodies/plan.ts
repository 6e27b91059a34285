import type { PlanChange } from '#libs/casework/index.js';
import type { IsoDate } from '#libs/law/index.js';
import type { Chosen } from '#libs/law/planning/index.js';
import { CivilDate, Code } from '../fields/field.js';

export class PlanQuery {
  @CivilDate('Day on which it is to take effect', {
    optional: true,
    example: '2027-09-01',
    hint: 'The earliest possible day is looked for when not given',
  })
  goal?: IsoDate;
  @CivilDate('First day free for planning', { optional: true, hint: 'Today when not given' }) start?: IsoDate;
  @Code('What if the day of this were another', /^(\d{1,9}|[a-z][a-z-]{0,59})$/, 'be the number of an entry or the key of a step', {
    optional: true,
    example: 'decision',
    hint: "Number of an entry of the case's history, or key of a step still to come; with `to`",
  })
  change?: string;
  @CivilDate('The other day', { optional: true, hint: 'With `change`' }) to?: IsoDate;
  @Code(
    'Ways planned, of those the law leaves open',
    /^[A-Za-z]{1,20}:[\w/,.-]{1,400}(;[A-Za-z]{1,20}:[\w/,.-]{1,400}){0,9}$/,
    'be pairs such as pace:usual, parted by semicolons',
    {
      optional: true,
      example: 'pace:usual;holidays:avoid',
      hint: 'The answer lists the choices of the case under `choices`; the usual way is taken where nothing is said',
    },
  )
  choose?: string;
}

/** The ways a query asks for; undefined when it asks for none. */
export function chosenOf({ choose }: PlanQuery): Chosen | undefined {
  if (choose === undefined) return undefined;
  return Object.fromEntries(choose.split(';').map((pair) => pair.split(/:(.*)/).slice(0, 2) as [string, string]));
}

/** The change a query asks about; undefined when it asks about none. */
export function changeOf({ change, to }: PlanQuery): PlanChange | undefined {
  if (change === undefined && to === undefined) return undefined;
  if (change !== undefined && /^\d/.test(change)) return { sequence: Number(change), happenedOn: to ?? '' };
  return { step: change ?? '', on: to ?? '' };
}
