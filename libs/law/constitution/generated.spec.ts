import { checkInstrument } from './index.js';
import type { InstrumentInput, InstrumentSchool, Places, TemporaryFor } from './types.js';

/**
 * The inequalities of the catalogue, read once more and written down with nothing from the rules: one function for one question, plain arithmetic.
 * Day by day as an officer would look it up.
 */
type Kind = InstrumentInput['subject'];
interface Case {
  subject: Kind;
  temporaryFor?: TemporaryFor;
  on: string;
  schools: InstrumentSchool[];
  places: Places;
  coOptedStaff: number;
}

const community = ['community', 'community-special', 'maintained-nursery'];
const foundationKind = ['foundation', 'foundation-special'];

function expected({ subject, temporaryFor, on, schools, places, coOptedStaff }: Case): boolean | 'review' {
  const { parent: P, head: H, staff: S, la: L, coOpted: C, foundation: F, partnership: N } = places;
  const total = P + H + S + L + C + F + N;
  const others = total - F;
  const single = subject === 'school' || (subject === 'temporary' && temporaryFor !== 'opening-federated');
  const rounds = on < '2017-05-01' && subject !== 'temporary';
  const nearest = (share: number): number => Math.floor(share + 0.5 + 1e-9);
  const within = (part: number, share: number): boolean => (rounds ? part <= nearest(share * total) : part <= share * total + 1e-9);
  const heads = new Set(schools.map(({ headId }) => headId)).size;
  let must = total >= 7 && S === 1 && L === 1;
  let review = false;
  if (single) must &&= P >= 2 && H === 1;
  else {
    must &&= H === heads;
    if (subject === 'federation') must &&= on < '2016-09-01' || P === 2;
    else must &&= on < '2016-09-01' ? P >= Math.max(2, schools.length) : P === 2;
  }
  // The staff third.
  const counted = single || on >= '2015-09-01' ? coOptedStaff + S + H : coOptedStaff;
  must &&= counted <= total / 3 + 1e-9;
  if (subject === 'federation' && on >= '2015-09-01' && H >= 2 && total < 3 * (H + 1)) review = true;
  // Foundation and partnership governors.
  const categories = [...new Set(schools.map(({ category }) => category!))];
  const only = (...allowed: string[]): boolean => categories.every((category) => allowed.includes(category));
  const statuses = [...new Set(schools.map((school) => (school.hasFoundation ? (school.qualifying ? 'qualifying' : 'has') : 'none')))];
  if (only(...community)) must &&= F === 0 && N === 0;
  else if (only('voluntary-aided')) must &&= F - others === 2 && N === 0;
  else if (only('voluntary-controlled')) must &&= F >= 2 && within(F, 0.25) && N === 0;
  else if (only('voluntary-controlled', ...community)) must &&= F >= 1 && N === 0;
  else if (only(...foundationKind) && statuses.length === 1) {
    if (statuses[0] === 'none') must &&= N >= 2 && within(N, 0.25) && F === 0;
    if (statuses[0] === 'has') must &&= F >= 2 && within(F, 0.45) && N === 0;
    if (statuses[0] === 'qualifying') must &&= F - others >= 1 && F - others <= 2 && N === 0;
  } else if (categories.length === 1) review = true;
  else {
    must &&= F + N >= 2;
    const without = schools.some(({ category, hasFoundation }) => foundationKind.includes(category!) && !hasFoundation);
    const withOne = schools.some(
      ({ category, hasFoundation }) =>
        category === 'voluntary-aided' || category === 'voluntary-controlled' || (foundationKind.includes(category!) && hasFoundation),
    );
    if ((without && withOne) || (!without && N > 0) || (!withOne && F > 0)) review = true;
  }
  return must ? (review ? 'review' : true) : false;
}

/** Numbers that are the same in every run (mulberry32). */
function picker(seed: number): (count: number) => number {
  let a = seed;
  return (count) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  };
}

const kinds: Pick<InstrumentSchool, 'category' | 'hasFoundation' | 'qualifying'>[] = [
  { category: 'community', hasFoundation: false },
  { category: 'community-special', hasFoundation: false },
  { category: 'maintained-nursery', hasFoundation: false },
  { category: 'voluntary-controlled', hasFoundation: true },
  { category: 'voluntary-aided', hasFoundation: true },
  { category: 'foundation', hasFoundation: false },
  { category: 'foundation', hasFoundation: 'own', qualifying: false },
  { category: 'foundation', hasFoundation: 'group', qualifying: true },
  { category: 'foundation-special', hasFoundation: 'none' },
  { category: 'foundation-special', hasFoundation: true, qualifying: false },
  { category: 'foundation-special', hasFoundation: true, qualifying: true },
];
const statusFree = ({ hasFoundation, ...rest }: (typeof kinds)[number]): (typeof kinds)[number] => ({
  ...rest,
  hasFoundation: hasFoundation !== 'none' && hasFoundation !== false,
});
const dates = ['2012-09-01', '2015-08-31', '2015-09-01', '2016-08-31', '2016-09-01', '2017-04-30', '2017-05-01', '2026-09-01'];

/** Near to a lawful board more often than not, so that both sides of every boundary come up. */
function placesFor(pick: (count: number) => number, heads: number): Places {
  const off = (usual: number): number => (pick(8) === 0 ? pick(4) : usual);
  const parent = pick(3) === 0 ? pick(5) : 2;
  const [head, staff, la, coOpted] = [off(heads), off(1), off(1), pick(9)];
  const others = parent + head + staff + la + coOpted;
  const foundation = [0, 0, 1, 2, 3, others, others + 1, others + 2, others + 3, pick(14)][pick(10)]!;
  return { parent, head, staff, la, coOpted, foundation, partnership: pick(3) === 0 ? pick(5) : 0 };
}

function caseOf(pick: (count: number) => number): Case {
  const form = pick(4);
  const several = form === 1 || form === 3;
  const subject = (['school', 'federation', 'temporary', 'temporary'] as const)[form]!;
  const on = subject === 'temporary' && !several ? dates[2 + pick(6)]! : dates[pick(dates.length)]!;
  const count = several ? 2 + pick(3) : 1;
  const same = pick(2) === 0 ? kinds[pick(kinds.length)]! : null;
  const oneHead = pick(3) === 0;
  const schools = Array.from({ length: count }, (_, place) => ({
    name: `School ${place}`,
    ...(same ?? kinds[pick(kinds.length)]!),
    headId: oneHead ? 'one' : `head ${place}`,
  }));
  const places = placesFor(pick, oneHead ? 1 : count);
  const made: Case = { subject, on, schools, places, coOptedStaff: pick(2) === 0 ? 0 : pick(Math.min(places.coOpted, 3) + 1) };
  if (subject === 'temporary') made.temporaryFor = several ? 'opening-federated' : 'leaving';
  return made;
}

const inputOf = ({ subject, temporaryFor, on, schools, places, coOptedStaff }: Case): InstrumentInput => ({
  subject,
  schools,
  places,
  coOptedStaff,
  effectiveOn: on,
  ...(subject === 'temporary' ? { firstMeetingOn: on, temporaryFor: temporaryFor! } : {}),
});

/** Rules that speak of something else than the inequalities; here the composition alone is compared. */
const elsewhere = /^(INS|CON-5|MEM|CON-13-6)/;

describe('generated compositions of every category and mix, on both sides of every date', () => {
  it('come out as the inequalities of the catalogue say, in twenty thousand cases', () => {
    const pick = picker(20261124);
    const seen = { true: 0, false: 0, review: 0 };
    for (let one = 0; one < 20_000; one += 1) {
      const made = caseOf(pick);
      const { findings } = checkInstrument(inputOf(made));
      const own = findings.filter(({ ruleId }) => !elsewhere.test(ruleId));
      const verdict = own.some(({ severity }) => severity === 'MUST')
        ? false
        : own.some(({ severity }) => severity === 'REVIEW')
          ? 'review'
          : true;
      const wanted = expected({ ...made, schools: made.schools.map((school) => ({ ...school, ...statusFree(school) })) });
      if (verdict !== wanted)
        expect({ made, own: own.map(({ ruleId }) => ruleId), verdict }).toEqual({ made, own: 'as the catalogue', verdict: wanted });
      seen[String(verdict) as keyof typeof seen] += 1;
    }
    expect(seen.true).toBeGreaterThan(500);
    expect(seen.review).toBeGreaterThan(50);
    expect(seen.false).toBeGreaterThan(5_000);
  });
});

describe('the smallest lawful board', () => {
  const singles = kinds.map(
    (kind) => [`${kind.category!} ${String(kind.hasFoundation)} ${String(kind.qualifying ?? '')}`, [kind]] as const,
  );
  const pairs = kinds.flatMap((one, place) =>
    kinds.slice(place).map((other) => [`${one.category!} and ${other.category!}, ${place}`, [one, other]] as const),
  );

  /** Tries every board from seven places up, with one staff and one authority governor. */
  function bruteForce(made: Omit<Case, 'places' | 'coOptedStaff'>, heads: number): number {
    for (let total = 7; total < 30; total += 1) {
      for (let F = 0; F <= total; F += 1) {
        for (let N = 0; N + F <= total; N += 1) {
          const parent = made.subject === 'federation' ? 2 : 2;
          const coOpted = total - F - N - parent - heads - 2;
          if (coOpted < 0) continue;
          const places = { parent, head: heads, staff: 1, la: 1, coOpted, foundation: F, partnership: N };
          if (expected({ ...made, places, coOptedStaff: 0 }) !== false) return total;
        }
      }
    }
    return -1;
  }

  it.each(singles)('of a %s school is the one found by trying', (_name, schools) => {
    const own = schools.map((kind) => ({ name: 'A', ...statusFree(kind) }));
    const places: Places = { parent: 2, head: 1, staff: 1, la: 1, coOpted: 2, foundation: 0, partnership: 0 };
    const made: Case = { subject: 'school', on: '2026-09-01', schools: own, places, coOptedStaff: 0 };
    const { smallest } = checkInstrument(inputOf(made)).limits;
    expect(smallest!.total).toBe(bruteForce(made, 1));
    expect(expected({ ...made, places: smallest!.places })).toBe(true);
  });

  it.each(pairs)('of a federation of %s, with one head and with two, is the one found by trying', (_name, schools) => {
    for (const heads of [1, 2]) {
      const own = schools.map((kind, place) => ({ name: `S${place}`, ...statusFree(kind), headId: heads === 1 ? 'one' : `h${place}` }));
      const places: Places = { parent: 2, head: heads, staff: 1, la: 1, coOpted: 2, foundation: 0, partnership: 0 };
      const made: Case = { subject: 'federation', on: '2026-09-01', schools: own, places, coOptedStaff: 0 };
      const { smallest } = checkInstrument(inputOf(made)).limits;
      expect(smallest!.total).toBe(bruteForce(made, heads));
    }
  });
});
