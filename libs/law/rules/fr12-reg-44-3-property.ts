import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { planFacts, stagesOf } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 44(3): what the closing school had goes to the authority, except on conversion. */
export const xManyProperty = defineRule({
  id: 'X-many-property',
  citation: 'SI 2012/1035 reg 44(3)',
  plain:
    'Where the federation goes on, property, rights and liabilities held for a school that closes pass to the local authority on the discontinuance date; not on an academy conversion, which the Academies Act deals with.',
  confidence: 'A',
  says: 'I',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  standing: (facts) =>
    stagesOf(facts).flatMap(({ leaves, on, plans }) =>
      leaves !== 'two-or-more'
        ? []
        : plans.map(({ school, how }) => ({
            message:
              how === 'academy-conversion'
                ? `Nothing passes to the local authority under Part 8 when ${school.name} becomes an academy; the Academies Act 2010 says where its property goes.`
                : `On ${longDate(on)} property, rights and liabilities held for ${school.name} pass to ${school.authority === undefined ? 'the local authority' : `local authority ${school.authority}`}.`,
            dates: { on },
            about: school.key,
          })),
    ),
});
