import { given, lighthouse, pebworth, refusal, theSchool, world, type World } from './casework-world.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w?.close());
beforeEach(() => w.clock.set('2024-11-25T09:00:00.000Z'));

describe('Opening a case', () => {
  const opening = { process: 'leaving' as const, federationUid: lighthouse.uid, relevantSchool: theSchool, registerAsAt: lighthouse.asAt };

  it('is for officers and managers of the authority that maintains the school', async () => {
    for (const actor of [w.people.abe, w.people.bea])
      expect(refusal(await w.casework.openCase(actor, opening))).toMatchObject({ code: 'not-permitted', status: 403 });
    expect(refusal(await w.casework.openCase(w.people.wendy, opening))).toMatchObject({ code: 'not-permitted' });
    expect(given(await w.casework.openCase(w.people.mia, opening)).version).toBe(1);
  });

  it('needs a federation that the register has on that date', async () => {
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, registerAsAt: '2020-01-01' }))).toMatchObject({
      code: 'register-has-no-federation',
      status: 422,
    });
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, federationUid: '99999' }))).toMatchObject({
      code: 'register-has-no-federation',
    });
  });

  it('needs a school of that federation', async () => {
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, relevantSchool: pebworth.pebworthFirst }))).toMatchObject({
      code: 'school-not-in-federation',
      errors: [{ field: 'relevantSchool' }],
    });
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, schools: { '116715': { paidStaff: 3 } } }))).toMatchObject({
      code: 'school-not-in-federation',
    });
  });

  it('names every field that cannot be right', async () => {
    const wrong = {
      ...opening,
      federationUid: 'x',
      registerAsAt: '2024-02-30',
      relevantSchool: undefined,
      schools: { [theSchool]: { paidStaff: -1 } },
    };
    expect(refusal(await w.casework.openCase(w.people.ann, wrong)).errors!.map((error) => error.field)).toEqual([
      'federationUid',
      'relevantSchool',
      'registerAsAt',
      `schools.${theSchool}.paidStaff`,
    ]);
    expect(refusal(await w.casework.openCase(w.people.ann, { ...opening, registerAsAt: '2024-11-26' })).errors).toMatchObject([
      { field: 'registerAsAt' },
    ]);
  });

  it('with the same key twice opens one case, also when both come at once', async () => {
    const keyed = { ...opening, idempotencyKey: 'open-1' };
    const [a, b] = await Promise.all([w.casework.openCase(w.people.ann, keyed), w.casework.openCase(w.people.ann, keyed)]);
    expect(given(a)).toEqual(given(b));
    expect(given(await w.casework.openCase(w.people.ann, keyed))).toEqual(given(a));
    expect(refusal(await w.casework.openCase(w.people.ann, { ...keyed, hasHeadOfFederation: true }))).toMatchObject({
      code: 'idempotency-mismatch',
      status: 422,
    });
    expect(given(await w.casework.openCase(w.people.ben, keyed)).caseId).not.toBe(given(a).caseId);
  });

  it('keeps what the officer adds to the register with the case', async () => {
    const opened = given(
      await w.casework.openCase(w.people.ann, {
        ...opening,
        hasHeadOfFederation: true,
        schools: { [theSchool]: { paidStaff: 31, registeredPupils: 212 } },
      }),
    );
    const { subject } = given(await w.casework.readCase(w.people.ann, opened.caseId));
    expect(subject.federation.hasHeadOfFederation).toBe(true);
    expect(subject.schools.find((school) => school.key === theSchool)).toMatchObject({ paidStaff: 31, registeredPupils: 212 });
  });
});
