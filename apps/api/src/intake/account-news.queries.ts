import type { Tx } from '../platform/database/database.js';

export interface AccountNotice {
  /** ISO 8601, the provider's time where it gave one. */
  readonly at: string;
  readonly kind: string;
  readonly code: string;
  readonly reason: string;
}

/** Puts a notice on top of the last twenty, and where people look for what went wrong last. */
export const noteAccount = (tx: Tx, accountId: string, notice: AccountNotice): Promise<unknown> =>
  tx.query(
    `update channel_account set last_error = $3, last_error_reason = $4, last_error_at = $5,
       notices = (select jsonb_agg(one order by place) from jsonb_array_elements(jsonb_build_array($2::jsonb) || notices) with ordinality as t (one, place) where place <= 20)
     where id = $1`,
    [accountId, JSON.stringify(notice), notice.code, notice.reason, new Date(notice.at)],
  );
