import { randomUUID } from 'node:crypto';
import { Get, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CaseSubject, isJoint } from '#libs/casework/index.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { type Partners, Register } from '#libs/register/index.js';
import type { Found } from '../components/partner-search.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import {
  atControl,
  isAmalgamation,
  type JointOpening,
  newKeysOf,
  readJointOpening,
  uidsOf,
  urnsOf,
  urnsTyped,
  withAnotherNew,
  withoutNew,
  withUids,
  withUrns,
} from '../forms/joint-opening.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { processOf } from '../forms/process-choice.js';
import { readSupposedDay } from '../forms/supposed-day.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { jointCheckPage } from '../pages/open/together-check.js';
import { jointSchoolsPage } from '../pages/open/together-schools.js';
import { togetherPage } from '../pages/open/together.js';
import { Directory } from './directory.js';
import { SchoolFinder } from './school-finder.js';

const PATH = '/cases/open/together';
const FORGOTTEN = { title: 'Please fill in the form again', text: 'What you typed is no longer kept. No case was opened.' };

/** Opening a case of several who come together: who, what becomes of each school, a look at it all, then the case. */
@Pages('cases/open/together')
export class OpenJointController {
  constructor(
    private readonly casework: Casework,
    private readonly register: Register,
    private readonly directory: Directory,
    private readonly finder: SchoolFinder,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Door({ permission: 'cases:open', audit: 'none' })
  async who(
    @CurrentActor() actor: Actor,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const state = drafts.state(beginning(asked, this.clock.today()));
    const process = processOf(state.posted);
    if (process === null || !isJoint({ process })) return seeOther('/cases/open');
    const asAt = this.asAt(state.posted);
    const [partners, found, authorities] = await Promise.all([
      this.partners(actor, state.posted, asAt),
      this.find(actor, state.posted, asAt),
      this.register.authorities(actor),
    ]);
    const idempotencyKey = drafts.asked?.key ?? randomUUID();
    return page(
      togetherPage({ process, state, partners, found, asAt, authorities, ownAuthority: actor.authority, csrfToken, idempotencyKey }),
    );
  }

  /** Each button of the page sends all of it, so that nothing typed is lost by searching, adding or taking out. */
  @Post()
  @Door({ permission: 'cases:open', audit: 'none' })
  async change(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const process = processOf(posted);
    if (process === null) return seeOther('/cases/open');
    const key = typed(posted, 'idempotencyKey') || randomUUID();
    const [step, value = ''] = typed(posted, 'step').split(/:(.*)/);
    const again = (changed: Posted, errors: readonly FieldError[] = []): WebAnswer => drafts.again(PATH, key, changed, errors);
    switch (step) {
      case 'add':
        return again(withUrns({ ...posted, search: '' }, [...urnsOf(posted), value]));
      case 'add-federation':
        return again(withUids({ ...posted, search: '' }, [...uidsOf(posted), value]));
      case 'remove':
        return again(
          withUrns(
            posted,
            urnsOf(posted).filter((urn) => urn !== value),
          ),
        );
      case 'remove-federation':
        return again(await this.withoutFederation(actor, posted, value));
      case 'add-new':
        return again(withAnotherNew(posted));
      case 'remove-new':
        return again(withoutNew(posted, value));
      case 'continue': {
        const errors = await this.wrong(actor, posted, process);
        return errors.length > 0 ? again(posted, errors) : drafts.again(`${PATH}/schools`, key, posted, []);
      }
      case 'enter':
        return typed(posted, 'search') ? again(...(await this.searched(actor, posted))) : again(posted);
      default:
        return again(...(await this.searched(actor, posted)));
    }
  }

  @Get('schools')
  @Door({ permission: 'cases:open', audit: 'none' })
  async schools(@CurrentActor() actor: Actor, @KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): Promise<WebAnswer> {
    const draft = drafts.asked;
    const process = draft && processOf(draft.posted);
    if (!draft || !process) return seeOther('/cases/open', FORGOTTEN);
    const partners = await this.partners(actor, draft.posted, this.asAt(draft.posted));
    return page(jointSchoolsPage({ process, state: draft, partners, csrfToken, idempotencyKey: draft.key }));
  }

  @Post('schools')
  @Door({ permission: 'cases:open', audit: 'none' })
  async described(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const process = processOf(posted);
    if (process === null) return seeOther('/cases/open');
    const key = typed(posted, 'idempotencyKey') || randomUUID();
    const errors = wrongParts(posted, process, await this.partners(actor, posted, this.asAt(posted)));
    return drafts.again(errors.length > 0 ? `${PATH}/schools` : `${PATH}/check`, key, posted, errors);
  }

  @Get('check')
  @Door({ permission: 'cases:open', audit: 'none' })
  async check(
    @CurrentActor() actor: Actor,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const draft = drafts.asked;
    const process = draft && processOf(draft.posted);
    if (!draft || !process) return seeOther('/cases/open', FORGOTTEN);
    const [{ input }, authorities] = await Promise.all([this.opening(actor, draft.posted, process), this.directory.authorities(actor)]);
    const subject = await this.casework.previewOpening(actor, input);
    if (!subject.ok) return drafts.again(PATH, draft.key, draft.posted, errorsOf(subject.refusal, draft.posted) ?? unwrap<never>(subject));
    const { on, state } = readSupposedDay(asked, this.clock.today());
    return page(
      jointCheckPage({
        process,
        subject: subject.value,
        input,
        authorities,
        ownAuthority: actor.authority,
        cascade: await this.casework.cascadeOfOpening(actor, subject.value, on),
        state,
        posted: draft.posted,
        csrfToken,
        key: draft.key,
      }),
    );
  }

  @Post('check')
  @Door({ permission: 'cases:open', audit: 'case-opened' })
  async open(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const process = processOf(posted);
    if (process === null) return seeOther('/cases/open');
    const key = typed(posted, 'idempotencyKey') || randomUUID();
    const { input } = await this.opening(actor, posted, process);
    const opened = await this.casework.openCase(actor, input);
    if (opened.ok)
      return seeOther(`/cases/${encodeURIComponent(opened.value.reference)}`, {
        title: `Case ${opened.value.reference} is open`,
        text: 'Record what has happened so far, in the order in which it happened.',
      });
    const errors = errorsOf(opened.refusal, posted);
    return errors ? drafts.again(PATH, key, posted, errors) : unwrap<never>(opened);
  }

  private asAt(posted: Posted): IsoDate {
    return readDateParts(posted, 'asAt', '').date ?? this.clock.today();
  }

  private partners(actor: Actor, posted: Posted, asAt: IsoDate): Promise<Partners> {
    return this.register.partners(actor, { urns: urnsOf(posted), federationUids: uidsOf(posted), asAt });
  }

  /** What was typed of schools that are no longer among those who come together is left out. */
  private async opening(actor: Actor, posted: Posted, process: ProcessId): Promise<JointOpening> {
    const opening = readJointOpening(posted, process, this.clock.today());
    const present = new Set((await this.partners(actor, posted, opening.input.registerAsAt)).schools.map(({ key }) => key));
    const { schools = {}, relevantSchool, ...input } = opening.input;
    return {
      ...opening,
      input: {
        ...input,
        ...(relevantSchool && present.has(relevantSchool) ? { relevantSchool } : {}),
        schools: Object.fromEntries(Object.entries(schools).filter(([urn]) => present.has(urn))),
      },
    };
  }

  private async wrong(actor: Actor, posted: Posted, process: ProcessId): Promise<FieldError[]> {
    const { input, errors } = await this.opening(actor, posted, process);
    const subject = await this.casework.previewOpening(actor, input);
    if (subject.ok) return [...errors, ...tooFew(process, subject.value)];
    return [...errors, ...(errorsOf(subject.refusal, posted) ?? unwrap<never>(subject))];
  }

  /** Numbers are added at once; words are looked for when the page is shown again. */
  private async searched(actor: Actor, posted: Posted): Promise<[Posted, FieldError[]]> {
    const text = typed(posted, 'search');
    const wrong = (message: string): [Posted, FieldError[]] => [posted, [{ field: 'search', message, target: 'search' }]];
    if (!text) return wrong('Enter a name, a postcode or a number to search for');
    const urns = urnsTyped(text);
    if (urns === null) return [posted, []];
    const known = new Set((await this.register.schoolFacts(actor, urns)).map(({ key }) => key));
    const unknown = urns.filter((urn) => !known.has(urn));
    if (unknown.length > 0) return wrong(unknown.map((urn) => `The register has no school ${urn}`).join('. '));
    return [withUrns({ ...posted, search: '' }, [...urnsOf(posted), ...urns]), []];
  }

  private async find(actor: Actor, posted: Posted, asAt: IsoDate): Promise<Found | null> {
    const text = typed(posted, 'search');
    if (!text || urnsTyped(text)) return null;
    return this.finder.find(actor, text, asAt);
  }

  private async withoutFederation(actor: Actor, posted: Posted, uid: string): Promise<Posted> {
    const { schools } = await this.partners(actor, posted, this.asAt(posted));
    const members = new Set(schools.filter(({ federation }) => federation === uid).map(({ key }) => key));
    const left = withUids(
      posted,
      uidsOf(posted).filter((other) => other !== uid),
    );
    return withUrns(
      left,
      urnsOf(posted).filter((urn) => !members.has(urn)),
    );
  }
}

/** What the form begins with: the process, and whoever and whatever the address has chosen already. */
function beginning(asked: Posted, today: IsoDate): Posted {
  const asAt = typed(asked, 'asAt');
  const chosen = Object.entries(asked).filter(([name]) => /^(urns|uids|part-\d{6})$/.test(name));
  return { ...Object.fromEntries(chosen), process: typed(asked, 'process'), ...datePartsOf('asAt', isIsoDate(asAt) ? asAt : today) };
}

/** What the opening was refused for, at the controls of the first page; null for a refusal that no control puts right. */
function errorsOf(
  refusal: { code: string; detail?: string; nextStep?: string; errors?: readonly { field?: string; message: string }[] },
  posted: Posted,
): FieldError[] | null {
  if (refusal.code === 'not-permitted')
    return [{ field: 'search', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'search' }];
  if (!refusal.errors || refusal.errors.length === 0) return null;
  const errors = refusal.errors.map(({ field = '', message }) => atControl({ field, message }, newKeysOf(posted)));
  return errors.filter((error, index) => errors.findIndex(({ target }) => target === error.target) === index);
}

const needsTwoBoards: Partial<Record<ProcessId, string>> = {
  federating: 'Add another school: two governing bodies at least are needed to federate',
  joining: 'Add the school that wants to join, and the federation',
  collaboration: 'Add another school: two governing bodies at least are needed to work together',
};

function tooFew(process: ProcessId, { boards = [], schools }: CaseSubject): FieldError[] {
  const wrong = (message: string): FieldError[] => [{ field: 'search', message, target: 'search' }];
  const needed = needsTwoBoards[process];
  if (needed && boards.length < 2) return wrong(needed);
  if (process === 'joining' && !boards.some(({ kind }) => kind === 'federation'))
    return wrong('Add the federation that is to be joined. Schools of no federation that come together federate: that is another case');
  if (isAmalgamation(process) && schools.length < 2) return wrong('Add another school: two at least are needed to amalgamate');
  return [];
}

/** In an amalgamation it must be said of every school what becomes of it. */
function wrongParts(posted: Posted, process: ProcessId, { schools }: Partners): FieldError[] {
  if (!isAmalgamation(process)) return [];
  const part = (urn: string): string => typed(posted, `part-${urn}`);
  const errors = schools
    .filter(({ key }) => !part(key))
    .map(({ key, name }): FieldError => {
      const field = `part-${key}`;
      return { field, message: `Select what becomes of ${name}`, target: field };
    });
  const first = schools[0];
  if (errors.length > 0 || !first) return errors;
  const target = `part-${first.key}`;
  const staying = schools.filter(({ key }) => part(key) === 'survives').length;
  if (process === 'amalgamation-enlargement' && staying !== 1)
    return [{ field: target, message: 'Select one school, and only one, that stays and takes in the others', target }];
  if (!schools.some(({ key }) => part(key) === 'closes'))
    return [{ field: target, message: 'Select at least one school that closes', target }];
  return [];
}
