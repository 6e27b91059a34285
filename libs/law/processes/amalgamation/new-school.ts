import type { ProcessTable } from '../../engine/process.js';
import { designation, newBody, newInstrument } from './events-after.js';
import { vehicleChosen } from './events-before.js';
import { commonEvents, conditions, dated, notices, stands, statesOf, trials } from './states.js';

/** Schools are closed and one is opened in their place: sections 7, 10, 11 and 15 of the Education and Inspections Act 2006, and SI 2013/3109. */
export const amalgamationNewSchool: ProcessTable = {
  id: 'amalgamation-new-school',
  title: 'Schools close and a new school opens in their place',
  initial: 'choosing',
  events: [vehicleChosen, ...commonEvents.slice(0, -10), newBody, newInstrument, designation, ...commonEvents.slice(-10)],
  conditions,
  notices,
  effectiveOn: dated,
  trials,
  states: statesOf(
    'vehicle-chosen',
    ['RA-01'],
    {
      'statutory-proposals-published': ['RA-01', 'RA-03'],
      'proposals-referred': ['RA-14'],
      'proposals-determined': ['RA-14'],
      'effective-date-reached': ['RA-29', 'RA-32'],
      override: ['RA-29', 'RA-32'],
    },
    ['RA-10'],
    {
      'new-school-body-arranged': { guards: ['RA-27', 'RA-28'], to: stands },
      'new-school-instrument-made': { to: stands },
      'religious-character-designated': { to: stands },
    },
  ),
};
