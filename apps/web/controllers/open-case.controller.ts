import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, isJoint, type OpenCaseInput } from '#libs/casework/index.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate, ProcessId, SchoolFacts } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { refuse } from '#libs/platform/result.js';
import { type CaseFacts, Register } from '#libs/register/index.js';
import type { FormState } from '../forms/controls.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { type FieldError, type Posted, ticked, typed, withQuery } from '../forms/posted.js';
import { processOf } from '../forms/process-choice.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { readSupposedDay } from '../forms/supposed-day.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { openCheckPage } from '../pages/open/federation-check.js';
import { known, openFactsPage, openSearchPage, type OpenSchool } from '../pages/open/federation.js';
import { processChoicePage } from '../pages/open/process-choice.js';
import { Directory } from './directory.js';

/** Opening a case: which federation on which day, then what it is about and what the register does not hold. */
@Pages('cases/open')
export class OpenCaseController {
  constructor(
    private readonly casework: Casework,
    private readonly register: Register,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** What it is about; then, for a process about one federation, which. The others have pages of their own. */
  @Get()
  @Door({ permission: 'cases:open', audit: 'none' })
  async begin(@CurrentActor() actor: Actor, @Asked() asked: Posted): Promise<WebAnswer> {
    const process = processOf(asked);
    if (process !== null && isJoint({ process })) return seeOther(withQuery('/cases/open/together', { process }));
    if (process === null && !('text' in asked))
      return page(processChoicePage({ posted: asked, errors: 'asked' in asked ? [ABOUT_MISSING] : [] }));
    return this.search(actor, asked, process);
  }

  private async search(actor: Actor, asked: Posted, process: ProcessId | null): Promise<WebAnswer> {
    const today = this.clock.today();
    const parts = readDateParts(asked, 'asAt', 'The day of the register');
    const asAt = parts.date ?? today;
    const posted = parts.empty ? { ...asked, ...datePartsOf('asAt', today) } : asked;
    if (parts.error) return page(openSearchPage({ posted, errors: [parts.error] }, asAt, null, process));
    const text = typed(asked, 'text');
    const found = await this.register.listFederations(
      actor,
      text ? { text, emptied: true } : { authority: actor.authority, emptied: true },
      { limit: 100 },
    );
    const members = await this.register.membersOn(
      actor,
      found.rows.map(({ uid }) => uid),
      asAt,
    );
    const rows = found.rows.map((row) => ({ ...row, members: members.get(row.uid) ?? 0 }));
    return page(openSearchPage({ posted, errors: [] }, asAt, rows, process));
  }

  @Get(':uid')
  @Door({ permission: 'cases:open', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Param('uid') uid: string,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrf: string,
  ): Promise<WebAnswer> {
    const facts = await this.facts(actor, uid, this.asAt(asked));
    const posted: Posted = { process: typed(asked, 'process'), relevantSchool: typed(asked, 'relevantSchool') };
    for (const suggestion of facts.suggestions) posted[`${suggestion.field}-${suggestion.school}`] = suggestion.value ? 'yes' : 'no';
    return this.show(facts, this.asAt(asked), drafts.state(posted), csrf, drafts.asked?.key ?? randomUUID());
  }

  /** What would follow and which open cases it touches, before the case is opened. */
  @Get(':uid/check')
  @Door({ permission: 'cases:open', audit: 'none' })
  async check(
    @CurrentActor() actor: Actor,
    @Param('uid') uid: string,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const asAt = this.asAt(asked);
    const draft = drafts.asked;
    if (!draft) return seeOther(withQuery(openPath(uid), { asAt }), FORGOTTEN);
    const facts = await this.facts(actor, uid, asAt);
    const { input, errors } = readOpening(draft.posted, facts, uid, asAt, draft.key);
    if (errors.length > 0) return drafts.again(withQuery(openPath(uid), { asAt }), draft.key, draft.posted, errors);
    const subject = unwrap(await this.casework.previewOpening(actor, input));
    const { on, state } = readSupposedDay(asked, this.clock.today());
    const going = ticked(asked, 'going').filter((urn) => subject.schools.some(({ key }) => key === urn));
    const [cascade, authorities] = await Promise.all([
      this.casework.cascadeOfOpening(actor, subject, on, going),
      this.directory.authorities(actor),
    ]);
    return page(openCheckPage({ subject, input, uid, asAt, cascade, authorities, state, posted: draft.posted, csrfToken, key: draft.key }));
  }

  @Post(':uid')
  @Door({ permission: 'cases:open', audit: 'case-opened' })
  async open(
    @CurrentActor() actor: Actor,
    @Param('uid') uid: string,
    @Asked() asked: Posted,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const asAt = this.asAt(asked);
    const facts = await this.facts(actor, uid, asAt);
    const idempotencyKey = typed(posted, 'idempotencyKey') || randomUUID();
    const { input, errors } = readOpening(posted, facts, uid, asAt, idempotencyKey);
    const again = (wrong: readonly FieldError[]): WebAnswer =>
      drafts.again(withQuery(openPath(uid), { asAt }), idempotencyKey, posted, wrong);
    if (errors.length > 0) return again(errors);
    if (typed(posted, 'step') !== 'open') {
      const subject = await this.casework.previewOpening(actor, input);
      const wrong = subject.ok ? [] : (fieldErrors(subject.refusal) ?? unwrap<never>(subject));
      return wrong.length > 0 ? again(wrong) : drafts.again(withQuery(`${openPath(uid)}/check`, { asAt }), idempotencyKey, posted, []);
    }
    const opened = await this.casework.openCase(actor, input);
    if (opened.ok)
      return seeOther(`/cases/${encodeURIComponent(opened.value.reference)}`, {
        title: `Case ${opened.value.reference} is open`,
        text: 'Record what has happened so far, in the order in which it happened.',
      });
    const named = fieldErrors(opened.refusal);
    return named ? again(named) : unwrap<never>(opened);
  }

  private asAt(asked: Posted): IsoDate {
    const given = typed(asked, 'asAt');
    return isIsoDate(given) ? given : this.clock.today();
  }

  private async facts(actor: Actor, uid: string, asAt: IsoDate): Promise<CaseFacts> {
    const facts = await this.register.caseFacts(actor, { federationUid: uid, asAt });
    if (facts) return facts;
    return unwrap<never>(
      refuse({
        code: 'register-has-no-federation',
        status: 404,
        title: 'It had no school on that day',
        detail: 'The register shows no school in this federation on the day you chose.',
        nextStep: 'Go back and choose another day.',
      }),
    );
  }

  private show(facts: CaseFacts, asAt: IsoDate, state: FormState, csrfToken: string, idempotencyKey: string): WebAnswer {
    const federation = { uid: facts.federation.uid!, name: facts.federation.name };
    return page(openFactsPage({ federation, asAt, schools: facts.schools.map(openSchool), state, csrfToken, idempotencyKey }));
  }
}

const openSchool = (school: SchoolFacts): OpenSchool => ({
  urn: school.urn ?? school.key,
  name: school.name,
  category: school.category ?? null,
  pupils: school.registeredPupils ?? null,
  mayHaveFoundation: ['voluntary-aided', 'voluntary-controlled', 'foundation', 'foundation-special'].includes(school.category ?? ''),
});

const openPath = (uid: string): string => `/cases/open/${encodeURIComponent(uid)}`;
const FORGOTTEN = { title: 'Please fill in the form again', text: 'What you typed is no longer kept. No case was opened.' };
const ABOUT_MISSING: FieldError = { field: 'process', message: 'Select what it is about', target: 'process' };

/** The opening as the API takes it, with what the form alone can get wrong. */
function readOpening(
  posted: Posted,
  facts: CaseFacts,
  uid: string,
  asAt: IsoDate,
  idempotencyKey: string,
): { input: OpenCaseInput; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const process = typed(posted, 'process');
  if (processOf(posted) === null || isJoint({ process: process as ProcessId })) errors.push(ABOUT_MISSING);
  const relevantSchool = process === 'leaving' ? typed(posted, 'relevantSchool') : '';
  if (process === 'leaving' && !relevantSchool)
    errors.push({ field: 'relevantSchool', message: 'Select the school that wants to leave', target: 'relevantSchool' });

  const state = { posted, errors: [] };
  const schools: NonNullable<OpenCaseInput['schools']> = {};
  for (const school of facts.schools) {
    const urn = school.urn ?? school.key;
    const staff = typed(posted, `paidStaff-${urn}`);
    if (staff && !/^\d{1,6}$/.test(staff))
      errors.push({
        field: `paidStaff-${urn}`,
        message: `Staff of ${school.name} must be a whole number, like 31`,
        target: `paidStaff-${urn}`,
      });
    const given = {
      ...(staff ? { paidStaff: Number(staff) } : {}),
      ...answered(state, 'religiousFoundation', urn),
      ...answered(state, 'hasTrust', urn),
    };
    if (Object.keys(given).length > 0) schools[urn] = given;
  }
  const appointers = typed(posted, 'foundationAppointers')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    input: {
      process: process as OpenCaseInput['process'],
      federationUid: uid,
      ...(relevantSchool ? { relevantSchool } : {}),
      registerAsAt: asAt,
      schools,
      hasHeadOfFederation: known(state, 'hasHeadOfFederation'),
      ...(appointers.length > 0 ? { foundationAppointers: appointers } : {}),
      idempotencyKey,
    },
    errors,
  };
}

const answered = (
  state: { posted: Posted; errors: never[] },
  fact: 'religiousFoundation' | 'hasTrust',
  urn: string,
): Record<string, boolean> => {
  const answer = known(state, `${fact}-${urn}`);
  return answer === null ? {} : { [fact]: answer };
};
