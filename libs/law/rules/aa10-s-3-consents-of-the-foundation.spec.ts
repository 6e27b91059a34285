import { discontinuing } from '../processes/discontinuance/story.js';
import { catholic } from '../processes/leaving/schools.js';
import { school } from '../processes/leaving/story.js';

const applied = (schools: Parameters<typeof discontinuing>[0], data: Record<string, unknown> = {}) =>
  discontinuing(schools).did('academy-application-made', '2026-05-01', { school: schools![0]!.key, by: 'governing-body', ...data });

describe('R46-consents: foundation, trustees and appointers', () => {
  it('of a school with a foundation are consulted and consent first', () => {
    expect(applied(catholic, { foundationConsulted: true, trusteesConsented: true }).last().findings).toEqual([]);
    expect(applied(catholic, { foundationConsulted: true }).saidOfLast('breach')).toEqual(['R46-consents']);
    expect(applied(catholic, { foundationConsulted: true }).last().effect).toBe('accepted');
  });

  it('are asked for where it is not known, and not at a community school', () => {
    expect(applied([school('a', { category: 'foundation' }), school('b')]).saidOfLast('data')).toEqual(['R46-consents', 'R46-consents']);
    expect(applied([school('a'), school('b')]).last().findings).toEqual([]);
  });
});
