import { longDate } from '../calendar/civil-date.js';
import { currentDraft } from '../processes/instrument/facts.js';
import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { since2012 } from './common/instruments.js';

/** Reg 29(1): the draft that was adopted is submitted. */
export const procM3 = defineRule({
  id: 'PROC-M3',
  citation: 'SI 2012/1034 reg 29(1); SI 2012/1035 Sch 5 para 5(2)',
  plain: 'The draft submitted to the authority is the version that was adopted, on the day it was adopted or later.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29(1)', {}),
  reads: ['acts'],
  guards: {
    submitted: (facts, _law, { data, happenedOn }) => {
      const draft = currentDraft(facts);
      if (draft === null) return 'No draft was adopted.';
      if (draft.version !== data['version'])
        return {
          message: `Version ${draft.version} was adopted, and not version ${String(data['version'])}.`,
          nextStep: `Submit version ${draft.version}, or have the other adopted.`,
        };
      return happenedOn < draft.on
        ? { message: `It was adopted only on ${longDate(draft.on)}.`, nextStep: 'Submit it then or later.', dates: { from: draft.on } }
        : undefined;
    },
  },
});
