import { c03 } from '../rules/c03-not-less-than-weeks-after.js';
import { closures, consequences, notMaintained, tooFew } from './circumstances.js';
import { federating } from './least.js';
import type { RouteAnswer, RouteQuestions } from './types.js';

const federationWeeks = c03.figures.weeks;

/** An academy instead of a maintained school: outside this program, and shown so that nobody forgets it. */
export function academy(questions: RouteQuestions): RouteAnswer {
  return {
    key: 'academy',
    kind: 'academy',
    title: 'A new academy in place of the schools',
    citation: 'EIA 2006 s 6A; Academies Act 2010',
    fits: null,
    because: [
      'Until section 65 of the Children’s Wellbeing and Schools Act 2026 is in force an authority that thinks a new school is needed seeks an academy first; the words of section 6A were not read here, so ask a lawyer.',
    ],
    publishes: [...closures(questions, null), { what: 'the academy', who: 'the authority its specification, sponsors their proposals' }],
    consent: false,
    decides: 'the Secretary of State',
    consequences: consequences(questions, null).lines,
    process: null,
    vehicle: null,
    survivor: null,
    leaves: null,
    federation: null,
    least: { earliest: null, steps: [], open: ['How long it takes is for the Secretary of State.'] },
  };
}

/** Schools that stay schools: one governing body for all, or functions shared between governing bodies. */
export function together(questions: RouteQuestions): RouteAnswer[] {
  const stops = [...tooFew(questions), ...notMaintained(questions)];
  const oneBoard =
    new Set(questions.schools.map(({ federation }) => federation ?? '')).size === 1 && questions.schools[0]?.federation !== undefined;
  const same = oneBoard ? ['They are governed by one governing body already.'] : [];
  const joins = questions.schools.some(({ federation }) => federation !== undefined);
  const common = { consent: false, vehicle: null, survivor: null, leaves: null, federation: null, consequences: [] as string[] };
  const fit = stops.length + same.length > 0 ? false : true;
  return [
    {
      ...common,
      key: 'federation',
      kind: 'federation',
      title: joins ? 'They join one federation' : 'They federate under one governing body',
      citation: 'EA 2002 s 24; SI 2012/1035',
      fits: fit,
      because: [...stops, ...same, ...(fit ? ['Each stays a school of its own; one governing body takes the place of theirs.'] : [])],
      publishes: [{ what: 'proposals to federate', who: 'the governing bodies together, each deciding for itself' }],
      decides: 'each governing body for itself',
      process: joins ? 'joining' : 'federating',
      least: federating(questions.publishOn, federationWeeks),
    },
    {
      ...common,
      key: 'collaboration',
      kind: 'collaboration',
      title: 'Their governing bodies collaborate',
      citation: 'EA 2002 s 26; SI 2003/1962',
      fits: fit,
      because: [
        ...stops,
        ...same,
        ...(fit ? ['Each keeps its governing body; functions are shared, by a joint committee or without.'] : []),
      ],
      publishes: [],
      decides: 'each governing body for itself',
      process: 'collaboration',
      least: {
        earliest: questions.publishOn,
        steps: [],
        open: ['No public notice and no period; each governing body resolves at a meeting called in the ordinary way.'],
      },
    },
  ];
}
