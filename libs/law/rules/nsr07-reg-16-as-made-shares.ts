import { defineInstrumentRule, type InstrumentBite } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { until2015 } from './common/temporary.js';

/** Reg 16 as made: shares of the total at community, special and nursery schools, each to the nearest whole number. */
export const tgbL16 = defineInstrumentRule({
  id: 'TGB-L-16',
  citation: 'SI 2007/958 reg 16 as made',
  plain:
    'Before September 2015 a temporary body of a community, special or nursery school had a third or more parents, from 2 to a third staff with the head, a fifth of the authority and a fifth or more of the community.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: until2015('SI 2007/958 reg 16', { parentsOneIn: 3, staffOneIn: 3, staffFewest: 2, authorityOneIn: 5, communityOneIn: 5 }),
  applies: ({ nature }) => nature === 'community',
  contents: ({ input, numbers }, { figures }) => {
    if (numbers === null) return undefined;
    const community = (input.otherPlaces ?? []).reduce((sum, { label, number }) => sum + (/community/i.test(label) ? number : 0), 0);
    const total = numbers.total + community;
    const part = (oneIn: number): number => Math.round(total / oneIn);
    const staff = numbers.staff + numbers.head;
    const bites: InstrumentBite[] = [];
    const say = (bad: boolean, message: string, field: string, number: number): void => {
      if (bad) bites.push({ message, field, figures: { number, total }, nextStep: 'Get legal advice; the body was not lawfully made up.' });
    };
    say(
      numbers.parent < part(figures.parentsOneIn),
      `At least ${part(figures.parentsOneIn)} of ${total} were to be parents.`,
      'places.parent',
      numbers.parent,
    );
    say(
      staff < figures.staffFewest || staff > part(figures.staffOneIn),
      `${figures.staffFewest} to ${part(figures.staffOneIn)} of ${total} were to be staff, the head counted.`,
      'places.staff',
      staff,
    );
    say(
      numbers.la !== part(figures.authorityOneIn),
      `${part(figures.authorityOneIn)} of ${total} were to be authority governors.`,
      'places.la',
      numbers.la,
    );
    say(
      community < part(figures.communityOneIn),
      `At least ${part(figures.communityOneIn)} of ${total} were to be community governors.`,
      'otherPlaces',
      community,
    );
    return bites;
  },
});
