import { authoritiesOf } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { parties, schoolsOf } from '../processes/federating/facts.js';
import { listed, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

type Figures = { newSchools: number };

/** Reg 12: one temporary governing body for several new schools. */
export const n3 = defineRule<Figures>({
  id: 'N3',
  citation: 'SI 2012/1035 reg 12(2)-(4)',
  plain:
    'For 2 or more new schools that are to federate the authority may arrange one temporary governing body; several authorities must agree who does, and proposers must be consulted on whether and when.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({ newSchools: 2 }),
  reads: ['acts', 'boards', 'schools'],
  guards: {
    'single-temporary-body-arranged': (facts, { figures }, { data }) => {
      const bites: Bite[] = [];
      const boards = parties(facts);
      const authorities = authoritiesOf(schoolsOf(facts, boards));
      if (Number(data['newSchools']) < figures.newSchools)
        bites.push({
          message: `One temporary governing body can be arranged only for ${figures.newSchools} or more new schools.`,
          figures: { newSchools: Number(data['newSchools']) },
          nextStep: 'A single new school has a temporary governing body of its own.',
        });
      if (!authorities.includes(String(data['authority'])))
        bites.push({
          message: `Local authority ${String(data['authority'])} maintains none of the schools.`,
          nextStep: `Record the arrangements of one of these: ${listed(authorities)}.`,
        });
      if (authorities.length > 1 && data['authoritiesAgreed'] !== true)
        bites.push({
          message: `The schools are maintained by authorities ${listed(authorities)}; they must agree who arranges the temporary governing body.`,
          nextStep: 'Obtain and record their agreement.',
        });
      if (boards.some(({ kind }) => kind === 'proposers') && data['proposersConsulted'] !== true)
        bites.push({
          message: 'The proposers were not consulted on whether one temporary governing body should be arranged, and when.',
          as: 'breach',
          nextStep: 'Consult them at once and record what they say.',
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
});
