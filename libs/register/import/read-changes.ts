import type { RegisterChange } from '../types.js';
import { REGISTER_IMPORT, type SystemTransactions } from './import-extract.js';

/** What an import changed, in the order it was found, for whoever runs the import; people read it through `RegisterImports`. */
export async function readChanges(database: SystemTransactions, importId: string): Promise<RegisterChange[]> {
  return database.transaction(REGISTER_IMPORT, async (client) => {
    const { rows } = await client.query<RegisterChange>(
      `SELECT kind, authority, urn, federation_uid AS "federationUid", name, before, after FROM register_change WHERE import_id = $1 ORDER BY id`,
      [importId],
    );
    return rows;
  });
}
