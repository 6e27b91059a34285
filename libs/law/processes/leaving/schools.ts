import type { SchoolFacts } from '../../types.js';
import { school } from './story.js';

const walsall = (key: string, name: string, registeredPupils: number, more: Partial<SchoolFacts> = {}): SchoolFacts =>
  school(key, { urn: key, name, authority: '335', registeredPupils, ...more });

/** The Lighthouse Federation (UID 17615) as it stood on 19 November 2024: nine community schools of Walsall. */
export const lighthouse: SchoolFacts[] = [
  walsall('104144', 'Blakenall Heath Junior School', 225),
  walsall('104145', 'Sunshine Infant and Nursery School', 194),
  walsall('104204', 'Castlefort Junior Mixed and Infant School', 236),
  walsall('104212', 'Lindens Primary School', 466),
  walsall('104217', 'Meadow View JMI School', 472),
  walsall('131580', 'Beacon Primary School', 498),
  walsall('131581', 'St James Primary School', 213),
  walsall('135016', 'Moorcroft Wood Primary School', 251),
  walsall('135081', 'Barcroft Primary School', 476),
];

/** Pebworth First and Blackminster Middle Schools Federation (UID 1790), Worcestershire: two community schools. */
export const pebworth: SchoolFacts[] = [
  school('116715', { urn: '116715', name: 'Pebworth First School', authority: '885', registeredPupils: 18 }),
  school('116960', { urn: '116960', name: 'Blackminster Middle School', authority: '885', registeredPupils: 271, calendar: 'training' }),
];

/** St Thomas of Canterbury and St Patrick's (UID 17678): two Catholic voluntary aided schools. */
export const catholic: SchoolFacts[] = [
  walsall('104233', 'St Patrick’s Catholic Primary School', 228, {
    category: 'voluntary-aided',
    religiousCharacter: 'Roman Catholic',
    religiousFoundation: true,
    hasTrust: true,
  }),
  walsall('104236', 'St Thomas of Canterbury Catholic Primary School', 296, {
    category: 'voluntary-aided',
    religiousCharacter: 'Roman Catholic',
    religiousFoundation: true,
    hasTrust: true,
  }),
];

const voluntary = (key: string, religiousCharacter: string, more: Partial<SchoolFacts> = {}): SchoolFacts =>
  school(key, { category: 'voluntary-aided', religiousCharacter, religiousFoundation: true, hasTrust: true, ...more });

/** Five schools: church, Jewish, Greek Orthodox, Muslim, community. */
export const fiveSchools: SchoolFacts[] = [
  voluntary('a', 'Church of England'),
  voluntary('b', 'Jewish'),
  voluntary('c', 'Greek Orthodox'),
  voluntary('d', 'Muslim'),
  school('e'),
];

/** Three schools of two authorities. */
export const crossBorder: SchoolFacts[] = [
  school('a'),
  school('b', { authority: '885', calendar: 'training' }),
  school('c', { authority: '885' }),
];
