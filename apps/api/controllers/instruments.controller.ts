import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import {
  Instruments,
  type ImportedPaper,
  type InstrumentDetails,
  type InstrumentPage,
  type InstrumentRow,
  type MadeInstrument,
  type RegisterEntry,
} from '#libs/instruments/index.js';
import { fieldsInvalid } from '../fields/read.pipe.js';
import { checkInstrument, type InstrumentCheck, type InstrumentInput, type IsoDate } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import {
  EndInstrumentBody,
  ImportPaperBody,
  InstrumentMattersQuery,
  InstrumentRegisterQuery,
  StartInstrumentBody,
} from '../bodies/instrument-matters.js';
import { CheckInstrumentBody } from '../bodies/instruments.js';
import { ApiController } from '../http/api-controller.js';
import { FormatPipe } from '../http/format.pipe.js';
import { sendFile } from '../http/send-file.js';
import { IdempotencyKey, withVersion } from '../http/version.js';

/** Instruments that are in force on one day. */
export interface RegisterOfInstruments {
  asAt: IsoDate;
  rows: RegisterEntry[];
}

/** An instrument of the register with its text. */
export interface RegisteredInstrument extends RegisterEntry {
  record: InstrumentInput;
}

/** Instruments of government: the law on them, the matters in which they are made and varied, and the register of an authority. */
@ApiController('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: Instruments) {}

  /** Is this governing body lawful? A failed MUST makes it unlawful, else a REVIEW leaves it to a person; what is not given is listed as missing and is not judged. */
  @Post('check')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  check(@Body() body: CheckInstrumentBody): InstrumentCheck {
    if (body.subject === 'school' && body.schools.length > 1)
      throw fieldsInvalid([
        { field: 'schools', message: 'The instrument of a school is of one school: name one, or say that it is of a federation' },
      ]);
    return checkInstrument(body);
  }

  /** The register: instruments in force on a day, with those due for review and those that are unlawful since when. */
  @Get()
  @Door({ permission: 'instruments:read', audit: 'none' })
  register(@CurrentActor() actor: Actor, @Query() query: InstrumentRegisterQuery): Promise<RegisterOfInstruments> {
    return this.instruments.register(actor, query);
  }

  /** Matters in which an instrument is made or varied, newest first. */
  @Get('matters')
  @Door({ permission: 'instruments:read', audit: 'none' })
  matters(
    @CurrentActor() actor: Actor,
    @Query() { after, limit, ...filter }: InstrumentMattersQuery,
  ): Promise<InstrumentPage<InstrumentRow>> {
    return this.instruments.list(actor, filter, { ...(after === undefined ? {} : { after }), ...(limit === undefined ? {} : { limit }) });
  }

  /** Starts the making of an instrument, or the variation of one in force, with a first draft. */
  @Post()
  @Door({ permission: 'instruments:work', audit: 'instrument-started' })
  async start(
    @CurrentActor() actor: Actor,
    @Body() body: StartInstrumentBody,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentDetails> {
    return withVersion(reply, await this.instruments.start(actor, { ...body, idempotencyKey }));
  }

  /** Takes an instrument in from paper as it is. What is wrong with it is said, and blocks nothing. */
  @Post('paper')
  @Door({ permission: 'instruments:work', audit: 'instrument-imported' })
  async importPaper(
    @CurrentActor() actor: Actor,
    @Body() body: ImportPaperBody,
    @IdempotencyKey() idempotencyKey: string | undefined,
  ): Promise<ImportedPaper> {
    return unwrap(await this.instruments.importPaper(actor, { ...body, idempotencyKey }));
  }

  /** One instrument of the register by its number, with its text. */
  @Get('register/:number')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async made(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<RegisteredInstrument> {
    return unwrap(await this.instruments.readMade(actor, number));
  }

  /** The sealed file of one instrument of the register, the same bytes each time. */
  @Get('register/:number/documents/:format')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async sealed(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Param('format', FormatPipe) format: 'pdf' | 'docx',
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, unwrap(await this.instruments.sealedFile(actor, number, format)));
  }

  /** Ends an instrument without another in its place: the school closed, the federation ended. */
  @Post('register/:number/end')
  @HttpCode(200)
  @Door({ permission: 'instruments:work', audit: 'instrument-ended' })
  async end(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() body: EndInstrumentBody): Promise<MadeInstrument> {
    return unwrap(await this.instruments.endMade(actor, number, body));
  }

  /** One matter: the draft and its check, the versions, what the law says, what may come next, history, files, and what was made. */
  @Get(':id')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentDetails> {
    return withVersion(reply, await this.instruments.read(actor, id));
  }
}
