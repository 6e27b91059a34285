import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { OpenCase } from '../open-case/open-case.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { caseNotFound } from '../refusals.js';
import type { CaseRow } from '../stored-case.js';
import { doorOf, readToJudge } from '../store.js';
import { ShowCascade } from './show-cascade.js';
import type { OpenedCases } from './types.js';

/** Opens the cases that the acts of a case call for, each linked with it in the transaction that opens it. */
@Injectable()
export class OpenCalledFor {
  /** One at a time in each process: a connection is held while others are used, and many who hold one would wait for each other. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly cascade: ShowCascade,
    private readonly opening: OpenCase,
  ) {}

  /**
   * What is open already is left as it is, so that asking twice, or two people at once, opens nothing twice.
   * Refused with `case-not-found` or `not-permitted`.
   */
  async open(actor: Actor, caseId: string): Promise<Result<OpenedCases>> {
    const found = await readToJudge(doorOf(this.database, actor), caseId, null);
    if (!found) return caseNotFound();
    const { case: row } = found;
    const refused = refuseUnlessStaffOfLead(actor, row);
    if (refused) return refused;
    const answer = this.turn.then(() => this.openAll(actor, row));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private openAll(actor: Actor, row: CaseRow): Promise<Result<OpenedCases>> {
    // held while each case is opened in a transaction of its own: whoever comes second finds them open
    return this.database.transaction(actor, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`cases called for by ${row.id}`]);
      const graph = await this.cascade.ofCase(actor, row.id);
      if (!graph.ok) return graph;
      const result: OpenedCases = { opened: [], already: [], notOpened: [] };
      const done = new Set<string>();
      for (const { process, federation, own, openAlready, notFromHere } of graph.value.acts.flatMap(({ cases }) => cases)) {
        if (own || federation === null || done.has(`${process} ${federation}`)) continue;
        done.add(`${process} ${federation}`);
        if (openAlready !== null) {
          result.already.push(openAlready);
          continue;
        }
        const answer =
          notFromHere ??
          (await this.opening.open(actor, { process, federationUid: federation, registerAsAt: registerDay(row), follows: row.id }));
        if (typeof answer === 'string') result.notOpened.push({ process, federation, because: answer });
        else if (!answer.ok) result.notOpened.push({ process, federation, because: answer.refusal.detail });
        else result.opened.push({ caseId: answer.value.caseId, reference: answer.value.reference, process, federation });
      }
      return ok(result);
    });
  }
}

/** Both cases speak of the register of one day. */
const registerDay = ({ subject, openedOn }: CaseRow): IsoDate => subject.federation.registerAsAt ?? openedOn;
