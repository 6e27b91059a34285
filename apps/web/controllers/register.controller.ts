import { Get, Param } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import { isCursorOf, Register, RegisterImports } from '#libs/register/index.js';
import { datePartsOf, readDateParts } from '../forms/date-parts.js';
import { type Posted, typed } from '../forms/posted.js';
import { page, unreadable, type WebAnswer } from '../http/answers.js';
import { Asked } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import { federationPage, federationsPage } from '../pages/register/federations.js';
import { importPage, importsPage } from '../pages/register/imports.js';
import { schoolPage, schoolsPage } from '../pages/register/schools.js';

/** The register of schools and federations, as the department publishes it. */
@Pages()
export class RegisterController {
  constructor(
    private readonly register: Register,
    private readonly imports: RegisterImports,
  ) {}

  @Get('schools')
  @Door({ permission: 'register:read', audit: 'none' })
  async schools(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const text = typed(query, 'text');
    if (garbled(query)) return unreadable('after', 'The list of schools has no page of that name', '/schools');
    const [found, extracts] = await Promise.all([
      this.register.searchSchools(actor, text ? { text } : { authority: actor.authority, open: true }, {
        after: typed(query, 'after') || null,
      }),
      this.imports.list(actor, { limit: 1 }),
    ]);
    return page(
      schoolsPage({ ...found, query, mayReadImports: may(actor, 'register:read'), registerAsAt: extracts.rows[0]?.asAt ?? null }),
    );
  }

  @Get('schools/:urn')
  @Door({ permission: 'register:read', audit: 'none' })
  async school(@CurrentActor() actor: Actor, @Param('urn') urn: string): Promise<WebAnswer> {
    return page(schoolPage(unwrap(await this.register.school(actor, urn))));
  }

  @Get('federations')
  @Door({ permission: 'register:read', audit: 'none' })
  async federations(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const text = typed(query, 'text');
    if (garbled(query)) return unreadable('after', 'The list of federations has no page of that name', '/federations');
    const found = await this.register.listFederations(actor, text ? { text, emptied: true } : { authority: actor.authority }, {
      after: typed(query, 'after') || null,
    });
    return page(federationsPage(query, found.rows, found.total, found.next));
  }

  /** A federation with its members on a day, given whole (`asAt`) or in three parts. */
  @Get('federations/:uid')
  @Door({ permission: 'register:read', audit: 'none' })
  async federation(@CurrentActor() actor: Actor, @Param('uid') uid: string, @Asked() query: Posted): Promise<WebAnswer> {
    const whole = typed(query, 'asAt');
    const parts = readDateParts(query, 'asAt', 'The day');
    const asAt = parts.date ?? (isIsoDate(whole) ? whole : undefined);
    const federation = unwrap(await this.register.federation(actor, uid, asAt));
    const posted = parts.empty ? datePartsOf('asAt', federation.asAt) : query;
    const mayOpen = may(actor, 'cases:open') && federation.members.some((member) => member.authority === actor.authority);
    return page(federationPage({ federation, state: { posted, errors: parts.error ? [parts.error] : [] }, mayOpen }));
  }

  @Get('register/imports')
  @Door({ permission: 'register:read', audit: 'none' })
  async importList(@CurrentActor() actor: Actor): Promise<WebAnswer> {
    return page(importsPage((await this.imports.list(actor, { limit: 50 })).rows));
  }

  @Get('register/imports/:id')
  @Door({ permission: 'register:read', audit: 'none' })
  async importReport(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    const [report, changes] = await Promise.all([
      this.imports.read(actor, id),
      this.imports.changes(actor, id, { authority: actor.authority }, { limit: 100 }),
    ]);
    return page(importPage(unwrap(report), changes.rows));
  }
}

/** Where a page begins is said by the page before; anything else is told, not read as the first page. */
const garbled = (query: Posted): boolean => typed(query, 'after') !== '' && !isCursorOf.names(typed(query, 'after'));
