import { abbeyPark, blueCoat, cadmus, infantAndJunior } from '../processes/amalgamation/schools.js';
import { chooseRoutes, type RouteAnswer, type RouteQuestions } from './index.js';

const ask = (more: Partial<RouteQuestions> = {}): Map<string, RouteAnswer> =>
  new Map(
    chooseRoutes({
      schools: infantAndJunior,
      aim: 'one-school',
      category: 'community',
      religiousCharacter: null,
      publishOn: '2026-03-02',
      ...more,
    }).map((answer) => [answer.key, answer]),
  );
const fitting = (more: Partial<RouteQuestions> = {}): string[] =>
  [...ask(more).values()].filter(({ fits }) => fits === true).map(({ key }) => key);

describe('which route: the rows of the decision table', () => {
  it('a new primary school in place of an infant and a junior school: section 11(A3), no consent, the adjudicator decides', () => {
    expect(fitting()).toEqual(['new-school:s11-a3', 'enlargement:104145', 'enlargement:104144']);
    expect(ask().get('new-school:s11-a3')).toMatchObject({
      consent: false,
      decides: 'the schools adjudicator, new school and closures together',
      process: 'amalgamation-new-school',
      vehicle: 's11-a3',
    });
    expect(
      ask()
        .get('new-school:s11-a3')!
        .publishes.map(({ who }) => who),
    ).toEqual(['the local authority', 'the local authority', 'the local authority']);
    expect(ask().get('new-school:s10-1')!.because[0]).toContain('must use section 11(A3)');
  });

  it('any other school of the authority: section 10(1), with consent before publication', () => {
    const answers = ask({ schools: abbeyPark });
    expect(answers.get('new-school:s11-a3')!.fits).toBe(false);
    expect(answers.get('new-school:s10-1')).toMatchObject({
      fits: true,
      consent: true,
      decides: expect.stringContaining('adjudicator') as string,
    });
  });

  it('a new voluntary aided school: section 11(1A), by proposers, the authority decides', () => {
    const answer = ask({ category: 'voluntary-aided', religiousCharacter: 'Church of England' }).get('new-school:s11-1a')!;
    expect(answer).toMatchObject({ fits: true, consent: false, decides: expect.stringContaining('local authority') as string });
    expect(answer.publishes.at(-1)!.who).toBe('proposers, such as a diocese');
  });

  it('a foundation or voluntary controlled school in place of one with a religious character: section 11(2)(aa); of none: section 10(2) with consent', () => {
    const church = ask({ schools: blueCoat, category: 'voluntary-controlled' });
    expect([church.get('new-school:s11-2aa')!.fits, church.get('new-school:s10-2')!.fits]).toEqual([true, false]);
    const other = ask({ category: 'foundation' });
    expect([other.get('new-school:s11-2aa')!.fits, other.get('new-school:s10-2')!.fits]).toEqual([false, true]);
    expect(other.get('new-school:s10-2')).toMatchObject({ consent: true, decides: expect.stringContaining('local authority') as string });
    expect(ask({ category: 'foundation', authorityInvolved: true }).get('new-school:s10-2')!.decides).toContain('adjudicator');
  });

  it('after a competition that brought no school: section 11(A2); not known is not no', () => {
    const answer = (competitionFailed?: boolean) =>
      ask({ schools: abbeyPark, ...(competitionFailed === undefined ? {} : { competitionFailed }) }).get('new-school:s11-a2')!.fits;
    expect([answer(true), answer(false), answer()]).toEqual([true, false, null]);
  });

  it('an academy: its words were not read, so it cannot be said', () => {
    expect(ask().get('academy')).toMatchObject({ fits: null, decides: 'the Secretary of State', process: null });
  });

  it('close one and change the other: both halves by the authority at a community survivor, by two proposers at a voluntary one', () => {
    const community = ask().get('enlargement:104144')!;
    expect(community).toMatchObject({ consent: false, process: 'amalgamation-enlargement', survivor: '104144' });
    expect(community.publishes).toEqual([
      { what: 'closure of Sunshine Infant and Nursery School', who: 'the local authority' },
      { what: 'change of the age range of Blakenall Heath Junior School', who: 'the local authority' },
    ]);
    const aided = ask({ schools: blueCoat, category: 'voluntary-aided', religiousCharacter: 'Church of England' }).get(
      'enlargement:104230',
    )!;
    expect(aided.publishes.map(({ who }) => who)).toEqual([
      'the local authority, or its governing body',
      'its governing body, not the authority',
    ]);
  });

  it('from the day section 66 of the 2026 Act is in force: section 10(2A), without consent, and no longer section 11', () => {
    const before = ask({ cwsa66CommencedOn: '2026-03-03' });
    const after = ask({ cwsa66CommencedOn: '2026-03-02' });
    expect([before.get('new-school:s11-a3')!.fits, before.get('new-school:s10-2a')!.fits]).toEqual([true, false]);
    expect([after.get('new-school:s11-a3')!.fits, after.get('new-school:s10-2a')!.fits]).toEqual([false, true]);
    expect(ask().get('new-school:s10-2a')!.because[0]).toContain('not known to be in force');
  });
});

describe('what no alteration can do', () => {
  it('gain, lose or change a religious character', () => {
    expect(ask({ religiousCharacter: 'Church of England' }).get('enlargement:104144')!.fits).toBe(false);
    expect(ask({ schools: blueCoat, religiousCharacter: null }).get('enlargement:104230')!.fits).toBe(false);
    expect(
      ask({ schools: blueCoat, category: 'voluntary-aided', religiousCharacter: 'Roman Catholic' }).get('enlargement:104230')!.fits,
    ).toBe(false);
    expect(
      ask({ schools: blueCoat, category: 'voluntary-aided', religiousCharacter: 'church of england' }).get('enlargement:104230')!.fits,
    ).toBe(true);
  });

  it('make a voluntary school a community school; the reverse needs proposals of its own', () => {
    expect(ask({ schools: blueCoat, religiousCharacter: 'Church of England' }).get('enlargement:104230')!.because[0]).toContain(
      'community school',
    );
    expect(ask({ category: 'voluntary-controlled' }).get('enlargement:104144')).toMatchObject({
      fits: true,
      consequences: [expect.stringContaining('change of category') as string],
    });
  });

  it('make a mainstream school special, or a nursery school another kind', () => {
    expect(ask({ category: 'community-special' }).get('enlargement:104144')!.fits).toBe(false);
    const nursery = [{ ...infantAndJunior[0]!, category: 'maintained-nursery' as const }, infantAndJunior[1]!];
    expect(ask({ schools: nursery }).get('enlargement:104145')!.fits).toBe(false);
    expect(ask({ schools: nursery }).get('enlargement:104144')!.fits).toBe(true);
  });
});

describe('how long it takes at the least', () => {
  const least = (key: string, more: Partial<RouteQuestions> = {}): RouteAnswer['least'] => ask(more).get(key)!.least;

  it('four weeks, the decision on the day after, four weeks for a referral', () => {
    expect(least('enlargement:104144').steps.map(({ on }) => on)).toEqual([
      '2026-03-02',
      '2026-03-30',
      '2026-03-31',
      '2026-04-28',
      '2026-04-29',
    ]);
    expect(least('enlargement:104144').earliest).toBe('2026-04-29');
  });

  it('for the adjudicator no time is set, and that is said', () => {
    expect(least('new-school:s11-a3')).toMatchObject({
      earliest: '2026-04-01',
      open: [expect.anything(), expect.stringContaining('No time is set') as string],
    });
  });

  it('two months’ notice where a federation of two ends', () => {
    expect(least('enlargement:116774', { schools: abbeyPark }).earliest).toBe('2026-05-03');
  });
});

describe('what else follows', () => {
  it('for a federation: all close, one is left, two are left', () => {
    expect(ask({ schools: abbeyPark }).get('new-school:s10-1')!.consequences[0]).toContain('Every school of the federation closes');
    expect(ask({ schools: abbeyPark }).get('enlargement:116774')!.consequences[0]).toContain('dissolved');
    expect(
      ask({ schools: cadmus.slice(0, 2), federations: { 17685: { name: 'Cadmus', schools: cadmus } } }).get('enlargement:104142')!
        .consequences[0],
    ).toContain('goes on with 3 schools');
  });

  it('for schools of two authorities, for an academy among them, and for one school alone', () => {
    expect(
      ask({ schools: [infantAndJunior[0]!, { ...infantAndJunior[1]!, authority: '336' }] }).get('enlargement:104144')!.consequences[0],
    ).toContain('more than one authority');
    expect(fitting({ schools: [infantAndJunior[0]!, { ...infantAndJunior[1]!, maintained: false }] })).toEqual([]);
    expect(fitting({ schools: [infantAndJunior[0]!] })).toEqual([]);
  });

  it('what is not known is said to be not known', () => {
    const { lowAge: _, ...unaged } = infantAndJunior[0]!;
    expect(ask({ schools: [unaged, infantAndJunior[1]!] }).get('new-school:s11-a3')!.fits).toBe(null);
    const { category: __, ...uncategorised } = infantAndJunior[1]!;
    expect(ask({ schools: [infantAndJunior[0]!, uncategorised] }).get('enlargement:104144')!.fits).toBe(null);
    expect([
      ...new Set(
        chooseRoutes({ schools: infantAndJunior, aim: 'one-school', publishOn: '2026-03-02' })
          .filter(({ kind }) => kind === 'new-school')
          .map(({ fits }) => fits),
      ),
    ]).toEqual([null]);
  });
});

describe('schools that stay schools', () => {
  it('federate, or join one there is, or collaborate', () => {
    expect(fitting({ aim: 'together' })).toEqual(['federation', 'collaboration']);
    expect(ask({ aim: 'together' }).get('federation')).toMatchObject({ process: 'federating', decides: 'each governing body for itself' });
    expect(ask({ aim: 'together', schools: [infantAndJunior[0]!, cadmus[0]!] }).get('federation')!.process).toBe('joining');
    expect(ask({ aim: 'together' }).get('federation')!.least.earliest).toBe('2026-04-14');
  });

  it('not where one governing body governs them already, nor with a school that is not maintained', () => {
    expect(fitting({ aim: 'together', schools: abbeyPark })).toEqual([]);
    expect(fitting({ aim: 'together', schools: [infantAndJunior[0]!, { ...infantAndJunior[1]!, maintained: false }] })).toEqual([]);
  });
});
