import { clausesOf, compareInstruments } from './index.js';
import { sampleInstruments as samples } from './testing/samples.js';

const words = (input: Parameters<typeof clausesOf>[0]): string[] =>
  clausesOf(input).flatMap(({ number, heading, parts }) => [`${number} ${heading}`, ...parts.map(({ text }) => text)]);

describe('the clauses of an instrument', () => {
  it('of a voluntary controlled school with an ex officio place say every field and leave a gap where one is missing', () => {
    expect(words(samples.bayton)).toEqual([
      '1 Name of the school',
      'The name of the school is Bayton Church of England Voluntary Controlled Primary School.',
      '2 Category of the school',
      'The school is a voluntary controlled school.',
      'The school […] and […].',
      '3 Name of the governing body',
      'The name of the governing body is The Governing Body of Bayton Church of England Voluntary Controlled Primary School.',
      '4 The governing body consists of',
      '2 parent governors',
      '1 local authority governor',
      '1 staff governor',
      '1 head teacher',
      '5 co-opted governors',
      '2 foundation governors',
      '5 Total number of governors',
      'The total number of governors is 12.',
      '6 Term of office',
      'The term of office of a staff governor is 1 year.',
      'Otherwise the term of office is four years, and is not set governor by governor.',
      '7 Who appoints the foundation governors',
      'Worcester Diocesan Board of Education appoints 1 foundation governor.',
      '8 Foundation governors ex officio',
      'The principal officiating minister of Bayton is a foundation governor ex officio.',
      'The Archdeacon of Dudley may ask for the removal of that governor and appoint a substitute where the office is vacant or its holder cannot or will not act.',
      '9 Religious ethos',
      'The standard description of the Church of England.',
      '10 When this instrument takes effect',
      'This instrument takes effect on […].',
      '11 Copies',
      'A copy of this instrument is given, free of charge, to everybody entitled to one.',
    ]);
    const incomplete = clausesOf(samples.bayton).flatMap(({ parts }) => parts.filter((part) => part.incomplete));
    expect(incomplete.flatMap(({ fields }) => fields)).toEqual(
      expect.arrayContaining(['schools[0].hasFoundation', 'schools[0].qualifying', 'effectiveOn']),
    );
  });

  it('of a federation name every school with its category', () => {
    expect(words(samples.trumpington).slice(2, 5)).toEqual([
      '2 Schools of the federation',
      'Fawcett Primary School is a foundation school.',
      'Trumpington Meadows Primary School is a foundation school.',
    ]);
  });

  it('letters of other languages stay as they are', () => {
    const input = { ...samples.malvern, name: 'Ysgol Gynradd Llanfair-ym-Muallt â Łódź', governingBodyName: 'Corff Llywodraethu ŵ ŷ' };
    expect(words(input)[1]).toBe('The name of the school is Ysgol Gynradd Llanfair-ym-Muallt â Łódź.');
  });
});

describe('two versions side by side', () => {
  it('the same is the same', () => {
    for (const sample of Object.values(samples))
      expect(compareInstruments(sample, sample)).toEqual({ same: true, fields: [], clauses: [] });
  });

  it('a number, by field and by clause, with the lines that stay', () => {
    const after = { ...samples.bayton, places: { ...samples.bayton.places, foundation: 3 }, totalPlaces: 13 };
    const { fields, clauses } = compareInstruments(samples.bayton, after);
    expect(fields.map(({ message }) => message)).toEqual(['foundation governors 2 → 3', 'total 12 → 13']);
    expect(clauses.map(({ key, change }) => [key, change])).toEqual([
      ['numbers', 'changed'],
      ['total', 'changed'],
    ]);
    expect(clauses[0]!.parts.at(-1)).toEqual({ key: 'foundation', before: '2 foundation governors', after: '3 foundation governors' });
    expect(clauses[0]!.parts[0]).toEqual({ key: 'parent', before: '2 parent governors', after: '2 parent governors' });
  });

  it('a clause that comes and one that goes stand where they are read, whatever their numbers', () => {
    const { ethosStatements: _gone, ...without } = samples.corpusChristi;
    const plain = { ...without, schools: [{ ...samples.corpusChristi.schools[0]!, religiousCharacter: null }] };
    const gone = compareInstruments(samples.corpusChristi, plain);
    expect(gone.clauses).toMatchObject([{ key: 'ethos', change: 'removed', numberAfter: null }]);
    const come = compareInstruments(plain, samples.corpusChristi);
    expect(come.clauses).toMatchObject([{ key: 'ethos', change: 'added', numberBefore: null }]);
  });

  it('an appointer put first changes one row and not all that follow', () => {
    const places = samples.bayton.foundationPlaces!;
    const after = { ...samples.bayton, foundationPlaces: [{ appointer: 'The parish', number: 1 }, ...places] };
    expect(compareInstruments(samples.bayton, after).fields.map(({ message }) => message)).toEqual([
      'foundation places The parish: appointer none → The parish',
      'foundation places The parish: number of places none → 1',
    ]);
  });
});
