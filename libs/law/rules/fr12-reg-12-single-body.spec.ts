import { singleBody, withNewSchools } from '../processes/federating/new-schools.js';
import { federatingOf } from '../processes/federating/story.js';
import { nurseries } from '../processes/federating/schools.js';

const arranged = (data: Record<string, unknown> = {}, story = withNewSchools()) =>
  story.did('single-temporary-body-arranged', '2026-01-20', singleBody(data));

describe('N3: one temporary governing body for several new schools', () => {
  it('for two new schools or more, not for one', () => {
    expect(arranged().last().effect).toBe('accepted');
    expect(arranged({ newSchools: 1 }).last().effect).toBe('blocked');
    expect(arranged({ newSchools: 1 }).saidOfLast('block')).toEqual(['N3']);
  });

  it('several authorities must agree who arranges it', () => {
    const two = (data: Record<string, unknown>) => arranged({ authority: '940', ...data }, federatingOf(nurseries));
    expect(two({ authoritiesAgreed: false }).saidOfLast('block')).toEqual(['N3']);
    expect(two({ authoritiesAgreed: true }).last().effect).toBe('accepted');
    expect(two({ authority: '331' }).saidOfLast('block')).toEqual(['N3']);
  });

  it('not to have consulted the proposers is a breach and undoes nothing', () => {
    expect(arranged({ proposersConsulted: false }).saidOfLast('breach')).toEqual(['N3']);
    expect(arranged({ proposersConsulted: false }).last().effect).toBe('accepted');
  });
});
