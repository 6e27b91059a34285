import type { SchoolFacts } from '../../types.js';
import { school } from '../leaving/story.js';

const walsall = (
  key: string,
  name: string,
  lowAge: number,
  highAge: number,
  registeredPupils: number,
  more: Partial<SchoolFacts> = {},
): SchoolFacts =>
  school(key, {
    urn: key,
    name,
    authority: '335',
    lowAge,
    highAge,
    registeredPupils,
    ruralPrimary: false,
    religiousCharacter: null,
    ...more,
  });

/** An infant and a junior school of Walsall, both community schools with governing bodies of their own, as the register had them on 18 July 2025. */
export const infantAndJunior: SchoolFacts[] = [
  walsall('104145', 'Sunshine Infant and Nursery School', 3, 7, 164),
  walsall('104144', 'Blakenall Heath Junior School', 7, 11, 220),
];

const worcestershire = (key: string, name: string, lowAge: number, highAge: number, registeredPupils: number): SchoolFacts =>
  school(key, {
    urn: key,
    name,
    authority: '885',
    lowAge,
    highAge,
    registeredPupils,
    ruralPrimary: false,
    religiousCharacter: null,
    federation: '16102',
  });

/** The two schools of the Abbey Park Schools Federation (UID 16102), Worcestershire. */
export const abbeyPark: SchoolFacts[] = [
  worcestershire('116716', 'Abbey Park First and Nursery School', 3, 9, 164),
  worcestershire('116774', 'Abbey Park Middle School', 9, 12, 108),
];

const aided: Partial<SchoolFacts> = {
  category: 'voluntary-aided',
  religiousCharacter: 'Church of England',
  religiousFoundation: true,
  hasTrust: true,
  federation: '1494',
};

/** The two voluntary aided schools of the Federation of Blue Coat Infant and Junior Schools (UID 1494), Walsall. */
export const blueCoat: SchoolFacts[] = [
  walsall('104231', 'Blue Coat Church of England Aided Infant School', 3, 7, 317, aided),
  walsall('104230', 'Blue Coat Church of England Aided Junior School', 7, 11, 358, aided),
];

const cadmusSchool = (
  key: string,
  name: string,
  lowAge: number,
  highAge: number,
  pupils: number,
  more: Partial<SchoolFacts> = {},
): SchoolFacts => walsall(key, name, lowAge, highAge, pupils, { federation: '17685', ...more });

/** Four schools of the Cadmus Family of Schools (UID 17685), Walsall: the Alumwell schools merge, the others go on. */
export const cadmus: SchoolFacts[] = [
  cadmusSchool('104143', 'Alumwell Infant School', 4, 7, 270),
  cadmusSchool('104142', 'Alumwell Junior School', 7, 11, 360),
  cadmusSchool('104160', 'Palfrey Junior School', 7, 11, 361, { part: 'goes-on' }),
  cadmusSchool('104162', 'Whitehall Junior Community School', 7, 11, 347, { part: 'goes-on' }),
];
