import type { Database } from '../platform/database/database.js';

export interface ConversationKey {
  readonly accountId: string;
  readonly key: string;
}

/** The conversations of these visitors, where they exist. */
export const conversationsOf = (db: Database, keys: readonly ConversationKey[]): Promise<(ConversationKey & { readonly id: string })[]> =>
  db.query(
    `select c.id, c.account_id as "accountId", c.key from unnest($1::uuid[], $2::text[]) as t (account_id, key) join conversation c on c.account_id = t.account_id and c.key = t.key`,
    [keys.map((key) => key.accountId), keys.map((key) => key.key)],
  );

/** Who of the desk started or stopped typing in these conversations since then; several people count as one. */
export const whoTypes = (db: Database, conversationIds: readonly string[], since: Date): Promise<{ readonly conversationId: string; readonly beatAt: Date; readonly typing: boolean }[]> =>
  db.query(
    `select r.conversation_id as "conversationId", max(p.beat_at) as "beatAt", bool_or(p.typing) as typing
     from presence p join report r on r.id = p.report_id where r.conversation_id = any($1::uuid[]) and p.beat_at > $2 group by r.conversation_id`,
    [conversationIds, since],
  );
