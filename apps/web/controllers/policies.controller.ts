import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import { Policies } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Refusal } from '#libs/platform/result.js';
import { Register } from '#libs/register/index.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { postedOf, readPolicyForm } from '../forms/policy-form.js';
import { type FieldError, type Posted, typed, withQuery } from '../forms/posted.js';
import { processOf } from '../forms/process-choice.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { policyFormPage } from '../pages/policies/form.js';
import { endPolicyPage, policiesPage, policyChoicePage } from '../pages/policies/list.js';

/** What an authority asks beyond the law: read by everybody, entered and ended by its managers. */
@Pages('policies')
export class PoliciesController {
  constructor(
    private readonly policies: Policies,
    private readonly register: Register,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Door({ permission: 'policies:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const authority = /^\d{3}$/.test(typed(asked, 'authority')) ? typed(asked, 'authority') : actor.authority;
    const [list, authorities] = await Promise.all([this.policies.list(actor, authority), this.register.authorities(actor, { all: true })]);
    const name = authorities.find(({ code }) => code === authority)?.name ?? `Local authority ${authority}`;
    return page(policiesPage({ list, authorityName: name, mayWrite: authority === actor.authority && may(actor, 'policies:write') }));
  }

  /** From a template, or described: what it is about, then the form. */
  @Get('add')
  @Door({ permission: 'policies:write', audit: 'none' })
  form(@CurrentActor() actor: Actor, @Asked() asked: Posted, @KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): WebAnswer {
    const templates = this.policies.templates(actor);
    const template = templates.find(({ id }) => id === typed(asked, 'template'));
    const process = template?.processes[0] ?? processOf(asked);
    if (process === null || process === undefined)
      return page(
        policyChoicePage({
          templates,
          state: {
            posted: asked,
            errors: 'asked' in asked ? [{ field: 'process', message: 'Select what it is about', target: 'process' }] : [],
          },
        }),
      );
    const today = this.clock.today();
    const state = drafts.state(template ? postedOf(template, today) : datePartsOf('from', today));
    return page(policyFormPage({ process, state, csrfToken }));
  }

  @Post('add')
  @Door({ permission: 'policies:write', audit: 'policy-entered' })
  async add(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const process = processOf(posted);
    if (process === null) return seeOther('/policies/add');
    const again = (errors: readonly FieldError[]): WebAnswer =>
      drafts.again(withQuery('/policies/add', { process }), randomUUID(), posted, errors);
    const { policy, errors } = readPolicyForm(posted, process);
    if (errors.length > 0) return again(errors);
    const entered = await this.policies.enter(actor, { policy, why: typed(posted, 'why') });
    if (entered.ok)
      return seeOther('/policies', {
        title: 'The policy is entered',
        text: 'Open cases show it from now on, marked as policy.',
      });
    const named = errorsOf(entered.refusal);
    return named ? again(named) : unwrap<never>(entered);
  }

  @Get(':id/end')
  @Door({ permission: 'policies:write', audit: 'none' })
  async endForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { rows } = await this.policies.list(actor);
    const row = rows.find(({ policy, standing }) => policy.id === id && standing !== 'ended');
    if (!row) throw new NotFoundException();
    return page(endPolicyPage({ policy: row.policy, state: drafts.state(datePartsOf('until', this.clock.today())), csrfToken }));
  }

  @Post(':id/end')
  @Door({ permission: 'policies:write', audit: 'policy-ended' })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer =>
      drafts.again(`/policies/${encodeURIComponent(id)}/end`, randomUUID(), posted, errors);
    const until = readDateParts(posted, 'until', 'The day');
    if (until.error) return again([until.error]);
    const ended = await this.policies.end(actor, id, { why: typed(posted, 'why'), ...(until.date === null ? {} : { until: until.date }) });
    if (ended.ok) return seeOther('/policies', { title: 'The policy ends', text: 'What it said of steps before that day stays said.' });
    const named = errorsOf(ended.refusal);
    return named ? again(named) : unwrap<never>(ended);
  }
}

/** Controls of the form by the places that the room names. */
const controls: Record<string, string> = {
  id: 'title',
  step: 'ofStep',
  'requires.event': 'before',
  'requires.data': 'beforeValue',
  'requires.field': 'dateField',
  'requires.days': 'days',
  from: 'from-day',
  until: 'until-day',
};

function errorsOf({ code, detail, nextStep, errors }: Refusal): FieldError[] | null {
  if (code === 'policy-exists' || code === 'policies-changed' || code === 'policy-ended')
    return [{ field: 'title', message: [detail, nextStep].filter(Boolean).join(' '), target: 'title' }];
  if (code !== 'fields-invalid' || !errors) return null;
  return errors.map(({ field = '', message }) => {
    const name = field.replace(/^policy\./, '');
    const target = controls[name] ?? name;
    return { field: target.replace(/-day$/, ''), message, target };
  });
}
