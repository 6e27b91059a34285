import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Answer, type RuleVersion } from '../engine/rule.js';
import type { FoldedEvent } from '../engine/facts.js';

type Regime = { held: boolean };

/** The first stretch stands for everything before: other law, of which this program holds no figures. */
const versions: readonly RuleVersion<Regime>[] = [
  {
    from: '0001-01-01',
    until: '2012-09-01',
    source: 'SI 2007/960 and before; not held here',
    confidence: 'A',
    figures: { held: false },
  },
  {
    from: '2012-09-01',
    until: null,
    checkedOn: '2026-11-01',
    source: 'SI 2012/1035 regs 1-4; SI 2014/1257 reg 3',
    confidence: 'A',
    figures: { held: true },
  },
];

const began = versions.at(-1)!.from;

const judged = (what: string, { figures }: { figures: Regime }, { type, happenedOn }: FoldedEvent): Answer =>
  figures.held
    ? undefined
    : {
        message: `${what} of ${longDate(happenedOn)} cannot be judged: the Federations Regulations have been in force only since ${longDate(began)}.`,
        dates: { happenedOn, from: began },
        nextStep: 'Check the date; a slip in the year is the usual reason. What was done under earlier law is not a case of this service.',
        about: type,
      };

/** SI 2012/1035 regs 1-4: federating, leaving and dissolution by these regulations since they came into force, whatever the age of the federation's instrument. */
export const inForce = defineRule<Regime>({
  id: 'FR12-in-force',
  citation: 'SI 2012/1035 regs 1-4; SI 2014/1257 reg 3',
  plain:
    'Proposals, requests and decisions since the Federations Regulations came into force are judged by them, whatever the age of the federation; an earlier date cannot be judged.',
  confidence: 'A',
  says: 'H',
  pivot: 'event',
  versions,
  reads: [],
  guards: {
    'report-considered': (_facts, law, event) => judged('A report', law, event),
    'proposals-published': (_facts, law, event) => judged('A publication', law, event),
    'board-determined': (_facts, law, event) => judged('A determination', law, event),
    'request-received': (_facts, law, event) => judged('A request', law, event),
    'board-decided': (_facts, law, event) => judged('A decision', law, event),
  },
});
