import { defineInstrumentRule } from '../constitution/rule.js';
import { leastTotal, OPENING, since2012 } from './common/instruments.js';

/** Sch 1 para 1: size of the one body of schools that open federated. */
export const tgbF1 = defineInstrumentRule({
  id: 'TGB-F-1',
  citation: 'SI 2012/1035 Sch 1 para 1',
  plain: 'The one temporary governing body of schools that open federated has at least 7 members; the authority sets its size.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: OPENING,
  versions: since2012('SI 2012/1035 Sch 1 para 1', { places: 7 }),
  demands: (_draft, { figures }) => [
    leastTotal(
      figures.places,
      (total) => `The temporary governing body needs at least ${figures.places}; the LA sets the size. Yours adds up to ${total}.`,
      'The authority sets a larger number.',
    ),
  ],
});
