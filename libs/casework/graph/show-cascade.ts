import { Injectable } from '@nestjs/common';
import {
  actsOfCase,
  cascadeOf,
  dateDifferences,
  federationsOfCase,
  supposedAct,
  type ActOfCase,
  type NamedFederation,
} from '#libs/law/cascade/index.js';
import type { IntendedAct, OpenCase } from '#libs/law/cascade/types.js';
import type { CaseInput, IsoDate, LawEvent, SchoolFacts } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { Register } from '#libs/register/index.js';
import { CalendarShelf } from '../calendars.js';
import { caseNotFound, fieldsInvalid } from '../refusals.js';
import type { CaseRow } from '../stored-case.js';
import { doorOf, readToShow } from '../store.js';
import type { CaseSubject } from '../types.js';
import { actOf, wrongAct } from './act-input.js';
import { neighbours, openNear, readInput, type Neighbour } from './neighbours.js';
import type { CascadeInput, CascadeOfCase, CaseGraph, ShownCascade } from './types.js';

/** The case an act is looked at from: itself among the open cases, and not one that others touch. */
interface Seat {
  row: CaseRow;
  input: CaseInput;
}

/** What follows from an act, before anyone confirms it. Whoever may see the cases may ask; nothing is saved. */
@Injectable()
export class ShowCascade {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
    private readonly register: Register,
  ) {}

  /** Of an act that somebody describes, on the register as at a day. Refused with `fields-invalid`. */
  async ofAct(actor: Actor, input: CascadeInput): Promise<Result<ShownCascade>> {
    const wrong = wrongAct(input, this.clock.today());
    if (wrong.length > 0) return fieldsInvalid(wrong);
    const asAt = input.registerAsAt ?? this.clock.today();
    const uids = input.federationUid === undefined ? [] : [input.federationUid];
    const found = await this.register.partners(actor, { urns: input.schools ?? [], federationUids: uids, asAt });
    const federations = found.federations.map(({ uid, name }) => ({ key: uid, name }));
    return ok(await this.shown(actor, withThoseInIt(actOf(input), found.schools), found.schools, federations));
  }

  /**
   * Of a case that is about to be opened: what would follow if it took effect on a day. Null where that cannot be said yet.
   *
   * @param going Of a discontinuance: URNs of the schools that are to go.
   */
  async ofOpening(actor: Actor, subject: CaseSubject, on: IsoDate, going: readonly string[] = []): Promise<ShownCascade | null> {
    const input = bareInput(subject, this.clock.today());
    const supposed = supposedAct(input, on, going);
    return supposed && this.shown(actor, supposed.act, supposed.schools, federationsOfCase(input));
  }

  /**
   * Of a case as it stands: each of its acts, earliest first. Refused with `case-not-found` or `fields-invalid`.
   *
   * @param on Where the case has no date yet: the day on which it is supposed to take effect.
   */
  async ofCase(actor: Actor, caseId: string, on?: IsoDate): Promise<Result<CaseGraph>> {
    const door = doorOf(this.database, actor);
    const asOf = this.clock.today();
    const found = await readInput(door, this.shelf, caseId, asOf);
    if (!found) return caseNotFound();
    const { row, input } = found;
    const { moves, successions } = await this.register.movesOf(actor, row.id);
    return ok({
      caseId: row.id,
      reference: row.reference,
      version: row.version,
      process: row.process,
      asOf,
      acts: await this.acts(actor, { row, input }, on),
      differences: dateDifferences({ reference: row.reference, input }, await this.linked(actor, row, asOf)),
      moves,
      successions,
    });
  }

  /** Of a case as it would be with one more event. Saves nothing. */
  async withEvent(actor: Actor, caseId: string, event: LawEvent): Promise<Result<CascadeOfCase[]>> {
    const found = await readInput(doorOf(this.database, actor), this.shelf, caseId, this.clock.today());
    if (!found) return caseNotFound();
    const { row, input } = found;
    return ok(await this.acts(actor, { row, input: { ...input, events: [...input.events, event] } }));
  }

  private async acts(actor: Actor, seat: Seat, on?: IsoDate): Promise<CascadeOfCase[]> {
    const known = actsOfCase(seat.input);
    const supposed = known.length === 0 && on !== undefined && !seat.row.projection.closed ? supposedAct(seat.input, on) : null;
    const acts: (Omit<ActOfCase, 'standing'> & { standing: CascadeOfCase['standing'] })[] = supposed
      ? [{ ...supposed, standing: 'supposed' }]
      : known;
    if (acts.length === 0) return [];
    const federations = federationsOfCase(seat.input);
    const near = await this.near(actor, federations, seat.input.schools);
    const shown: CascadeOfCase[] = [];
    for (const { act, schools, standing } of acts) shown.push({ ...this.of(actor, act, schools, federations, near, seat), standing });
    return shown;
  }

  private async shown(
    actor: Actor,
    act: IntendedAct,
    schools: readonly SchoolFacts[],
    federations: readonly NamedFederation[],
  ): Promise<ShownCascade> {
    return this.of(actor, act, schools, federations, await this.near(actor, federations, schools), null);
  }

  private of(
    actor: Actor,
    act: IntendedAct,
    schools: readonly SchoolFacts[],
    federations: readonly NamedFederation[],
    near: readonly Neighbour[],
    seat: Seat | null,
  ): ShownCascade {
    const others = near.filter(({ caseId }) => caseId !== seat?.row.id);
    const open = [...others.flatMap((one) => one.open), ...(seat === null ? [] : itself(seat, act, federations))];
    const { cases, openCases, ...cascade } = cascadeOf({ act, schools, federations, openCases: open });
    return {
      act,
      ...cascade,
      schools: schools.map(({ key, urn, name, authority }) => ({ key, urn: urn ?? null, name, authority: authority ?? null })),
      cases: cases.map((one) => ({
        ...one,
        notFromHere: one.own || one.openAlready !== null ? null : notFromHere(actor, one.federation, schools, seat),
      })),
      openCases: openCases.flatMap((after) => {
        const one = others.find(({ reference }) => reference === after.id);
        if (one === undefined) return [];
        const { caseId, process, stateTitle, leadAuthority } = one;
        return [{ ...after, caseId, process, stateTitle, leadAuthority }];
      }),
    };
  }

  private async near(actor: Actor, federations: readonly NamedFederation[], schools: readonly SchoolFacts[]): Promise<Neighbour[]> {
    const urns = schools.flatMap(({ urn }) => urn ?? []);
    const ids = await openNear(
      this.database,
      actor,
      federations.map(({ key }) => key),
      urns,
    );
    return neighbours(doorOf(this.database, actor), this.shelf, ids, this.clock.today());
  }

  private async linked(actor: Actor, row: CaseRow, asOf: IsoDate): Promise<Neighbour[]> {
    const door = doorOf(this.database, actor);
    const shown = await readToShow(door, row.id);
    const ids = (shown?.links ?? []).filter(({ closed, kind }) => !closed && kind !== 'replaces').map(({ caseId }) => caseId);
    return neighbours(door, this.shelf, [...new Set(ids)], asOf);
  }
}

/** The case itself among the open ones, so that its own act is known to have a case; of a discontinuance only the day in question. */
function itself({ row, input }: Seat, act: IntendedAct, federations: readonly NamedFederation[]): OpenCase[] {
  const schools = act.kind === 'leave' ? [act.school] : act.kind === 'dissolve' ? input.schools.map(({ key }) => key) : act.schools;
  const keys: (string | undefined)[] = federations.length === 0 ? [undefined] : federations.map(({ key }) => key);
  return keys.map((federation) => ({
    ...{ id: row.reference, process: row.process, schools },
    ...(federation === undefined ? {} : { federation }),
    effectiveOn: act.on,
  }));
}

/** Why a case that is called for cannot be opened from here; null when it can. */
function notFromHere(actor: Actor, federation: string | null, schools: readonly SchoolFacts[], seat: Seat | null): string | null {
  if (actor.role !== 'officer' && actor.role !== 'manager') return 'Cases are opened by officers and managers of a local authority.';
  if (seat !== null && seat.row.leadAuthority !== actor.authority)
    return 'The authority that leads the case opens those that follow from it.';
  const ours = schools.some((school) => school.federation === federation && school.authority === actor.authority);
  return ours ? null : 'Your authority maintains no school of this federation: the authority that does opens the case.';
}

/** A case before anything has happened in it. */
const bareInput = (subject: CaseSubject, asOf: IsoDate): CaseInput => ({
  ...subject,
  asOf,
  calendars: {},
  bankHolidays: [],
  events: [],
});

/** Of a federation that is joined: its own schools come together with those that join. */
const withThoseInIt = (act: IntendedAct, schools: readonly SchoolFacts[]): IntendedAct =>
  act.kind !== 'federate' || act.into === undefined
    ? act
    : {
        ...act,
        schools: [...new Set([...schools.filter(({ federation }) => federation === act.into).map(({ key }) => key), ...act.schools])],
      };
