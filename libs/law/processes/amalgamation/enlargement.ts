import type { ProcessTable } from '../../engine/process.js';
import { commonEvents, conditions, notices } from './common.js';
import { exemptionOrder } from './events-after.js';
import { changeDescribed } from './events-way.js';
import { isProvisional } from '../effective-date.js';
import { effectiveOn } from './facts.js';
import { statesOf } from './states.js';
import { trials } from './trials.js';

/** Schools are closed and one that stays is enlarged or changed: section 15 and SI 2013/3109 for the closure, section 19 and SI 2013/3110 for the change. */
export const amalgamationEnlargement: ProcessTable = {
  id: 'amalgamation-enlargement',
  title: 'Schools close and one that stays is enlarged or changed',
  initial: 'choosing',
  events: [changeDescribed, ...commonEvents.slice(0, -10), exemptionOrder, ...commonEvents.slice(-10)],
  conditions,
  notices,
  effectiveOn,
  provisional: isProvisional,
  tellingMatters: true,
  trials,
  states: statesOf({
    settledBy: 'change-described',
    settling: ['RB-01', 'RB-02'],
    more: {
      'statutory-proposals-published': ['RB-01', 'RB-04', 'RB-05', 'RB-06', 'RB-07', 'RB-09'],
      'proposals-referred': ['RB-11', 'RB-13', 'RB-14', 'RB-19'],
      'proposals-determined': ['RB-10', 'RB-11', 'RB-12', 'RB-14'],
      'decision-published': ['RB-12'],
      'referral-requested': ['RB-13'],
      'condition-met': ['RB-21'],
      'condition-lapsed': ['RB-21'],
      'approval-modified': ['RB-18'],
      'proposals-withdrawn': ['RB-20'],
      'revocation-published': ['RB-19'],
      'revocation-determined': ['RB-19'],
      'effective-date-reached': ['RB-23'],
      'register-updated': ['RB-16'],
    },
    tells: ['RB-08', 'RB-12', 'RB-19'],
    prepares: { 'exemption-order-made': [] },
  }),
};
