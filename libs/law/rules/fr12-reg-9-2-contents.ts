import { longDate } from '../calendar/civil-date.js';
import { argumentOf, type Counting } from '../calendar/counted.js';
import { defineRule, type Bite, type Law } from '../engine/rule.js';
import type { FoldedEvent } from '../engine/facts.js';
import { closingDateOf, draftOf, publicationOf } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { IsoDate } from '../types.js';

type Weeks = { weeks: number };

const contents: readonly (readonly [field: string, what: string])[] = [
  ['namesPartners', '(a) the names of the governing bodies'],
  ['confirmsAgreement', '(a) the confirmation that they agree'],
  ['size', '(b) the size of the governing body'],
  ['numbersByCategory', '(c) the number of governors in each category'],
  ['staffing', '(d) the arrangements for staffing'],
  ['federationDate', '(e) the federation date'],
  ['admissionAuthorities', '(f) the admission authority or authorities'],
  ['closesOn', '(g) the last day for representations'],
  ['givesAddress', '(g) the address for representations'],
];

/** What the proposals do not say, of (a) to (g). */
const lacking = ({ data }: FoldedEvent): string[] =>
  contents.filter(([field]) => data[field] === undefined || data[field] === false || data[field] === 0).map(([, what]) => what);

function closing(closesOn: IsoDate | null, counted: Counting, { weeks }: Weeks): Bite | null {
  if (closesOn === null || counted.date === null) return null;
  const dates = { closesOn, earliest: counted.date, cleanFrom: counted.cleanFrom ?? null };
  if (closesOn < counted.date)
    return {
      message: `The last day for representations, ${longDate(closesOn)}, is less than ${weeks} weeks after publication: ${longDate(counted.date)} is the least.`,
      figures: { weeks },
      dates,
      argument: argumentOf(counted),
      nextStep: 'Move the closing date and send the proposals again with it.',
    };
  if (closesOn === counted.date)
    return {
      message: `The last day for representations is the very last the words allow; a day later would be beyond argument.`,
      as: 'warning',
      figures: { weeks },
      dates,
      argument: argumentOf(counted),
      nextStep: 'Record why it is not a day later.',
    };
  return null;
}

const federatesTooSoon = ({ data }: FoldedEvent, closesOn: IsoDate | null): Bite | null =>
  typeof data['federationDate'] === 'string' && closesOn !== null && data['federationDate'] <= closesOn
    ? {
        message: `The federation date, ${longDate(data['federationDate'])}, does not come after the last day for representations, ${longDate(closesOn)}.`,
        as: 'warning',
        dates: { federationDate: data['federationDate'], closesOn },
        nextStep: 'The responses must be considered, and each governing body determine, before it. Choose a later date.',
      }
    : null;

/** Reg 9(2): what the proposals must say, and the six weeks in which people may write. */
export const f3a = defineRule<Weeks>({
  id: 'F3a',
  citation: 'SI 2012/1035 reg 9(2)',
  plain:
    'The proposals must say all that the regulation lists; the last day for representations must be not less than 6 weeks after publication.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({ weeks: 6 }),
  reads: ['acts'],
  guards: {
    'proposals-drafted': (_facts, { figures, count }, event) => {
      const missing = lacking(event);
      const closesOn = typeof event.data['closesOn'] === 'string' ? event.data['closesOn'] : null;
      const early = closing(closesOn, count.weeksAfter(event.happenedOn, figures.weeks), figures);
      const bites: Bite[] = [];
      if (missing.length > 0)
        bites.push({
          message: `The proposals do not say yet: ${missing.join('; ')}.`,
          as: 'warning',
          figures: { missing: missing.length },
          nextStep: 'Draw them up again before any copy is sent.',
        });
      if (early !== null) bites.push({ ...early, as: 'warning', message: `Even if every copy goes out on this day: ${early.message}` });
      const soon = federatesTooSoon(event, closesOn);
      if (soon !== null) bites.push(soon);
      return bites.length === 0 ? undefined : bites;
    },
    'proposals-published': (facts, law, event) => {
      const draft = draftOf(facts);
      if (draft === null) return 'No proposals are drawn up.';
      const bites: Bite[] = [];
      const missing = lacking(draft);
      if (missing.length > 0)
        bites.push({
          message: `The proposals do not say: ${missing.join('; ')}.`,
          figures: { missing: missing.length },
          nextStep: 'Draw the proposals up with all of (a) to (g) and send them again.',
        });
      const early = closing(closingDateOf(facts), lastCopy(law, event.happenedOn), law.figures);
      if (early !== null) bites.push(early);
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts, law) => {
    const published = publicationOf(facts);
    const draft = draftOf(facts);
    const started = published ?? draft;
    if (started === null || draft === null) return [];
    const counted = lastCopy(law, started.happenedOn);
    return [
      {
        title:
          published === null
            ? 'Earliest last day for representations, if the last copy goes out on the day the proposals were drawn up'
            : 'Earliest last day for representations',
        startedBy: started.index,
        startsOn: started.happenedOn,
        earliest: counted.date,
        cleanFrom: counted.date === null ? null : (counted.cleanFrom ?? null),
        argument: argumentOf(counted),
        doneOn: null,
        done: published !== null,
        for: 'governing-body',
        remind: false,
      },
    ];
  },
});

/** The six weeks run from the day the last copy was sent. */
const lastCopy = ({ figures, count }: Law<Weeks>, day: IsoDate): Counting => count.weeksAfter(day, figures.weeks);
