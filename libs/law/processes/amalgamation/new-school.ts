import type { ProcessTable } from '../../engine/process.js';
import { commonEvents, conditions, notices } from './common.js';
import { designation, newBody, newInstrument } from './events-after.js';
import { vehicleChosen } from './events-way.js';
import { isProvisional } from '../effective-date.js';
import { effectiveOn } from './facts.js';
import { statesOf } from './states.js';
import { trials } from './trials.js';

/** Schools are closed and one is opened in their place: sections 7, 10, 11 and 15 of the Education and Inspections Act 2006, and SI 2013/3109. */
export const amalgamationNewSchool: ProcessTable = {
  id: 'amalgamation-new-school',
  title: 'Schools close and a new school opens in their place',
  initial: 'choosing',
  events: [vehicleChosen, ...commonEvents.slice(0, -10), newBody, newInstrument, designation, ...commonEvents.slice(-10)],
  conditions,
  notices,
  effectiveOn,
  provisional: isProvisional,
  tellingMatters: true,
  trials,
  states: statesOf({
    settledBy: 'vehicle-chosen',
    settling: ['RA-01'],
    more: {
      'statutory-proposals-published': ['RA-01', 'RA-03'],
      'proposals-referred': ['RA-14'],
      'proposals-determined': ['RA-14'],
      'effective-date-reached': ['RA-29', 'RA-32'],
      override: ['RA-29', 'RA-32'],
    },
    tells: ['RA-10'],
    prepares: { 'new-school-body-arranged': ['RA-27', 'RA-28'], 'new-school-instrument-made': [], 'religious-character-designated': [] },
  }),
};
