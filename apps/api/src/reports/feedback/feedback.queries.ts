import type { Database } from '../../platform/database/database.js';

/** Whether others read along in a conversation. */
export async function visibilityOf(db: Database, conversationId: string): Promise<'PRIVATE' | 'PUBLIC'> {
  const [row] = await db.query<{ visibility: 'PRIVATE' | 'PUBLIC' }>('select visibility from conversation where id = $1', [conversationId]);
  return row?.visibility ?? 'PUBLIC';
}
