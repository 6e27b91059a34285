import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { sqlState, UNIQUE_VIOLATION } from '../permissions.js';
import { readBankHolidayFile, type BankHoliday } from './calendar-file.js';

/** A whole list of bank holidays in England as it was entered once. */
export interface BankHolidayVersion {
  id: string;
  version: number;
  holidays: BankHoliday[];
  source: string;
  enteredBy: string | null;
  enteredAt: string;
}

const COLUMNS = `id, version, holidays, source, entered_by AS "enteredBy", entered_at AS "enteredAt"`;

/** Bank holidays in England: one list for the installation, a whole list a version. */
@Injectable()
export class BankHolidays {
  constructor(private readonly database: Database) {}

  /** The list in force; null while none was entered. */
  async current(actor: Actor): Promise<BankHolidayVersion | null> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<BankHolidayVersion>(`SELECT ${COLUMNS} FROM bank_holiday_version ORDER BY version DESC LIMIT 1`);
      return rows[0] ?? null;
    });
  }

  /** Takes GOV.UK's bank-holidays.json in as the next version. Refused with `not-permitted`, `calendar-file-refused` or `bank-holidays-changed` 409. */
  async importFile(actor: Actor, text: string, source: string): Promise<Result<BankHolidayVersion>> {
    if (actor.role !== 'administrator') {
      return refuse({
        code: 'not-permitted',
        status: 403,
        title: 'You may not do this',
        detail: 'Bank holidays are entered by an administrator.',
        nextStep: 'Ask an administrator.',
      });
    }
    const file = readBankHolidayFile(text);
    if (!file.ok) return file;
    try {
      return await this.database.transaction(actor, async (client) => {
        const { rows } = await client.query<BankHolidayVersion>(
          `INSERT INTO bank_holiday_version (version, holidays, source, entered_by) SELECT coalesce(max(version), 0) + 1, $1, $2, $3 FROM bank_holiday_version RETURNING ${COLUMNS}`,
          [JSON.stringify(file.value), source.trim() || 'GOV.UK', actor.personId],
        );
        return ok(rows[0]!);
      });
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      return refuse({
        code: 'bank-holidays-changed',
        status: 409,
        title: 'The list was changed meanwhile',
        detail: 'Somebody else entered bank holidays at the same moment.',
        nextStep: 'Look at the list in force now.',
      });
    }
  }
}
