import { checkInstrument, sampleInstrument, unlawfulSince } from './index.js';
import { board, federation } from './testing/boards.js';
import { sampleInstruments as samples } from './testing/samples.js';
import type { InstrumentSchool } from './index.js';

describe('instruments that a change of the law made unlawful', () => {
  it('two of seven at a voluntary controlled school passed until rounding ended on 1 May 2017', () => {
    const seven = board('voluntary-controlled', { coOpted: 0, foundation: 2 }, { effectiveOn: '2016-01-01' });
    expect(unlawfulSince(seven, '2017-04-30')).toBeNull();
    expect(unlawfulSince(seven, '2026-11-01')).toMatchObject({ on: '2017-05-01', byChangeOfLaw: true, findings: [{ ruleId: 'CON-14-5' }] });
  });

  it('one parent for each of three schools passed until September 2016, and community governors until September 2015', () => {
    const three = federation(['community', 'community', 'community'], { parent: 3 }, { effectiveOn: '2014-01-01' });
    expect(unlawfulSince(three, '2026-11-01')).toMatchObject({ on: '2016-09-01', byChangeOfLaw: true });
    const old = board('community', {}, { effectiveOn: '2013-01-01', otherPlaces: [{ label: 'LEA governor', number: 1 }] });
    expect(unlawfulSince(old, '2026-11-01')).toBeNull();
  });

  it('what was unlawful from the first day is said so; the five published ones are lawful to this day', () => {
    expect(unlawfulSince(board('community', { coOpted: 0 }), '2026-11-01')).toMatchObject({ on: '2026-09-01', byChangeOfLaw: false });
    for (const sample of Object.values(samples)) expect(unlawfulSince(sample, '2026-11-01')).toBeNull();
  });
});

describe('a draft to start from', () => {
  const kinds: Partial<InstrumentSchool>[] = [
    { category: 'community', hasFoundation: false },
    { category: 'voluntary-controlled', hasFoundation: true, religiousCharacter: 'Church of England' },
    { category: 'voluntary-aided', hasFoundation: true, religiousCharacter: 'Roman Catholic' },
    { category: 'foundation', hasFoundation: false },
    { category: 'foundation', hasFoundation: true, qualifying: false },
    { category: 'foundation-special', hasFoundation: true, qualifying: true },
  ];

  it('is lawful for every category and mix, and waits for what only people know', () => {
    for (const one of kinds) {
      const single = sampleInstrument({ subject: 'school', schools: [{ name: 'Beacon School', ...one }], effectiveOn: '2026-09-01' })!;
      const musts = checkInstrument(single).findings.filter(({ severity, ruleId }) => severity === 'MUST' && !/^INS-28-[fg]/.test(ruleId));
      expect(musts).toEqual([]);
      for (const other of kinds) {
        const schools = [one, other].map((kind, place) => ({ name: `School ${place}`, headId: `head ${place}`, ...kind }));
        const draft = sampleInstrument({ subject: 'federation', schools, name: 'The Federation', effectiveOn: '2026-09-01' });
        if (draft === null) {
          expect(schools.every(({ category }) => category === 'foundation')).toBe(true);
          continue;
        }
        const wrong = checkInstrument(draft).findings.filter(({ severity, ruleId }) => severity === 'MUST' && !/^INS-28-[fg]/.test(ruleId));
        expect(wrong).toEqual([]);
      }
    }
  });

  it('has a line for each appointer and each description of ethos, and none where nothing is lawful or known', () => {
    const schools = [
      { name: 'A', category: 'voluntary-aided' as const, religiousCharacter: 'Roman Catholic', hasFoundation: true, headId: 'h' },
      { name: 'B', category: 'voluntary-aided' as const, religiousCharacter: 'Roman Catholic', hasFoundation: true, headId: 'h' },
    ];
    const draft = sampleInstrument({ subject: 'federation', schools, name: 'The Federation' })!;
    expect(draft.foundationPlaces).toEqual([
      { number: 4, school: 'A' },
      { number: 3, school: 'B' },
    ]);
    expect(draft.ethosStatements).toHaveLength(2);
    expect(sampleInstrument({ subject: 'school', schools: [{ name: 'A', category: 'foundation' }] })).toBeNull();
  });
});
