import { rulebook, rulebookVersion } from '../index.js';

describe('the rulebook', () => {
  it('names every rule once', () => {
    const ids = rulebook.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each([
    'F0',
    'F3a',
    'F8r',
    'F11',
    'N4',
    'J6',
    'L1',
    'L15',
    'D1a',
    'D2x',
    'D6',
    'X1',
    'X7',
    'C1',
    'C12m',
    'RA-33',
    'RB-24',
    'RF-04',
    'CO-15',
    'CON-13-2',
    'FED-22-G',
    'MEM-X1',
    'INS-28-h',
    'PROC-V11',
    'TGB-DF-1',
  ])('holds row %s of the catalogues, with a citation and a plain sentence', (id) => {
    const rule = rulebook.find((one) => one.id === id)!;
    expect(rule.citation.length).toBeGreaterThan(3);
    expect(rule.plain).toMatch(/^[A-Z].*\.$/s);
    expect(rule.inForce.length).toBeGreaterThan(0);
  });

  it('says of every rule whether it is enforced, and where an enforced one is tested', () => {
    for (const { id, enforced, testedIn } of rulebook) expect([id, enforced === true]).toEqual([id, testedIn.length > 0]);
  });

  it('rows that no code enforces never claim more than their confidence allows', () => {
    const weak = rulebook.filter(({ confidence }) => ['B', 'C', 'P', 'I', 'U'].includes(confidence));
    expect(weak.filter(({ enforcement }) => enforcement === 'block')).toEqual([]);
  });

  it('has a version that changes with what its enforced rules say', () => {
    expect(rulebookVersion).toMatch(/^2026-11-[0-9a-f]{16}$/);
  });
});
