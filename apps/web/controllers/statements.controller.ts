import { Get, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Door, PublicDoor } from '#libs/access/index.js';
import { Config } from '#libs/platform/config.js';
import { brandSheet } from '../layout/brand.js';
import { typed } from '../forms/posted.js';
import { page, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Pages } from '../http/pages.decorator.js';
import { errorPage } from '../pages/service/errors.js';
import { accessibilityPage, cookiesPage } from '../pages/service/statements.js';

/** Pages anyone may read, and the council's colour. */
@Pages()
export class StatementsController {
  constructor(private readonly config: Config) {}

  @Get('accessibility')
  @PublicDoor('The accessibility statement must be open to everyone')
  accessibility(): WebAnswer {
    return page(accessibilityPage());
  }

  @Get('cookies')
  @PublicDoor('Says what the sign-in cookie is for, before anyone signs in')
  cookies(): WebAnswer {
    return page(cookiesPage());
  }

  /** Why a form was not accepted, under an address of its own, so that going back from it works. */
  @Get('not-accepted')
  @Door({ permission: 'self', audit: 'none' })
  notAccepted(@KeptDrafts() drafts: Drafts): WebAnswer {
    const said = drafts.asked?.posted;
    if (!said) throw new NotFoundException();
    const status = Number(typed(said, 'status'));
    return page(errorPage(status, typed(said, 'title'), typed(said, 'detail'), typed(said, 'nextStep')), status);
  }

  @Get('brand.css')
  @PublicDoor('The colour of the council, an asset of every page')
  brand(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300');
    return brandSheet(this.config.council.colour);
  }
}
