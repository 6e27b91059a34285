import type { DraftConflict } from '#libs/instruments/index.js';
import type { InstrumentRecord } from '#libs/law/index.js';
import { chooseSides, sidesChosen } from './draft-sides.js';
import { instrumentAsPosted, readInstrumentForm } from './instrument-form.js';

const full: InstrumentRecord = {
  subject: 'federation',
  name: 'The Two Rivers Federation',
  governingBodyName: 'Corff Llywodraethu Ŷ Dŵr',
  effectiveOn: '2027-04-01',
  schools: [
    {
      name: 'Rosedale',
      urn: '104225',
      category: 'voluntary-controlled',
      hasFoundation: 'own',
      qualifying: false,
      religiousCharacter: 'Church of England',
    },
    { name: 'Lane Head', urn: '104139', category: 'maintained-nursery', hasFoundation: 'none', religiousCharacter: null, headId: 'A' },
  ],
  places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 3, foundation: 2, partnership: 0 },
  coOptedStaff: 0,
  totalPlaces: 10,
  termRules: [],
  foundationPlaces: [{ appointer: 'Diocesan board', number: 2, school: '104225' }],
  ethosStatements: [{ school: '104225', text: 'Zażółć gęślą jaźń.' }],
  foundationDocuments: [{ school: '104225', reference: 'Trust deed', checkedOn: '2027-01-10', complies: true }],
  variation: { effectiveOn: '2027-04-01' },
};

describe('the drafting form', () => {
  test('an instrument comes out of the form as it went in, that there are none of a thing included', () => {
    expect(readInstrumentForm(instrumentAsPosted(full), { subject: 'federation', schools: [], places: {} })).toEqual({
      record: full,
      errors: [],
    });
  });

  test('a draft may have gaps; what is no number or no date is said at its control', () => {
    const { record, errors } = readInstrumentForm(
      { 'places-parent': '2', 'places-staff': 'one', 'effectiveOn-day': '31', 'effectiveOn-month': '2', 'effectiveOn-year': '2027' },
      { subject: 'school', schools: [], places: {} },
    );
    expect(record.places).toEqual({ parent: 2 });
    expect(errors.map(({ target }) => target).sort()).toEqual(['effectiveOn-day', 'places-staff']);
  });

  test('an empty line is left out, and the lines after it move up', () => {
    const posted = { 'foundationPlaces-0-appointer': '', 'foundationPlaces-1-appointer': 'Bishop', 'foundationPlaces-1-number': '1' };
    const { record } = readInstrumentForm(posted, { subject: 'school', schools: [], places: {} });
    expect(record.foundationPlaces).toEqual([{ appointer: 'Bishop', number: 1 }]);
  });
});

describe('two people wrote at once', () => {
  const mine: InstrumentRecord = { ...full, places: { ...full.places, coOpted: 4 }, name: 'Mine' };
  const theirs: InstrumentRecord = { ...full, places: { ...full.places, coOpted: 2 }, totalPlaces: 9 };
  const conflict: DraftConflict = {
    revision: 3,
    by: 'Olivia',
    byId: 'x',
    at: '2027-01-01T00:00:00.000Z',
    base: full,
    theirs,
    mine,
    merged: theirs,
    fields: [
      { path: 'places.coOpted', label: 'Co-opted governors', base: 3, theirs: 2, mine: 4, conflict: true },
      { path: 'name', label: 'Name', base: full.name, theirs: full.name, mine: 'Mine', conflict: false },
      { path: 'totalPlaces', label: 'Total', base: 10, theirs: 9, mine: 10, conflict: false },
    ],
  };

  test('what only one of them changed is chosen already, and what both changed is for the person to choose', () => {
    expect(sidesChosen(conflict)).toEqual({ 'side-name': 'mine', 'side-totalPlaces': 'theirs' });
    const { errors } = chooseSides(conflict, sidesChosen(conflict));
    expect(errors).toEqual([expect.objectContaining({ field: 'side-places-coOpted' })]);
  });

  test('the text that is saved has each field from the side chosen', () => {
    const { record, errors } = chooseSides(conflict, { ...sidesChosen(conflict), 'side-places-coOpted': 'mine' });
    expect(errors).toEqual([]);
    expect(record).toEqual({ ...full, name: 'Mine', places: { ...full.places, coOpted: 4 }, totalPlaces: 9 });
  });
});
