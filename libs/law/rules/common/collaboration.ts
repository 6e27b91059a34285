import type { Confidence, IsoDate } from '../../types.js';
import type { Figures, RuleVersion } from '../../engine/rule.js';

/** SI 2003/1962 came into force on this day. */
const collaborationRegulations: IsoDate = '2003-09-01';
/** SI 2015/883 reg 2 changed who settles quorum, chair, clerk and associate members. */
const amendedIn2015: IsoDate = '2015-09-01';
/** SI 2013/1624 took the place of SI 2003/1377, to whose rules of delegation the Collaboration Regulations refer. */
const procedures2013: IsoDate = '2013-09-01';
/** Last day on which somebody looked for further amendments and found none. */
const lastLooked: IsoDate = '2026-11-01';

/** One stretch from the day the Collaboration Regulations came into force, still open. */
export function sinceCollaborationRegulations<const F extends Figures>(
  figures: F,
  confidence: Confidence = 'T',
  source = 'SI 2003/1962',
): RuleVersion<F>[] {
  return [{ from: collaborationRegulations, until: null, checkedOn: lastLooked, source, confidence, figures }];
}

function changedOn<const F extends Figures>(
  day: IsoDate,
  before: { figures: F; source: string },
  after: { figures: F; source: string; confidence: Confidence },
): RuleVersion<F>[] {
  return [
    { from: collaborationRegulations, until: day, source: before.source, confidence: 'T', figures: before.figures },
    { from: day, until: null, checkedOn: lastLooked, source: after.source, confidence: after.confidence, figures: after.figures },
  ];
}

/** Two stretches: as made, and as amended from 1 September 2015. */
export const changedIn2015 = <const F extends Figures>(before: F, after: F): RuleVersion<F>[] =>
  changedOn(
    amendedIn2015,
    { figures: before, source: 'SI 2003/1962 as made' },
    { figures: after, source: 'SI 2003/1962 as amended by SI 2015/883 reg 2', confidence: 'T' },
  );

/** Two stretches: under SI 2003/1377 regs 16-18, read in full, and under SI 2013/1624 regs 18-20, of which only headings and summaries were seen. */
export const delegationRules = <const F extends Figures>(before: F, after: F): RuleVersion<F>[] =>
  changedOn(
    procedures2013,
    { figures: before, source: 'SI 2003/1962 reg 3(3); SI 2003/1377 regs 16-17' },
    { figures: after, source: 'SI 2003/1962 reg 3(3); SI 2013/1624 regs 18-19 (summaries)', confidence: 'U' },
  );
