import { randomUUID } from 'node:crypto';
import { Get, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { type ImportPaperInput, Instruments, type StartFrom, type StartInstrumentInput } from '#libs/instruments/index.js';
import type { InstrumentProcessId, InstrumentRecord } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { Register } from '#libs/register/index.js';
import { readDateParts } from '../forms/date-parts.js';
import { instrumentErrors } from '../forms/instrument-errors.js';
import { readInstrumentForm } from '../forms/instrument-form.js';
import { mergeErrors } from '../forms/refused-fields.js';
import { type FieldError, type Posted, typed, withQuery } from '../forms/posted.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { draftPath, type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { importPage } from '../pages/instruments/import.js';
import { madePath } from '../pages/instruments/made.js';
import { matterPath } from '../pages/instruments/matter-view.js';
import { startPage } from '../pages/instruments/start.js';

/** How an instrument begins: its making or variation is started, or it is entered from paper. */
@Pages('instruments')
export class InstrumentStartController {
  constructor(
    private readonly instruments: Instruments,
    private readonly register: Register,
    private readonly clock: Clock,
  ) {}

  @Get('start')
  @Door({ permission: 'instruments:work', audit: 'none' })
  async form(
    @CurrentActor() actor: Actor,
    @Asked() asked: Posted,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const state = drafts.state(asked);
    const named = typed(state.posted, 'named') || (await this.nameOf(actor, typed(asked, 'kind'), typed(asked, 'key')));
    return page(startPage({ state, csrfToken, named }));
  }

  @Post('start')
  @Door({ permission: 'instruments:work', audit: 'instrument-started' })
  async start(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer => {
      const address = {
        case: typed(posted, 'case'),
        kind: typed(posted, 'kind'),
        key: typed(posted, 'key'),
        named: typed(posted, 'named'),
      };
      return drafts.again(withQuery('/instruments/start', address.case ? address : {}), randomUUID(), posted, errors);
    };
    const { input, errors } = readStart(posted);
    if (input === null) return again(errors);
    const started = await this.instruments.start(actor, input);
    if (started.ok)
      return seeOther(matterPath(started.value, 'draft'), {
        title: 'The instrument is started',
        text: 'Go on with the draft; what is saved stays when you leave.',
      });
    const { refusal } = started;
    const open = refusal.code === 'instrument-open' ? refusal.extra?.['instrumentId'] : null;
    if (typeof open === 'string') return seeOther(matterPath({ id: open }), { title: refusal.title, text: refusal.detail });
    const named = instrumentErrors(refusal);
    return named ? again(named) : unwrap<never>(started);
  }

  @Get('import')
  @Door({ permission: 'instruments:work', audit: 'none' })
  importForm(@KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): WebAnswer {
    return page(importPage({ state: drafts.state(), csrfToken }));
  }

  @Post('import')
  @Door({ permission: 'instruments:work', audit: 'instrument-imported' })
  async import(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    const again = (errors: readonly FieldError[]): WebAnswer => drafts.again('/instruments/import', randomUUID(), posted, errors);
    const kind = typed(posted, 'kind') === 'federation' ? 'federation' : 'school';
    const key = typed(posted, 'key');
    const read = readInstrumentForm(posted, { subject: kind, schools: [], places: {} });
    const ended = readDateParts(posted, 'endedOn', 'The day it ended');
    const errors: FieldError[] = [...read.errors, ...(ended.error ? [ended.error] : [])];
    const need = (missing: boolean, field: string, message: string, target = field): void => {
      if (missing && !errors.some((error) => error.field === field)) errors.push({ field, message, target });
    };
    need(!typed(posted, 'kind'), 'kind', 'Select whose instrument it is');
    need(!key, 'key', 'Enter the URN of the school, or the UID of the federation');
    need(!typed(posted, 'source'), 'source', 'Enter where the paper lies');
    need(!read.record.effectiveOn, 'effectiveOn', 'Enter the day it took effect', 'effectiveOn-day');
    if (errors.length > 0) return again(mergeErrors(errors, [], ORDER));
    const record: InstrumentRecord =
      read.record.schools.length > 0 ? read.record : { ...read.record, schools: await this.schools(actor, kind, key) };
    const input: ImportPaperInput = {
      subject: { kind, key },
      record,
      effectiveOn: read.record.effectiveOn!,
      source: typed(posted, 'source'),
      ...(read.record.madeOn ? { madeOn: read.record.madeOn } : {}),
      ...(ended.date ? { endedOn: ended.date } : {}),
    };
    const imported = await this.instruments.importPaper(actor, input);
    if (imported.ok) {
      const { entry, warnings } = imported.value;
      const shown = randomUUID();
      drafts.keep(shown, { posted: { warnings: JSON.stringify(warnings) }, errors: [] });
      return seeOther(draftPath(madePath(entry.number), shown), { title: `Entered as ${entry.number}` });
    }
    const named = instrumentErrors(imported.refusal);
    return named ? again(named) : unwrap<never>(imported);
  }

  /** What the register of schools says of the schools of a paper. */
  private async schools(actor: Actor, kind: 'school' | 'federation', key: string): Promise<InstrumentRecord['schools']> {
    const facts =
      kind === 'school'
        ? await this.register.schoolFacts(actor, [key])
        : ((await this.register.caseFacts(actor, { federationUid: key, asAt: this.clock.today() }))?.schools ?? []);
    return facts.map(({ name, urn, category, religiousCharacter, authority }) => ({
      name,
      ...(urn ? { urn } : {}),
      ...(category ? { category } : {}),
      religiousCharacter: religiousCharacter ?? null,
      ...(authority ? { authority } : {}),
    }));
  }

  private async nameOf(actor: Actor, kind: string, key: string): Promise<string | null> {
    if (!key) return null;
    const found = kind === 'federation' ? await this.register.federation(actor, key) : await this.register.school(actor, key);
    return found.ok ? found.value.name : key;
  }
}

const ORDER = ['kind', 'key', 'source', 'name', 'governingBodyName', 'effectiveOn', 'madeOn', 'endedOn'];

function readStart(posted: Posted): { input: StartInstrumentInput | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const chosen = (field: string, message: string): string => {
    const value = typed(posted, field);
    if (!value) errors.push({ field, message, target: field });
    return value;
  };
  const kind = chosen('kind', 'Select whose instrument it is') as 'school' | 'federation';
  const key = chosen('key', 'Enter the URN of the school, or the UID of the federation');
  const process = chosen('process', 'Select whether it is made or varied') as InstrumentProcessId;
  const startFrom = chosen('startFrom', 'Select what the draft begins with') as StartFrom;
  const day = readDateParts(posted, 'effectiveOn', 'The day it takes effect');
  if (day.error) errors.push(day.error);
  const inOffice = typed(posted, 'foundationGovernorsInOffice');
  if (inOffice && !/^\d{1,3}$/.test(inOffice))
    errors.push({
      field: 'foundationGovernorsInOffice',
      message: 'The number must be a whole number, like 2',
      target: 'foundationGovernorsInOffice',
    });
  if (errors.length > 0) return { input: null, errors };
  const caseId = typed(posted, 'case');
  return {
    input: {
      process,
      subject: { kind, key },
      startFrom,
      ...(caseId ? { caseId } : {}),
      ...(day.date ? { effectiveOn: day.date } : {}),
      ...(inOffice ? { foundationGovernorsInOffice: Number(inOffice) } : {}),
    },
    errors,
  };
}
