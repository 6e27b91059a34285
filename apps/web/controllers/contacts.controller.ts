import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { CurrentActor, Door, may } from '#libs/access/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/index.js';
import type { Result } from '#libs/platform/result.js';
import { type Contact, type ContactInput, Contacts } from '#libs/register/index.js';
import { type FieldError, type Posted, typed } from '../forms/posted.js';
import { fieldErrors } from '../forms/refused-fields.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { type Drafts, KeptDrafts } from '../http/drafts.js';
import { Asked, CsrfToken, Form } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { contactFormPage, contactsPage } from '../pages/register/contacts.js';

const readContact = (posted: Posted): ContactInput => ({
  subjectKind: typed(posted, 'subjectKind') as ContactInput['subjectKind'],
  subjectKey: typed(posted, 'subjectKey'),
  role: typed(posted, 'role') as ContactInput['role'],
  name: typed(posted, 'name'),
  email: typed(posted, 'email'),
  private: typed(posted, 'private') !== 'no',
});

/** Offices and people with an email address, kept by the authority beside the register. */
@Pages('contacts')
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  @Get()
  @Door({ permission: 'contacts:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor, @Asked() query: Posted): Promise<WebAnswer> {
    const { rows, next } = await this.contacts.list(
      actor,
      { text: typed(query, 'text') || undefined },
      { after: typed(query, 'after') || null, limit: 100 },
    );
    return page(
      contactsPage(rows, next, (row) => may(actor, 'contacts:write') && row.authority === actor.authority, may(actor, 'contacts:write')),
    );
  }

  @Get('add')
  @Door({ permission: 'contacts:write', audit: 'none' })
  form(@KeptDrafts() drafts: Drafts, @CsrfToken() csrfToken: string): WebAnswer {
    return page(contactFormPage({ id: null, state: drafts.state({ private: 'yes' }), csrfToken }));
  }

  @Post('add')
  @Door({ permission: 'contacts:write', audit: 'contact-added' })
  async add(@CurrentActor() actor: Actor, @Form() posted: Posted, @KeptDrafts() drafts: Drafts): Promise<WebAnswer> {
    return saved(await this.contacts.add(actor, readContact(posted)), '/contacts/add', posted, drafts);
  }

  @Get(':id')
  @Door({ permission: 'contacts:write', audit: 'none' })
  async changeForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @KeptDrafts() drafts: Drafts,
    @CsrfToken() csrfToken: string,
  ): Promise<WebAnswer> {
    const { subjectKind, subjectKey, role, name, email, version, ...rest } = unwrap(await this.contacts.read(actor, id));
    const posted = { subjectKind, subjectKey, role, name, email, private: rest.private ? 'yes' : 'no', expectedVersion: String(version) };
    return page(contactFormPage({ id, state: drafts.state(posted), csrfToken }));
  }

  @Post(':id')
  @Door({ permission: 'contacts:write', audit: 'contact-changed' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Form() posted: Posted,
    @KeptDrafts() drafts: Drafts,
  ): Promise<WebAnswer> {
    const changed = await this.contacts.change(actor, id, Number(typed(posted, 'expectedVersion')) || 0, readContact(posted));
    return saved(changed, `/contacts/${encodeURIComponent(id)}`, posted, drafts);
  }

  @Post(':id/remove')
  @Door({ permission: 'contacts:write', audit: 'contact-removed' })
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebAnswer> {
    unwrap(await this.contacts.remove(actor, id));
    return seeOther('/contacts', { title: 'The contact is removed' });
  }
}

function saved(result: Result<Contact>, form: string, posted: Posted, drafts: Drafts): WebAnswer {
  if (result.ok) return seeOther('/contacts', { title: `${result.value.name} is saved` });
  const { refusal } = result;
  if (refusal.status !== 422 && refusal.status !== 409) return unwrap<never>(result);
  const errors: FieldError[] = fieldErrors(refusal) ?? [
    { field: '', message: [refusal.detail, refusal.nextStep].filter(Boolean).join(' '), target: 'name' },
  ];
  return drafts.again(form, randomUUID(), posted, errors);
}
