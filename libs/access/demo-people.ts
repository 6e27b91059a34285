import { Administration, type NewPerson } from './administration.js';
import { Callers } from './callers.js';
import type { SignInDatabase } from '#libs/platform/database/database.js';

/** The invented people of the embedded default. Their ids are fixed, so that what they recorded stays theirs after a restart. */
const PEOPLE: readonly (NewPerson & { who: string })[] = [
  { id: '00000000-0000-4000-8000-000000000001', who: 'Priya Shah, officer, Walsall', displayName: 'Priya Shah', email: 'priya.shah@walsall.example', authority: '335', role: 'officer' },
  { id: '00000000-0000-4000-8000-000000000002', who: 'Tom Archer, officer, Worcestershire', displayName: 'Tom Archer', email: 'tom.archer@worcestershire.example', authority: '885', role: 'officer' },
  { id: '00000000-0000-4000-8000-000000000003', who: 'Ewa Lis, officer, Oxfordshire', displayName: 'Ewa Lis', email: 'ewa.lis@oxfordshire.example', authority: '931', role: 'officer' },
  { id: '00000000-0000-4000-8000-000000000004', who: 'Grace Okafor, manager, Walsall', displayName: 'Grace Okafor', email: 'grace.okafor@walsall.example', authority: '335', role: 'manager' },
  { id: '00000000-0000-4000-8000-000000000005', who: 'Ivor Penn, auditor, Walsall', displayName: 'Ivor Penn', email: 'ivor.penn@walsall.example', authority: '335', role: 'auditor' },
  { id: '00000000-0000-4000-8000-000000000006', who: 'Sam Doyle, clerk of the Lighthouse Federation', displayName: 'Sam Doyle', email: 'clerk@lighthouse.example', authority: '335', role: 'board', federationUid: '17615' },
];

/** How long links and token of the demonstration last; the launcher makes them anew at every start. */
const DAYS = 365;

export interface DemoPerson {
  who: string;
  email: string;
  /** Secret of a sign-in link: `<address>/sign-in/<secret>`. */
  linkSecret: string;
}

/**
 * Puts the demonstration's people in and makes their links; `token` is for the officer of Walsall with every scope, made only when
 * `wantToken` says that the one issued before is gone. For the embedded default only.
 */
export async function createDemoPeople(database: SignInDatabase, wantToken: boolean): Promise<{ people: DemoPerson[]; token: string | null }> {
  const administration = new Administration(database, new Callers(database));
  const people: DemoPerson[] = [];
  let officer = '';
  for (const { who, ...person } of PEOPLE) {
    const id = await administration.addPerson(person);
    officer ||= id;
    people.push({ who, email: person.email, linkSecret: await administration.demonstrationLink(id, DAYS) });
  }
  const token = wantToken ? (await administration.issueToken(officer, 'Demonstration', DAYS)).text : null;
  return { people, token };
}
