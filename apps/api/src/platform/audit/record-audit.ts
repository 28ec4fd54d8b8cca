import { newId } from '../database/ids.js';
import type { Tx } from '../database/database.js';

/** Who looked or acted, on what, why. `data` never holds message text, secrets or citizens' names. */
export interface AuditEntry {
  readonly at: Date;
  readonly actorId: string | null;
  readonly sessionId: string | null;
  readonly act: string;
  readonly subject: 'report' | 'queue' | 'search' | 'session' | 'account' | 'token' | 'user' | 'intake' | 'live' | 'routing';
  readonly subjectId: string | null;
  readonly reason?: string | null;
  readonly data?: Record<string, unknown>;
  readonly traceId?: string | null;
}

/** Writes the row in the transaction of the act, without a lock: no act without its row, no row without its act. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit (id, at, actor_id, session_id, act, subject, subject_id, reason, data, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [newId(), entry.at, entry.actorId, entry.sessionId, entry.act, entry.subject, entry.subjectId, entry.reason ?? null, JSON.stringify(entry.data ?? {}), entry.traceId ?? null],
  );
}
