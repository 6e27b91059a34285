import type { Leads, ProcessTable, Transition } from '../../engine/process.js';

const lines: Readonly<Record<string, string>> = {
  withdrawn: 'all-withdrawn',
  revoked: 'something-revoked',
  revocation: 'revocation-open',
  'with-adjudicator': 'with-adjudicator',
  rejected: 'something-rejected',
  ready: 'approved-and-ready',
  conditional: 'approved-if',
  approved: 'all-approved',
  'part-decided': 'something-decided',
  published: 'all-published',
  publishing: 'something-published',
};

/** States an act can lead to, asked in this order; the last one where nothing else holds. */
const oneOf = (...states: readonly [string, ...string[]]): Leads =>
  states.map((state, place): readonly [string, string] => [state, place === states.length - 1 ? 'always' : lines[state]!]);

const decided = oneOf('with-adjudicator', 'rejected', 'ready', 'conditional', 'approved', 'part-decided');
const carried = oneOf('ready', 'approved');

/** After the date has passed, late proof or an override lets it take effect. */
const settles = (to: string): Leads => [
  ['implemented', 'approved-and-ready'],
  [to, 'always'],
];

const telling = ['C9', 'C14', 'RA-09', 'RA-11', 'RA-19', 'RA-26'];

type More = Readonly<Record<string, readonly string[]>>;
type On = Record<string, Transition>;

/** What one kind of amalgamation adds to what both have. */
export interface Way {
  /** The event that settles it, and the rules asked about it. */
  settledBy: string;
  settling: readonly string[];
  /** Rules asked about an act besides those of both kinds. */
  more: More;
  /** Rules that speak of a telling. */
  tells: readonly string[];
  /** Things to prepare before the date, with the rules asked. */
  prepares: More;
}

/** Acts and the rules asked about them; where each leads is for the state to say. */
function actsOf({ settledBy, settling, more, tells, prepares }: Way) {
  const act = (type: string, to: Leads, ...ids: readonly string[]): On => ({
    [type]: { guards: ['RA-stage', ...ids, ...(more[type] ?? [])], to },
  });
  const always = (to: Leads): On => ({
    told: { asks: [...telling, ...tells], to },
    'facts-established': { to },
    'review-decided': { to },
    'board-resolved': { to },
  });
  const prepare = (to: Leads): On => ({
    'temporary-governing-body-established': { to },
    'effective-date-confirmed': { guards: ['E-confirmed'], to },
    'instrument-made': { guards: ['RF-04'], to },
    'instrument-review-opened': { guards: ['RF-04'], asks: ['RF-02'], to },
    ...Object.fromEntries(Object.entries(prepares).map(([type, guards]) => [type, { guards, to }])),
  });
  return {
    act,
    always,
    prepare,
    beforehand: (to: Leads): On => ({
      ...always(to),
      consulted: { to },
      'diocesan-advice-received': { to },
      'rural-effects-considered': { to },
      'federation-end-notified': { asks: ['RF-01'], to },
    }),
    publish: (to: Leads): On =>
      act('statutory-proposals-published', to, 'RA-02', 'RA-04', 'RA-05', 'RA-06', 'RA-07', 'RA-08', 'RB-03', 'PC-10'),
    heard: (to: Leads): On => ({
      ...act('copy-requested', to),
      ...act('copy-sent', to, 'RA-12'),
      ...act('representations-received', to, 'RA-13'),
      ...act('objections-withdrawn', to),
      'other-authority-asked': { guards: ['RB-22'], to },
      ...prepare(to),
    }),
    refer: (...to: readonly [string, ...string[]]): On =>
      act('proposals-referred', oneOf(...to), 'RA-15', 'RA-18', 'RA-21', 'RA-23', 'RA-26'),
    decide: (): On => act('proposals-determined', decided, 'RA-15', 'RA-16', 'RA-17', 'RA-18', 'RA-19', 'RA-22', 'RB-22'),
    withdraw: (...otherwise: readonly [string, ...string[]]): On => act('proposals-withdrawn', oneOf('withdrawn', ...otherwise), 'RA-25'),
    answered: (to: Leads): On => ({ ...act('decision-published', to, 'RA-19'), ...act('referral-requested', to, 'RA-20') }),
    condition: (): On => ({
      ...act('condition-met', oneOf('ready', 'conditional', 'approved', 'part-decided'), 'RA-24'),
      ...act('condition-lapsed', oneOf('with-adjudicator', 'part-decided', 'published'), 'RA-24'),
    }),
    modify: (...to: readonly [string, ...string[]]): On => act('approval-modified', oneOf(...to), 'RA-23'),
    revoke: (): On => act('revocation-published', 'revocation', 'RA-26'),
    override: (to: Leads): On => ({ override: { overrides: ['RF-01', 'E-confirmed', ...(more['override'] ?? [])], to } }),
    reach: (): On => ({
      'effective-date-reached': {
        guards: ['RA-30'],
        asks: ['RF-01', 'E-confirmed', ...(more['effective-date-reached'] ?? [])],
        to: settles('date-passed'),
      },
    }),
    settle: { [settledBy]: { guards: settling, to: 'consulting' } } as On,
    registered: { 'register-updated': { asks: more['register-updated'] ?? [], to: 'implemented' } } as On,
    close: { 'case-closed': { guards: ['RA-26'], to: 'closed' } } as On,
  };
}

const finished: On = { 'case-closed': { to: 'closed' } };

/** The states of an amalgamation. Each set of proposals goes its own way through them; the case stands where the least advanced one does. */
export function statesOf(way: Way): ProcessTable['states'] {
  const { act, always, beforehand, publish, heard, refer, decide, withdraw, answered, condition, modify, revoke, ...rest } = actsOf(way);
  const { override, reach, prepare, settle, registered, close } = rest;
  const afterwards: On = {
    ...beforehand(carried),
    ...heard(carried),
    ...answered(carried),
    ...refer('with-adjudicator', 'ready', 'approved'),
    ...modify('ready', 'approved'),
    ...withdraw('ready', 'approved'),
    ...revoke(),
    ...override(carried),
    ...reach(),
    ...close,
  };
  return {
    choosing: { title: 'The lawful way is to be settled', on: { ...beforehand('choosing'), ...settle, ...close } },
    consulting: {
      title: 'People are consulted',
      on: { ...beforehand('consulting'), ...settle, ...publish(oneOf('published', 'publishing')), ...close },
    },
    publishing: {
      title: 'Part of the proposals is published',
      on: {
        ...beforehand('publishing'),
        ...publish(oneOf('published', 'publishing')),
        ...heard('publishing'),
        ...refer('with-adjudicator', 'publishing'),
        ...decide(),
        ...withdraw('published', 'publishing'),
        ...close,
      },
    },
    published: {
      title: 'Published: representations, then the decision',
      on: {
        ...beforehand('published'),
        ...heard('published'),
        ...refer('with-adjudicator', 'published'),
        ...decide(),
        ...withdraw('published'),
        ...close,
      },
    },
    'with-adjudicator': {
      title: 'With the schools adjudicator',
      on: {
        ...beforehand('with-adjudicator'),
        ...publish('with-adjudicator'),
        ...heard('with-adjudicator'),
        ...answered('with-adjudicator'),
        ...refer('with-adjudicator'),
        ...decide(),
        ...withdraw('with-adjudicator', 'ready', 'approved', 'part-decided', 'published'),
        ...close,
      },
    },
    'part-decided': {
      title: 'Part of the proposals is decided',
      on: {
        ...beforehand('part-decided'),
        ...publish('part-decided'),
        ...heard('part-decided'),
        ...answered('part-decided'),
        ...refer('with-adjudicator', 'part-decided'),
        ...decide(),
        ...condition(),
        ...withdraw('rejected', 'ready', 'conditional', 'approved', 'part-decided'),
        ...revoke(),
        ...close,
      },
    },
    rejected: {
      title: 'Rejected',
      on: {
        ...beforehand('rejected'),
        ...heard('rejected'),
        ...answered('rejected'),
        ...refer('with-adjudicator', 'rejected'),
        ...revoke(),
        ...close,
      },
    },
    conditional: {
      title: 'Approved if something happens by a date',
      on: {
        ...beforehand('conditional'),
        ...heard('conditional'),
        ...answered('conditional'),
        ...refer('with-adjudicator', 'conditional'),
        ...condition(),
        ...modify('conditional'),
        ...revoke(),
        ...close,
      },
    },
    approved: { title: 'Approved', on: afterwards },
    ready: { title: 'Ready for the date', on: afterwards },
    revocation: {
      title: 'Revocation proposals are open',
      on: {
        ...beforehand('revocation'),
        ...heard('revocation'),
        ...refer('revocation'),
        ...act(
          'revocation-determined',
          oneOf('revoked', 'revocation', 'rejected', 'ready', 'conditional', 'approved', 'part-decided'),
          'RA-26',
        ),
        ...close,
      },
    },
    'date-passed': {
      title: 'Date passed but not effected',
      on: {
        ...beforehand(settles('date-passed')),
        ...prepare(settles('date-passed')),
        ...override(settles('date-passed')),
        ...modify('ready', 'approved'),
        ...revoke(),
        ...close,
      },
    },
    implemented: {
      title: 'In effect',
      on: {
        ...always('implemented'),
        'land-transferred': { to: 'implemented' },
        ...registered,
        ...act('decision-published', 'implemented', 'RA-19'),
        ...finished,
      },
    },
    withdrawn: { title: 'Withdrawn', on: { ...always('withdrawn'), ...finished } },
    revoked: { title: 'Approval revoked', on: { ...always('revoked'), ...finished } },
    closed: { title: 'Closed', final: true, on: always('closed') },
  };
}
