import { checkTemporaryBody, incorporationOf, passesTo, readiness, surplus } from './index.js';
import { temporary } from './testing/boards.js';
import type { TemporaryBody, TemporaryMember } from './index.js';

const members: TemporaryMember[] = [
  { category: 'parent', appointedBy: 'local-authority', parentOf: 'pupil', skills: true },
  { category: 'parent', appointedBy: 'local-authority', parentOf: 'pupil', skills: true },
  { category: 'head' },
  { category: 'staff', employedAtSchool: true, appointedBy: 'temporary-governing-body' },
  { category: 'la', appointedBy: 'local-authority', skills: true },
  { category: 'coOpted', appointedBy: 'temporary-governing-body', skills: true },
  { category: 'coOpted', appointedBy: 'temporary-governing-body', skills: true },
];

const ready: TemporaryBody = {
  composition: temporary('community', {}, { coOptedStaff: 0, totalPlaces: 7, effectiveOn: '2026-09-01' }, { hasFoundation: false }),
  trigger: 'leaving',
  triggeredOn: '2026-02-05',
  establishedOn: '2026-03-05',
  sizeSetBy: 'local-authority',
  members,
  clerkAppointedOn: '2026-06-01',
  instrumentAdoptedOn: '2026-06-01',
  instrumentSubmittedOn: '2026-06-03',
  instrumentMadeOn: '2026-06-20',
  instrumentEffectiveOn: '2026-09-01',
  instrumentName: 'The Governing Body of Beacon School',
  incorporationOn: '2026-09-01',
  asOf: '2026-07-01',
};

const open = (body: TemporaryBody): string[] =>
  readiness(body)
    .filter(({ done }) => done !== true)
    .map(({ key }) => key);

describe('a temporary governing body of a school that leaves its federation', () => {
  it('with everything in place is lawful, ready, and becomes the governing body on the day under the name in its instrument', () => {
    expect(checkTemporaryBody(ready)).toMatchObject({ lawful: true, findings: [], missing: [] });
    expect(open(ready)).toEqual([]);
    expect(incorporationOf(ready)).toEqual({
      possible: true,
      on: '2026-09-01',
      name: 'The Governing Body of Beacon School',
      how: 'the-body-itself',
      problems: [],
    });
  });

  it('lists what is still to be done, from the record alone', () => {
    expect(open({ ...ready, members: members.slice(1), instrumentMadeOn: null, instrumentEffectiveOn: '2026-09-02' })).toEqual([
      'places:parent',
      'made',
      'date',
    ]);
    expect(open({ ...ready, composition: temporary('community', { parent: 1 }) })).toEqual(['composition', 'places:parent']);
    // What is dated later has not happened yet.
    expect(open({ ...ready, asOf: '2026-06-10' })).toEqual(['made']);
  });

  it('an instrument for another day stands in the way; one made after the day too', () => {
    expect(incorporationOf({ ...ready, instrumentEffectiveOn: '2026-09-02' }).problems).toEqual([
      'The instrument takes effect on 2 September 2026 and not on 1 September 2026.',
    ]);
    expect(incorporationOf({ ...ready, instrumentMadeOn: '2026-09-02' }).possible).toBe(false);
  });

  it('elects no chair by these regulations, where the body of a new school does', () => {
    expect(readiness(ready).map(({ key }) => key)).not.toContain('chair');
    const own = { ...ready, composition: { ...ready.composition, temporaryFor: 'new-school' as const } };
    expect(open(own)).toEqual(['chair', 'vice-chair']);
    expect(incorporationOf(own).how).toBe('constituted-by-the-instrument');
  });

  it('what passes to it depends on what brought it into being', () => {
    expect(passesTo('leaving', '2026-09-01').map(({ citation, on }) => [citation, on])).toEqual([
      ['SI 2012/1035 reg 33(1)(a)', '2026-09-01'],
      ['SI 2012/1035 reg 33(1)(b)', '2026-09-01'],
      ['SI 2012/1035 reg 32', null],
    ]);
    expect(passesTo('dissolution', '2026-09-01')[0]!.citation).toBe('SI 2012/1035 reg 39(1)(a)');
    expect(passesTo('last-school', null)[0]!.citation).toBe('SI 2012/1035 reg 41(5)');
  });

  it('says who is too many afterwards, who chooses, and where places are empty', () => {
    expect(surplus({ parent: 3, foundation: 8, coOpted: 1, staff: 1 }, { parent: 2, foundation: 7, coOpted: 2, staff: 1 })).toMatchObject([
      { category: 'parent', excess: 1, chosenBy: 'governing-body' },
      { category: 'coOpted', excess: 0, vacancies: 1, chosenBy: null },
      { category: 'foundation', excess: 1, chosenBy: 'foundation-appointer' },
    ]);
    expect(surplus({ parent: 2 }, { parent: 2 })).toEqual([]);
  });

  it('the regime goes by the first meeting and not by the date it takes effect', () => {
    const before = checkTemporaryBody({ composition: temporary('community', {}, { firstMeetingOn: '2015-08-31' }) });
    expect(before.findings.map(({ ruleId }) => ruleId)).toContain('TGB-L-15');
    expect(before.findings.map(({ ruleId }) => ruleId)).not.toContain('TGB-15-1');
  });
});
