import { createHash, randomUUID } from 'node:crypto';
import { Get, Post, Req } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { PublicDoor } from '#libs/access/index.js';
import { Instruments } from '#libs/instruments/index.js';
import { type Posted, typed, withQuery } from '../forms/posted.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { uploadOf } from '../http/uploads.js';
import { checkCopyPage } from '../pages/instruments/check-copy.js';

/** Enough for a person with a pile of papers, too few to guess codes. */
const minute = { default: { ttl: 60_000, limit: 30 } };

/** Anyone asks whether a copy is the instrument in force. */
@Pages('check-instrument')
export class CheckInstrumentController {
  constructor(private readonly instruments: Instruments) {}

  @Get()
  @PublicDoor('Anyone may check a copy of an instrument')
  @Throttle(minute)
  async check(@Asked() asked: Posted, @KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): Promise<WebAnswer> {
    const code = typed(asked, 'code');
    const sha256 = typed(asked, 'sha256').toLowerCase();
    const answer = code ? await this.instruments.checkCode(code) : SHA256.test(sha256) ? await this.instruments.checkFile(sha256) : null;
    const state = drafts.asked ? drafts.state() : { posted: asked, errors: asked['code'] === '' ? [NO_CODE] : [] };
    return page(checkCopyPage({ answer, state, csrfToken }));
  }

  /** The file is known by its SHA-256, and its answer has an address of its own. */
  @Post()
  @PublicDoor('Anyone may check a copy of an instrument')
  @Throttle(minute)
  file(@Req() request: FastifyRequest, @KeptDrafts() drafts: Drafts): WebAnswer {
    const file = uploadOf(request, 'file');
    if (!file) return drafts.again('/check-instrument', randomUUID(), {}, [{ field: 'file', message: 'Choose the file', target: 'file' }]);
    return seeOther(withQuery('/check-instrument', { sha256: createHash('sha256').update(file.content).digest('hex') }));
  }
}

const SHA256 = /^[0-9a-f]{64}$/;
const NO_CODE = { field: 'code', message: 'Enter the code printed on the copy', target: 'code' };
