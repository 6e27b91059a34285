import type { SignInDatabase } from '#libs/platform/database/database.js';
import { Administration, type NewPerson } from './administration.js';
import { Callers } from './callers.js';

/** Invented people of the demonstration; their addresses cannot receive mail. */
const people: (NewPerson & { who: string })[] = [
  { who: 'Officer, Walsall', displayName: 'Olivia Marsh', email: 'olivia.marsh@walsall.invalid', authority: '335', role: 'officer' },
  {
    who: 'Officer, Worcestershire',
    displayName: 'Tom Hadley',
    email: 'tom.hadley@worcestershire.invalid',
    authority: '885',
    role: 'officer',
  },
  { who: 'Officer, Oxfordshire', displayName: 'Priya Nair', email: 'priya.nair@oxfordshire.invalid', authority: '931', role: 'officer' },
  { who: 'Manager, Walsall', displayName: 'Helen Brook', email: 'helen.brook@walsall.invalid', authority: '335', role: 'manager' },
  { who: 'Auditor, Walsall', displayName: 'Daniel Cole', email: 'daniel.cole@walsall.invalid', authority: '335', role: 'auditor' },
  {
    who: 'Clerk to the Lighthouse Federation',
    displayName: 'Rosa Lindqvist',
    email: 'clerk@lighthouse.invalid',
    authority: '335',
    role: 'board',
    federationUid: '17615',
  },
];

const LINK_HOURS = 24;
const TOKEN_DAYS = 365;

export interface DemoPeople {
  people: { who: string; personId: string; linkSecret: string }[];
  /** Text of a token of the Walsall officer with all scopes; `null` when none was asked for. */
  token: string | null;
}

/** The demonstration's people with a fresh sign-in link each. Can be repeated. For the embedded default only. */
export async function createDemoPeople(database: SignInDatabase, withToken: boolean): Promise<DemoPeople> {
  const administration = new Administration(database, new Callers(database));
  const made: DemoPeople['people'] = [];
  for (const { who, ...person } of people) {
    const personId = await administration.addPerson(person);
    made.push({ who, personId, linkSecret: await administration.freshLink(personId, LINK_HOURS) });
  }
  const token = withToken ? await administration.issueToken(made[0]!.personId, { name: 'Demonstration', validDays: TOKEN_DAYS }) : null;
  return { people: made, token };
}
