import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { notBlank } from './common/contents.js';

/** Reg 28(1)(c): the name of the governing body, which becomes its name as a corporation. */
export const ins28c = defineInstrumentRule({
  id: 'INS-28-c',
  citation: 'SI 2012/1034 reg 28(1)(c)',
  plain: 'The instrument names the governing body; the name becomes its corporate name.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(c)', {}),
  contents: ({ input: { governingBodyName } }) => {
    const own = notBlank(governingBodyName, 'governingBodyName', 'Name the governing body.');
    if (own !== undefined || !/(…|\.\.\.)\s*$/.test(governingBodyName!)) return own;
    return {
      message: `The name of the governing body breaks off: "${governingBodyName!}".`,
      field: 'governingBodyName',
      nextStep: 'Write the name in full.',
      as: 'data',
    };
  },
});
