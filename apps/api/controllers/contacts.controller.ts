import { Body, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { Contacts, type Contact, type NamedContact, type Page } from '#libs/register/index.js';
import { ContactsQuery } from '../bodies/lists.js';
import { NewContactBody, ContactChangeBody } from '../bodies/register.js';
import { API, ApiController } from '../http/api-controller.js';
import { etag, expectedVersion, IfMatch } from '../http/version.js';

/** Offices and people with an email address, per school, federation and authority. */
@ApiController('contacts')
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  /** Contacts you may see, by name. */
  @Get()
  @Door({ permission: 'contacts:read', audit: 'none' })
  list(@CurrentActor() actor: Actor, @Query() { after, limit, ...filter }: ContactsQuery): Promise<Page<NamedContact>> {
    return this.contacts.list(actor, filter, { after, limit });
  }

  /** One contact. */
  @Get(':id')
  @Door({ permission: 'contacts:read', audit: 'none' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NamedContact> {
    const contact = unwrap(await this.contacts.read(actor, id));
    etag(reply, contact.version);
    return contact;
  }

  /** Adds a contact of your authority. */
  @Post()
  @Door({ permission: 'contacts:write', audit: 'contact-changed' })
  async add(@CurrentActor() actor: Actor, @Body() body: NewContactBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<Contact> {
    const contact = unwrap(await this.contacts.add(actor, body));
    void reply.header('location', `/${API}/contacts/${contact.id}`);
    etag(reply, contact.version);
    return contact;
  }

  /** Changes the fields that are sent; the others stay. */
  @Patch(':id')
  @Door({ permission: 'contacts:write', audit: 'contact-changed' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...changes }: ContactChangeBody,
    @IfMatch() ifMatch: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Contact> {
    const contact = unwrap(await this.contacts.change(actor, id, expectedVersion(ifMatch, inBody), changes));
    etag(reply, contact.version);
    return contact;
  }

  /** Takes a contact away for good: it is personal data. */
  @Delete(':id')
  @HttpCode(204)
  @Door({ permission: 'contacts:write', audit: 'contact-changed' })
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    unwrap(await this.contacts.remove(actor, id));
  }
}
