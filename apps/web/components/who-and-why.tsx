import type { NextStep } from '#libs/casework/index.js';
import { capital } from '../words.js';
import { RuleLink } from './finding.js';
import type { SafeHtml } from './render-component.js';

/** Who must act in the next step and why: the first facts of its list. */
export const WhoAndWhy = ({ who, step: { why, ruleId } }: { who: string; step: Pick<NextStep, 'why' | 'ruleId'> }): SafeHtml => (
  <>
    <dt>Who must act</dt>
    <dd>{who}</dd>
    <dt>Why</dt>
    <dd>
      {capital(why)}
      {ruleId === 'process' ? null : (
        <>
          {' '}
          (<RuleLink id={ruleId} />)
        </>
      )}
    </dd>
  </>
);
