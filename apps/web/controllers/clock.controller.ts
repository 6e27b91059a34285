import { randomUUID } from 'node:crypto';
import { Get, NotFoundException, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { daysBetween, longDate } from '#libs/law/calendar/civil-date.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { DemoClock } from '#libs/platform/demo-clock.js';
import { unwrap } from '#libs/platform/http/index.js';
import { readDateParts } from '../forms/date-parts.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { clockPage } from '../pages/service/clock.js';

/** The sweep of the worker follows the clock within a second or two; the next page should already show what it did. */
const SWEEP_TAKES_MILLISECONDS = 2_500;

/** Moving today forward, in the embedded default and nowhere else. */
@Pages('demo/clock')
export class ClockController {
  constructor(
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
  ) {}

  @Get()
  @Door({ permission: 'demo:clock', audit: 'none' })
  form(@KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): WebAnswer {
    this.mustBeMovable();
    return page(clockPage(this.clock.today(), drafts.state(), csrfToken));
  }

  @Post()
  @Door({ permission: 'demo:clock', audit: 'demo-clock-moved' })
  async move(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    this.mustBeMovable();
    const today = this.clock.today();
    const again = (errors: FieldError[]): WebAnswer => drafts.again('/demo/clock', randomUUID(), posted, errors);
    const parts = readDateParts(posted, 'to', 'The day to move to');
    if (parts.error) return again([parts.error]);
    const days = parts.date ? daysBetween(today, parts.date) : Number(typed(posted, 'days') || Number.NaN);
    const moved = await this.demoClock.moveForward(actor, days);
    if (!moved.ok) {
      const errors = fieldErrors(moved.refusal);
      if (!errors) unwrap<never>(moved);
      return again([{ field: 'to', message: `Enter a day after ${longDate(today)}, within ten years`, target: 'to-day' }]);
    }
    await new Promise((resolve) => setTimeout(resolve, SWEEP_TAKES_MILLISECONDS));
    return seeOther('/cases?show=open', {
      title: `Today is ${longDate(moved.value.today)}`,
      text: 'Reminders that fell due are on their way to the mail tray.',
    });
  }

  private mustBeMovable(): void {
    if (!this.demoClock.available) throw new NotFoundException();
  }
}
