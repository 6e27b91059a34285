import { Get, NotFoundException, Param, Post as PostMethod } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { UUID } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Config } from '#libs/platform/config.js';
import { unwrap } from '#libs/platform/http/index.js';
import { Post, type Resolved, type TrayMessage } from '#libs/post/index.js';
import { type Posted, typed } from '../forms/posted.js';
import { FileAnswer, page, seeOther, unreadable, type WebAnswer } from '../http/answers.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { casePostPage } from '../pages/cases/post.js';
import { letterPage } from '../pages/post/letter.js';
import { mailPage, mailTrayPage } from '../pages/post/mail.js';
import { upcomingPostPage } from '../pages/post/upcoming.js';
import { CasePages } from './case-pages.js';
import { Directory } from './directory.js';

/** An email shown in a frame: its own styles, no script, no form, nothing loaded from anywhere. */
const framed = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
};

const RESOLVED: Record<Resolved, string> = {
  sent: 'Noted: the message arrived',
  planned: 'The message will be sent again',
  superseded: 'The message is not sent again: its date has moved',
  cancelled: 'The message is not sent again: it is no longer needed',
};

/** What will be sent, what was sent, and the mail tray of the demonstration. */
@Pages()
export class PostController {
  constructor(
    private readonly post: Post,
    private readonly cases: CasePages,
    private readonly directory: Directory,
    private readonly config: Config,
  ) {}

  @Get('post')
  @Door({ permission: 'post:read', audit: 'none' })
  async upcoming(@CurrentActor() actor: Actor, @CsrfToken() csrfToken: string): Promise<WebAnswer> {
    const [planned, attention, authorities] = await Promise.all([
      this.post.upcoming(actor),
      this.post.needsAttention(actor),
      this.directory.authorities(actor),
    ]);
    return page(
      upcomingPostPage({
        planned,
        attention,
        authorities,
        embedded: this.config.embedded,
        csrfToken,
        mayResolve: actor.role === 'officer' || actor.role === 'manager',
      }),
    );
  }

  @PostMethod('post/:id/resolve')
  @Door({ permission: 'post:resolve', audit: 'post-resolved' })
  async resolve(@CurrentActor() actor: Actor, @Param('id') id: string, @Form() posted: Posted): Promise<WebAnswer> {
    const { state } = unwrap(await this.post.resolveUnknown(actor, id, typed(posted, 'arrived') === 'yes'));
    return seeOther('/post', { title: RESOLVED[state] });
  }

  /** An email of the coming days, to be read beforehand. */
  @Get('post/:id')
  @Door({ permission: 'post:read', audit: 'none' })
  async letter(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    const [letter] = await this.post.letters(actor, [id]);
    if (!letter) throw new NotFoundException();
    return page(letterPage(letter));
  }

  @Get('cases/:reference/post')
  @Door({ permission: 'post:read', audit: 'none' })
  async ofCase(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<WebAnswer> {
    const found = await this.cases.read(actor, reference);
    return page(casePostPage(found, await this.post.ofCase(actor, found.details.id)));
  }

  @Get('mail')
  @Door({ permission: 'post:read', audit: 'none' })
  async tray(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const after = typed(query, 'after');
    if (after && !UUID.test(after)) return unreadable('after', 'The mail tray has no page of that name', '/mail');
    const { rows, next } = await this.post.mailTray(actor, { after: after || undefined });
    return page(mailTrayPage(rows, next));
  }

  @Get('mail/:id')
  @Door({ permission: 'post:read', audit: 'none' })
  async message(@CurrentActor() actor: Actor, @Param('id') id: string, @Asked() query: Posted): Promise<WebAnswer> {
    return page(mailPage(await this.read(actor, id), typed(query, 'as') === 'text'));
  }

  @Get('mail/:id/formatted')
  @Door({ permission: 'post:read', audit: 'none' })
  async formatted(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    return new FileAnswer((await this.read(actor, id)).html, 'text/html; charset=utf-8', null, framed);
  }

  @Get('mail/:id/calendar.ics')
  @Door({ permission: 'post:read', audit: 'none' })
  async calendar(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    const { calendar } = await this.read(actor, id);
    if (calendar === null) throw new NotFoundException();
    return new FileAnswer(calendar, 'text/calendar; charset=utf-8', 'deadline.ics');
  }

  private async read(actor: Actor, id: string): Promise<TrayMessage> {
    const message = /^[0-9a-f-]{36}$/.test(id) ? await this.post.mailTrayMessage(actor, id) : null;
    if (!message) throw new NotFoundException();
    return message;
  }
}
