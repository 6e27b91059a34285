import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { WorkerDatabase } from '#libs/platform/database/database.js';
import type { ContactRole, ContactSubject } from '../types.js';

/** Whom a piece of post is for, in the words of the law's reminders. */
export interface ContactQuestion {
  /** The case it is about: contacts of those who take part in it are looked through, and nobody else's. */
  caseId: string;
  /** Authority whose post it is; its own contacts go before what others share. */
  authority: string;
  /** "clerk", "chair", "head-of-federation", "local-authority:885", "head:104144" ... */
  recipient: string;
  /** The school or federation whose office it is, where it is one of several; then nobody else is asked. */
  subject?: { kind: 'school' | 'federation'; key: string };
  federationUid?: string | null;
  /** URN of the school a case is about: asked where the federation has nobody in the role. */
  school?: string | null;
}

/** Where it goes. */
export interface ResolvedContact {
  id: string;
  name: string;
  email: string;
  role: ContactRole;
  /** For a parent: whether service by email was consented to (Education Act 1996 s 572(2)). */
  parentEmailConsent: boolean | null;
}

/** Finds the address of a recipient for unattended jobs. */
@Injectable()
export class ContactBook {
  constructor(private readonly database: WorkerDatabase) {}

  /** The contact of a recipient, or null when nobody was entered: then it is the case officer's to pass on. `system` names the job that asks. */
  async resolveContact(system: string, question: ContactQuestion): Promise<ResolvedContact | null> {
    return this.database.transaction(system, async (client) => {
      // row security shows the contacts of this case's parties only
      await client.query(`SELECT set_config('app.post_case', $1, true)`, [question.caseId]);
      return findContact(client, question);
    });
  }
}

/** The same within a transaction that is open: whoever asks sees the contacts row security shows him. */
export async function findContact(client: pg.ClientBase, question: ContactQuestion): Promise<ResolvedContact | null> {
  const [role, key] = question.recipient.split(/:(.*)/s) as [string, string | undefined];
  const subjects = subjectsOf(role, key, question);
  if (subjects.length === 0) return null;
  const { rows } = await client.query<ResolvedContact>(
    `SELECT c.id, c.name, c.email, c.role, c.parent_email_consent AS "parentEmailConsent"
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS s (kind, key, role, at)
       JOIN contact c ON c.subject_kind = s.kind AND c.subject_key = s.key AND c.role = s.role
      WHERE c.authority = $4 OR (NOT c.private AND c.authority IN (SELECT p.authority FROM case_participant p WHERE p.case_id = $5)) ORDER BY s.at, c.authority = $4 DESC, c.name, c.id LIMIT 1`,
    [
      subjects.map(({ kind }) => kind),
      subjects.map(({ key: of }) => of),
      subjects.map(({ role: as }) => as),
      question.authority,
      question.caseId,
    ],
  );
  return rows[0] ?? null;
}

interface Asked {
  kind: ContactSubject;
  key: string;
  role: ContactRole;
}

/** Where to look, best first. */
function subjectsOf(role: string, key: string | undefined, { subject, federationUid, school }: ContactQuestion): Asked[] {
  if (role === 'local-authority') {
    if (!key) return [];
    return [
      { kind: 'authority', key, role: 'authority-office' },
      { kind: 'authority', key, role: 'governance-officer' },
    ];
  }
  const as = role as ContactRole;
  if (subject) return [{ ...subject, role: as }];
  const asked: Asked[] = [];
  if (key) asked.push({ kind: /^\d{6}$/.test(key) ? 'school' : 'federation', key, role: as });
  else {
    if (federationUid) asked.push({ kind: 'federation', key: federationUid, role: as });
    if (school) asked.push({ kind: 'school', key: school, role: as });
  }
  return asked;
}
