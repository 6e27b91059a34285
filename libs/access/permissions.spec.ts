import type { Role } from '#libs/platform/actor.js';
import { may, permissions, refusalReason, scopes, type Permission } from './permissions.js';

const all = Object.keys(permissions) as Permission[];
const roleMay = (role: Role): Permission[] => all.filter((permission) => may({ role }, permission));

describe('who may do what', () => {
  it('lets an auditor and a board change nothing that officers decide', () => {
    expect(roleMay('auditor').filter((permission) => !/:read$|^self$/.test(permission))).toEqual([]);
    expect(roleMay('board').filter((permission) => !/:read$|^self$/.test(permission))).toEqual(['cases:record', 'instruments:draft']);
  });

  it('keeps the audit export and the post from boards', () => {
    expect(roleMay('board')).not.toEqual(expect.arrayContaining(['audit:read']));
    expect(roleMay('board')).not.toEqual(expect.arrayContaining(['post:read']));
  });

  it('gives a token what both its scopes and its person allow', () => {
    expect(refusalReason('cases:open', { role: 'officer', scopes: ['cases:write'] })).toBeNull();
    expect(refusalReason('cases:open', { role: 'officer', scopes: ['cases:read'] })).toBe('scope');
    expect(refusalReason('cases:open', { role: 'auditor', scopes: ['cases:write'] })).toBe('role');
  });

  it('keeps what is for people alone from every token', () => {
    expect(refusalReason('demo:clock', { role: 'officer', scopes })).toBe('scope');
    expect(refusalReason('demo:clock', { role: 'officer' })).toBeNull();
  });

  it('uses every scope there is', () => {
    expect([...new Set(all.map((permission) => permissions[permission].scope))].filter((scope) => scope !== null).sort()).toEqual(
      [...scopes].sort(),
    );
  });
});
