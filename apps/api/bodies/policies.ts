import { processIds } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/index.js';
import { CivilDate, Code, Members, Text, WholeNumber } from '../fields/field.js';

export class PoliciesQuery {
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true, example: '335', hint: 'Your own when not given' })
  authority?: string;
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };

/** Parts of a policy as they are described; they are checked where policies are kept. */
const parts = {
  properties: {
    id: { ...text, description: 'Small letters, figures and hyphens; stable within the authority' },
    title: text,
    asks: { ...text, description: 'One sentence that ends with a full stop' },
    source: { ...text, description: 'Where it is written down' },
    processes: { type: 'array', items: { type: 'string', enum: [...processIds] } },
    step: { ...text, description: 'Type of the event it asks something of' },
    requires: {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { type: 'string', enum: ['event-before', 'days-after', 'days-ahead', 'contains'] },
        event: text,
        data: { type: 'object' },
        per: { type: 'string', enum: ['case', 'school', 'board'] },
        since: text,
        days: { type: 'integer', minimum: 1 },
        dateField: text,
        field: text,
        values: texts,
      },
    },
    schools: { type: 'object', properties: { categories: texts, religious: { type: 'boolean' } } },
    from: { type: 'string', format: 'date' },
    until: { type: 'string', format: 'date', description: 'First day on which it no longer applies' },
  },
};

export class EnterPolicyBody {
  @Text('Template', { optional: true, example: 'diocese-before-collaborating', hint: 'Its parts stand where `policy` gives no others' })
  template?: string;
  @Members('The policy, or what of the template is to be otherwise', parts, { optional: true, example: { from: '2027-01-01' } })
  policy?: Record<string, unknown>;
  @Text('Why', { max: 2_000, example: 'Cabinet decision of 3 November 2026' }) why: string;
  @WholeNumber('Version of the policies you were looking at', { optional: true }) expectedVersion?: number;
}

export class EndPolicyBody {
  @CivilDate('First day on which it no longer applies', { optional: true, hint: 'Today when not given' }) until?: IsoDate;
  @Text('Why', { max: 2_000, example: 'Replaced by the policy of 2028' }) why: string;
  @WholeNumber('Version of the policies you were looking at', { optional: true }) expectedVersion?: number;
}
