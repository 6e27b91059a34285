import type { InstrumentInput } from '../types.js';

/**
 * Five published instruments as structured facts, with what is odd in them: dates out of order, a name that breaks off, an old label. What their pages do
 * not show is left out. They hold the check to real papers.
 */
export const sampleInstruments: Readonly<Record<'newfield' | 'bayton' | 'corpusChristi' | 'trumpington' | 'malvern', InstrumentInput>> = {
  newfield: {
    subject: 'school',
    name: 'Newfield Special School',
    schools: [{ name: 'Newfield Special School', category: 'community-special', statedCategory: 'community special' }],
    governingBodyName: 'The governing body of Newfield School',
    places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 8, foundation: 0, partnership: 0 },
    totalPlaces: 13,
    termRules: [{ category: 'all', years: 4 }],
    effectiveOn: '2023-01-17',
    madeOn: '2023-01-17',
  },
  bayton: {
    subject: 'school',
    name: 'Bayton Church of England Voluntary Controlled Primary School',
    schools: [
      {
        name: 'Bayton Church of England Voluntary Controlled Primary School',
        category: 'voluntary-controlled',
        statedCategory: 'voluntary controlled',
        religiousCharacter: 'Church of England',
      },
    ],
    governingBodyName: 'The Governing Body of Bayton Church of England Voluntary Controlled Primary School',
    places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 5, foundation: 2, partnership: 0 },
    totalPlaces: 12,
    termRules: [{ category: 'staff', years: 1 }],
    foundationPlaces: [{ appointer: 'Worcester Diocesan Board of Education', number: 1 }],
    exOfficioPlaces: [
      {
        office: 'The principal officiating minister',
        parish: 'Bayton',
        substituteAppointer: 'The Archdeacon of Dudley',
        citedRegulation: '21(1)',
      },
    ],
    ethosStatements: [{ text: 'The standard description of the Church of England.' }],
  },
  corpusChristi: {
    subject: 'school',
    name: 'Corpus Christi Catholic Primary School',
    schools: [
      {
        name: 'Corpus Christi Catholic Primary School',
        category: 'voluntary-aided',
        statedCategory: 'voluntary aided',
        religiousCharacter: 'Roman Catholic',
      },
    ],
    governingBodyName: 'The Governing Body of Corpus Christi Catholic Primary School',
    places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 0, foundation: 7, partnership: 0 },
    totalPlaces: 12,
    termRules: [{ category: 'all', years: 4 }],
    foundationPlaces: [{ appointer: 'The Archbishop of Liverpool', number: 7 }],
    ethosStatements: [{ text: 'A Catholic school in the trusteeship of the archdiocese.' }],
    effectiveOn: '2015-04-01',
    madeOn: '2015-04-02',
  },
  trumpington: {
    subject: 'federation',
    name: 'The Trumpington Federation',
    schools: [
      { name: 'Fawcett Primary School', category: 'foundation', hasFoundation: false, headId: 'executive head' },
      { name: 'Trumpington Meadows Primary School', category: 'foundation', hasFoundation: false, headId: 'executive head' },
    ],
    governingBodyName: 'The governing body of The Trumpington …',
    places: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 6, foundation: 0, partnership: 2 },
    coOptedStaff: 2,
    totalPlaces: 13,
    partnershipNominators: [{ text: 'Parents' }],
    effectiveOn: '2013-09-01',
    madeOn: '2013-08-31',
  },
  malvern: {
    subject: 'school',
    name: 'Malvern Primary School',
    schools: [{ name: 'Malvern Primary School', category: 'community', statedCategory: 'community' }],
    governingBodyName: 'The Governing Board of Malvern Primary School',
    places: { parent: 3, head: 1, staff: 1, la: 1, coOpted: 4, foundation: 0, partnership: 0 },
    totalPlaces: 10,
    effectiveOn: '2015-01-01',
    madeOn: '2014-11-17',
  },
};
