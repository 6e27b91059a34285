import type { Facts } from '../engine/facts.js';
import { defineRule, type Answer, type Bite } from '../engine/rule.js';
import { parties, schoolsOf } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

type Figures = { governingBodies: number };

function unfit(facts: Facts, { governingBodies }: Figures): Bite[] {
  const boards = parties(facts);
  const bites: Bite[] = [];
  if (boards.length < governingBodies)
    bites.push({
      message: `Only ${boards.length} governing body takes part; at least ${governingBodies} must.`,
      figures: { governingBodies: boards.length },
      nextStep: 'A federation needs a partner. Add the other governing body, or close the case.',
    });
  for (const { key, name, urn, category, maintained } of schoolsOf(facts, boards)) {
    if (maintained === false || (maintained == null && urn !== undefined && category === undefined))
      bites.push({
        message: `${name} is not a maintained school in England by what is known of it, and only such schools can federate.`,
        nextStep: 'Check the school in the register. Academies share governance through an academy trust instead.',
        about: key,
      });
    else if (maintained == null && category === undefined)
      bites.push({
        message: `It is not known what kind of school ${name} is.`,
        as: 'data',
        nextStep: 'Record its category.',
        about: key,
      });
  }
  return bites;
}

const mayFederate = (facts: Facts, figures: Figures): Answer => {
  const bites = unfit(facts, figures);
  return bites.length === 0 ? undefined : bites;
};

/** EA 2002 s 24(1): two or more governing bodies of maintained schools in England. */
export const f0 = defineRule<Figures>({
  id: 'F0',
  citation: 'EA 2002 s 24(1); SI 2012/1035 regs 2, 6(1)',
  plain: 'Only governing bodies of maintained schools in England can federate, and at least 2 of them must take part.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({ governingBodies: 2 }),
  reads: ['acts', 'boards', 'schools'],
  guards: {
    'proposals-drafted': (facts, { figures }) => mayFederate(facts, figures),
    'proposals-published': (facts, { figures }) => mayFederate(facts, figures),
  },
});
