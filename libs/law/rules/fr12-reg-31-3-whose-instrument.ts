import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 31(3), 36: an instrument is that of one school, or the federation's own; a record that names neither or both says nothing. */
export const whoseInstrument = defineRule({
  id: 'L10-whose',
  citation: 'SI 2012/1035 regs 31(3), 36',
  plain: 'An instrument of government is that of one school or that of the federation; the record says which, and not both.',
  confidence: 'A',
  says: 'H',
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: [],
  guards: {
    'instrument-made': (_facts, _law, { data }) => {
      const ofSchool = typeof data['school'] === 'string';
      const ofFederation = data['federation'] === true;
      if (ofSchool !== ofFederation) return undefined;
      return ofSchool
        ? {
            message: 'The record names a school and says that it is the federation’s own instrument: it cannot be both.',
            nextStep: 'Name the school, or say that it is the federation’s own instrument. For two instruments record two events.',
            about: 'school',
          }
        : {
            message:
              'The record does not say whose instrument was made: it names no school and does not say that it is the federation’s own.',
            nextStep: 'Name the school, or say that it is the federation’s own instrument.',
            about: 'school',
          };
    },
  },
});
