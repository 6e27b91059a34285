import { checkInstrument } from './check.js';
import { characterOf, foundationOf, isVoluntaryOrFoundation, schoolKey } from './draft.js';
import type { InstrumentInput, InstrumentSchool, Places, Subject, TemporaryFor } from './types.js';
import type { IsoDate } from '../types.js';

/** What a sample is asked for. */
export interface SampleFor {
  subject: Subject;
  schools: InstrumentSchool[];
  /** Name of the federation; a school's is taken from the school. */
  name?: string | null;
  effectiveOn?: IsoDate | null;
  temporaryFor?: TemporaryFor;
  firstMeetingOn?: IsoDate | null;
}

const none: Places = { parent: 0, head: 0, staff: 0, la: 0, coOpted: 0, foundation: 0, partnership: 0 };

/**
 * A draft to start from: the smallest lawful board for this category or mix, the names, and empty lines for whatever such an instrument must say.
 * Null where it cannot be said what is lawful: a category or the status of a foundation is not known, or no paragraph fits.
 */
export function sampleInstrument({ subject, schools, name, effectiveOn, temporaryFor, firstMeetingOn }: SampleFor): InstrumentInput | null {
  const asked: InstrumentInput = {
    subject,
    schools,
    places: none,
    coOptedStaff: 0,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(temporaryFor === undefined ? {} : { temporaryFor }),
    ...(firstMeetingOn === undefined ? {} : { firstMeetingOn }),
  };
  const { smallest, paragraph } = checkInstrument(asked).limits;
  if (smallest === null || paragraph === null) return null;
  const { places, total } = smallest;
  const own = (subject === 'federation' ? name : (name ?? schools[0]?.name)) ?? '';
  const religious = schools.filter((school) => isVoluntaryOrFoundation(school.category) && characterOf(school));
  const withFoundation = schools.filter((school) => foundationOf(school) === true);
  return {
    ...asked,
    name: own,
    governingBodyName: own === '' ? '' : `The Governing Body of ${own}`,
    places,
    totalPlaces: total,
    termRules: [],
    ...(places.foundation > 0 ? { foundationPlaces: appointers(subject, schools, places.foundation), exOfficioPlaces: [] } : {}),
    ...(religious.length > 0 ? { ethosStatements: religious.map((school) => ({ school: schoolKey(school), text: '' })) } : {}),
    ...(withFoundation.length > 0 ? { foundationDocuments: withFoundation.map((school) => ({ school: schoolKey(school) })) } : {}),
  };
}

/** One line for each school that can have foundation governors, the places shared out evenly. */
function appointers(
  subject: Subject,
  schools: readonly InstrumentSchool[],
  places: number,
): NonNullable<InstrumentInput['foundationPlaces']> {
  const able = schools.filter((school) => isVoluntaryOrFoundation(school.category) && foundationOf(school) !== false);
  if (subject !== 'federation' || able.length === 0) return [{ number: places }];
  return able
    .map((school, place) => ({
      number: Math.floor(places / able.length) + (place < places % able.length ? 1 : 0),
      school: schoolKey(school),
    }))
    .filter(({ number }) => number > 0);
}
