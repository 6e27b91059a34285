import {
  approvedA,
  approvedB,
  closingAll,
  CLOSES,
  consults,
  describes,
  determines,
  keepingOne,
  OPENS,
  PUBLISHED,
  publishedA,
  publishedB,
  publishes,
  refers,
  settles,
} from '../processes/amalgamation/story.js';
import { discontinuing } from '../processes/discontinuance/story.js';
import { proposalsOf } from './proposals-of.js';

const of = (story: { input: Parameters<typeof proposalsOf>[0] }) => proposalsOf(story.input);

describe('The sets of proposals of an amalgamation', () => {
  it('route B: one case, two sets on two statutory codes, each with its own decision', () => {
    const [change, closure] = of(publishedB());
    expect(change).toMatchObject({
      ...{ key: 'alteration:104144', school: '104144', status: 'published', decider: 'authority', paragraph: null, decideBy: '2026-05-30' },
      ...{ published: { on: PUBLISHED, by: 'authority', closesOn: '2026-03-30' }, representationsEnd: '2026-03-30' },
      implementation: { proposed: OPENS, now: OPENS },
    });
    expect(closure).toMatchObject({ key: 'closure:104145', paragraph: '19', implementation: { now: CLOSES } });
    expect([change!.regime.citation, closure!.regime.citation]).toEqual([
      'EIA 2006 s 19; SI 2013/3110 Sch 3 as amended by SI 2025/94',
      'EIA 2006 s 15, Sch 2; SI 2013/3109',
    ]);
    expect(of(publishedB().did('representations-received', '2026-03-10', { about: 'closure', objections: 1 }))[1]!.paragraph).toBe('8');
    expect(of(approvedB()).map(({ status, decision }) => [status, decision!.by, decision!.on, decision!.publishedOn])).toEqual(
      [0, 1].map(() => ['approved', 'authority', '2026-04-21', '2026-04-23']),
    );
  });

  it('route A: the authority’s own new school and the closures with it are the adjudicator’s', () => {
    expect(of(publishedA()).map(({ key, decider, decideBy }) => [key, decider, decideBy])).toEqual([
      ['new-school', 'adjudicator', null],
      ['closure:104145', 'adjudicator', null],
      ['closure:104144', 'adjudicator', null],
    ]);
    expect(of(refers(publishedA())).map(({ status, referredOn }) => [status, referredOn])).toEqual(
      [0, 1, 2].map(() => ['with-adjudicator', '2026-04-07']),
    );
    expect(of(approvedA()).map(({ decider, decision }) => [decider, decision!.by])).toEqual(
      [0, 1, 2].map(() => ['adjudicator', 'adjudicator']),
    );
  });

  it('goes by the law of the day of publication', () => {
    const story = publishes(consults(settles(closingAll())), { about: 'new-school' });
    const regime = (commencedOn: string) => of(story.with({ settings: { cwsa66CommencedOn: commencedOn } }))[0]!.regime;
    expect(regime('2026-03-03')).toMatchObject({ title: 'Section 11(A3): a new school', asOf: PUBLISHED, published: true });
    expect(regime('2026-03-03').citation).toContain('the law before section 66');
    expect(of(settles(closingAll()).with({ settings: { cwsa66CommencedOn: '2026-03-03' }, asOf: '2026-03-03' }))[0]!.regime).toMatchObject({
      citation: expect.stringContaining('the law after section 66') as string,
      published: false,
    });
    expect(of(closingAll())[0]!.regime.title).toBe('Section to be settled');
    const early = keepingOne().did('change-described', '2025-03-01', { changes: ['age-range'], agesMoveByYears: 4, proposalsNeeded: true });
    expect(of(early.with({ asOf: '2025-03-02' }))[0]!.regime.citation).toBe('EIA 2006 s 19; SI 2013/3110 Sch 3');
  });

  it('a change below the thresholds is no proposal, and what is withdrawn takes no effect', () => {
    expect(
      of(describes(keepingOne(), { changes: ['enlargement'], capacityThen: 260, proposalsNeeded: false })).map(({ kind }) => kind),
    ).toEqual(['closure']);
    const withdrawn = publishedB().did('proposals-withdrawn', '2026-04-01', {
      about: 'closure',
      inWriting: true,
      reason: 'No longer wanted.',
    });
    expect(of(withdrawn)[1]).toMatchObject({ statusTitle: 'Withdrawn', decider: null, implementation: null });
  });

  it('a condition with its day, and proposals to be considered afresh once it has passed', () => {
    const conditional = determines(publishedB(), {
      ...{ about: 'alteration', outcome: 'approved-conditionally', conditionEvent: 'planning-permission', conditionBy: '2026-07-10' },
    });
    expect(of(conditional)[0]).toMatchObject({
      status: 'conditional',
      condition: { event: 'planning-permission', by: '2026-07-10', metOn: null },
    });
    const lapsed = determines(conditional, { about: 'closure' }).did('condition-lapsed', '2026-07-11', { about: 'alteration' });
    expect(of(lapsed)[0]).toMatchObject({ statusTitle: 'To be considered afresh', decision: null, decideBy: null });
  });

  it('a case of another process has none', () => expect(of(discontinuing())).toEqual([]));
});
