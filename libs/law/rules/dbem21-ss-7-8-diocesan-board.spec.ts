import { discontinuing } from '../processes/discontinuance/story.js';
import { catholic, fiveSchools } from '../processes/leaving/schools.js';

const planned = (how: string, data: Record<string, unknown> = {}, schools = fiveSchools) =>
  discontinuing(schools).did('discontinuance-planned', '2026-05-01', {
    school: schools[0]!.key,
    how,
    discontinuedOn: '2026-12-31',
    ...data,
  });

describe('X-dbe: the Diocesan Board of Education', () => {
  it('advises before a Church of England school publishes its closure', () => {
    expect(planned('governing-body-notice', { diocesanAdvice: true }).saidOfLast()).toEqual([]);
    expect(planned('governing-body-notice').saidOfLast('breach')).toEqual(['X-dbe']);
    expect(planned('closure-proposals', { diocesanAdvice: false }).last().effect).toBe('accepted');
    expect(planned('direction').saidOfLast()).toEqual([]);
    expect(planned('closure-proposals', {}, catholic).saidOfLast()).toEqual([]);
  });

  it('consents before an academy order is applied for', () => {
    const applied = (diocesanConsent: boolean) =>
      discontinuing(fiveSchools)
        .did('academy-application-made', '2026-05-01', {
          ...{ school: 'a', by: 'governing-body', foundationConsulted: true, trusteesConsented: true },
          diocesanConsent,
        })
        .saidOfLast('breach');
    expect([applied(true), applied(false)]).toEqual([[], ['X-dbe']]);
  });
});
