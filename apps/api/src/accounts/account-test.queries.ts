import type { Database, Tx } from '../platform/database/database.js';
import { rows } from '../platform/database/database.js';
import { ACCOUNT_COLUMNS, type AccountRow, type AccountState } from './account.queries.js';

/** Accounts whose test is due: new ones, changed ones, and those whose provider did not answer the last time. */
export const readTesting = (db: Database, now: Date): Promise<AccountRow[]> =>
  db.query(`select ${ACCOUNT_COLUMNS} from channel_account where state = 'TESTING' and (test_after is null or test_after <= $1) order by created_at limit 20`, [now]);

export interface Verdict {
  readonly state: AccountState;
  readonly code: string | null;
  /** For people; holds no secret. */
  readonly reason: string | null;
  /** In TESTING: when to ask again. */
  readonly again: Date | null;
}

/**
 * Only from TESTING and only for the settings that were tested: what an administrator paused or changed, or a failed delivery broke meanwhile, stays so.
 * True when it was written.
 */
export async function finishTest(tx: Tx, tested: Pick<AccountRow, 'id' | 'settings'>, { state, code, reason, again }: Verdict, at: Date): Promise<boolean> {
  const finished = await rows(
    tx,
    `update channel_account set state = $3, state_reason = $4, test_after = $6, tested_at = $7, send_after = case when $3 = 'CONNECTED' then null else send_after end,
       last_error = coalesce($4, last_error), last_error_reason = case when $4::text is null then last_error_reason else $5 end, last_error_at = case when $4::text is null then last_error_at else $7 end
     where id = $1 and settings = $2 and state = 'TESTING' returning id`,
    [tested.id, tested.settings, state, code, reason, again, at],
  );
  return finished.length > 0;
}
