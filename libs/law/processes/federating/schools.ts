import type { SchoolFacts } from '../../types.js';
import { pebworth } from '../leaving/schools.js';
import { school } from '../leaving/story.js';

const church = (key: string, name: string, authority: string, registeredPupils: number): SchoolFacts =>
  school(key, {
    urn: key,
    name,
    authority,
    registeredPupils,
    category: 'voluntary-aided',
    religiousCharacter: 'Church of England',
    religiousFoundation: true,
    hasTrust: true,
  });

/** The schools of the Go Shine Church of England Federation (UID 17835) on 18 July 2025: two of Camden (202), three of Westminster (213). */
export const goShine: SchoolFacts[] = [
  church('100040', 'St George the Martyr Church of England Primary School', '202', 197),
  church('100042', 'St Mary’s Kilburn Church of England Primary School', '202', 229),
  church('101130', 'St George’s Hanover Square CofE Primary School', '213', 95),
  church('101132', 'St James & St John Church of England Primary School', '213', 174),
  church('101134', 'St Luke’s CofE Primary School', '213', 180),
];

const nursery = (key: string, name: string, authority: string, registeredPupils: number): SchoolFacts =>
  school(key, { urn: key, name, authority, registeredPupils, category: 'maintained-nursery', religiousCharacter: null });

/** Foundations for Children Nursery Schools Federation (UID 17504): two nursery schools of North (940) and two of West Northamptonshire (941). */
export const nurseries: SchoolFacts[] = [
  nursery('121783', 'Croyland Nursery School & Day Nursery', '940', 109),
  nursery('121784', 'Highfield Nursery School', '940', 82),
  nursery('121788', 'Parklands Nursery School', '941', 62),
  nursery('131151', 'Camrose Early Years Centre for Children & Families', '941', 122),
];

const first = (key: string, name: string, registeredPupils: number, more: Partial<SchoolFacts> = {}): SchoolFacts =>
  school(key, { urn: key, name, authority: '885', registeredPupils, religiousCharacter: null, ...more });

/** Pebworth First and Blackminster Middle Schools Federation (UID 1790), Worcestershire, as an existing federation. */
export const federated: SchoolFacts[] = pebworth.map((member) => ({ ...member, religiousCharacter: null, federation: '1790' }));

/** Broadway First School, Worcestershire: a community school that is in no federation. */
export const broadway = first('116656', 'Broadway First School', 71);

/** Cropthorne-with-Charlton CofE First School, Worcestershire: voluntary controlled. */
export const cropthorne = first('116800', 'Cropthorne-with-Charlton CofE First School', 86, {
  category: 'voluntary-controlled',
  religiousCharacter: 'Church of England',
  religiousFoundation: true,
  hasTrust: true,
});

/** Abbey Park Schools Federation (UID 16102), Worcestershire, on 18 July 2025: a first and a middle school. */
export const abbeyPark: SchoolFacts[] = [
  first('116716', 'Abbey Park First and Nursery School', 164, { federation: '16102' }),
  first('116774', 'Abbey Park Middle School', 108, { federation: '16102' }),
];
