import type { Role } from '#libs/platform/actor.js';

/** Scopes an API token can be given. A token can do what its scopes and its person's role both allow. */
export const scopes = [
  'law:read',
  'register:read',
  'register:write',
  'cases:read',
  'cases:write',
  'audit:read',
  'post:read',
  'post:write',
  'people:read',
  'policies:write',
  'instruments:read',
  'instruments:write',
] as const;
export type Scope = (typeof scopes)[number];

interface PermissionDescription {
  /** What it lets a person do, as an administrator would say it. */
  means: string;
  roles: readonly Role[];
  /** Scope an API token needs; `null`: not for tokens at all. */
  scope: Scope | null;
}

const everyone: readonly Role[] = ['officer', 'manager', 'auditor', 'administrator', 'board'];
const staff: readonly Role[] = ['officer', 'manager', 'auditor', 'administrator'];
const caseworkers: readonly Role[] = ['officer', 'manager'];

/**
 * Who may do what. Which rows a person then sees is decided by row security in the database:
 * a permission opens a door, it never shows another authority's file.
 */
export const permissions = {
  'law:read': { means: 'Ask what the law would say, count a date, read the rulebook', roles: everyone, scope: 'law:read' },
  'register:read': { means: 'Search schools and federations, read calendars', roles: everyone, scope: 'register:read' },
  'calendars:write': { means: 'Enter term dates and closures', roles: ['officer', 'manager', 'administrator'], scope: 'register:write' },
  'contacts:read': { means: 'Read contacts of schools, federations and the authority', roles: everyone, scope: 'register:read' },
  'contacts:write': { means: 'Add, change and remove contacts', roles: ['officer', 'manager', 'administrator'], scope: 'register:write' },
  'cases:read': { means: 'Read cases, their dates, tasks, recipients and history', roles: everyone, scope: 'cases:read' },
  'cases:open': { means: 'Open a case', roles: caseworkers, scope: 'cases:write' },
  'cases:record': { means: 'Record what happened on a case', roles: ['officer', 'manager', 'board'], scope: 'cases:write' },
  'cases:correct': { means: 'Correct what was recorded', roles: caseworkers, scope: 'cases:write' },
  'cases:assign': { means: 'Give a case to an officer', roles: caseworkers, scope: 'cases:write' },
  'cases:note': { means: 'Write a note on a case', roles: caseworkers, scope: 'cases:write' },
  'cases:link': { means: 'Link cases that have to do with each other', roles: caseworkers, scope: 'cases:write' },
  'personal:erase': { means: 'Erase personal data from a case', roles: ['manager', 'administrator'], scope: 'cases:write' },
  'audit:read': {
    means: 'Export the history of a case with its proof, see the state of the audit record',
    roles: ['officer', 'manager', 'auditor'],
    scope: 'audit:read',
  },
  'post:read': { means: 'Read what was sent, to whom, and what came of it', roles: staff, scope: 'post:read' },
  'post:resolve': { means: 'Say whether a message of unknown fate arrived', roles: caseworkers, scope: 'post:write' },
  'policies:read': { means: 'Read what authorities ask beyond the law', roles: everyone, scope: 'law:read' },
  'policies:write': { means: 'Enter and end policies of the authority', roles: ['manager'], scope: 'policies:write' },
  'instruments:read': {
    means: 'Read instruments of government, their drafts and history, and the register of them',
    roles: everyone,
    scope: 'instruments:read',
  },
  'instruments:draft': {
    means: 'Write drafts of instruments, add files, record what happened to them',
    roles: ['officer', 'manager', 'board'],
    scope: 'instruments:write',
  },
  'instruments:work': {
    means: 'Start instruments, send links to boards, take instruments in from paper, keep temporary governing bodies',
    roles: caseworkers,
    scope: 'instruments:write',
  },
  'people:read': { means: 'See the people of the authority', roles: staff, scope: 'people:read' },
  self: { means: 'See and end the own session', roles: everyone, scope: null },
  'demo:clock': {
    means: 'Move the demonstration clock (embedded default only)',
    roles: ['officer', 'manager', 'administrator'],
    scope: null,
  },
} as const satisfies Record<string, PermissionDescription>;

export type Permission = keyof typeof permissions;

/**
 * Why an actor may not pass, or `null` when it may.
 * "role": nobody of that role may. "scope": the role may, the token was not given the scope.
 */
export function refusalReason(permission: Permission, actor: { role: Role; scopes?: readonly string[] }): 'role' | 'scope' | null {
  const { roles, scope }: PermissionDescription = permissions[permission];
  if (!roles.includes(actor.role)) return 'role';
  if (actor.scopes && (scope === null || !actor.scopes.includes(scope))) return 'scope';
  return null;
}

/** Whether a page shows a button. The door itself asks again. */
export const may = (actor: { role: Role; scopes?: readonly string[] }, permission: Permission): boolean =>
  refusalReason(permission, actor) === null;
