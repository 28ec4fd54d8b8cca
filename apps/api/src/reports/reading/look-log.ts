import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/record-audit.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';

interface Waiting {
  readonly entry: AuditEntry;
  readonly onceMs: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOST_REMEMBERED = 20_000;

/**
 * Looks are logged before what was looked at is answered. Looks that come together share one statement and one commit: reading
 * is frequent, and a commit each would make the log the slowest part of every list.
 */
@Injectable()
export class LookLog {
  private waiting: Waiting[] = [];
  private writing = false;
  private readonly remembered = new Map<string, number>();

  constructor(private readonly db: Database) {}

  /** Resolves when the row is committed. With `onceMs` the same look (who, session, subject, reason) within that time is the row that is there. */
  record(entry: AuditEntry, { onceMs = 0 } = {}): Promise<void> {
    if (onceMs > 0 && entry.at.getTime() - (this.remembered.get(keyOf(entry)) ?? Number.NEGATIVE_INFINITY) < onceMs) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, onceMs, resolve, reject });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    // What else this turn of the event loop brings goes along.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.insert(distinct(batch));
        for (const look of batch) {
          this.remember(look);
          look.resolve();
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = false;
  }

  private remember({ entry, onceMs }: Waiting): void {
    if (onceMs === 0) return;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(keyOf(entry), entry.at.getTime());
  }

  private async insert(batch: readonly Waiting[]): Promise<void> {
    const of = <T>(read: (look: Waiting) => T) => batch.map(read);
    await this.db.query(
      `insert into audit (id, at, actor_id, session_id, act, subject, subject_id, reason, data, trace_id)
       select l.id, l.at, l.actor_id, l.session_id, l.act, l.subject, l.subject_id, l.reason, l.data, l.trace_id
       from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::timestamptz[])
         as l(id, at, actor_id, session_id, act, subject, subject_id, reason, data, trace_id, since)
       where l.since is null or not exists (
         select 1 from audit a where a.subject = l.subject and a.subject_id = l.subject_id and a.act = l.act and a.at > l.since
           and a.actor_id is not distinct from l.actor_id and a.session_id is not distinct from l.session_id and a.reason is not distinct from l.reason)`,
      [
        of(() => newId()), of(({ entry }) => entry.at), of(({ entry }) => entry.actorId), of(({ entry }) => entry.sessionId), of(({ entry }) => entry.act), of(({ entry }) => entry.subject),
        of(({ entry }) => entry.subjectId), of(({ entry }) => entry.reason ?? null), of(({ entry }) => JSON.stringify(entry.data ?? {})), of(({ entry }) => entry.traceId ?? null),
        of(({ entry, onceMs }) => (onceMs > 0 ? new Date(entry.at.getTime() - onceMs) : null)),
      ],
    );
  }
}

const keyOf = ({ actorId, sessionId, act, subject, subjectId, reason }: AuditEntry): string => JSON.stringify([actorId, sessionId, act, subject, subjectId, reason ?? null]);

/** Two equal looks in one batch cannot see each other in the table. */
function distinct(batch: readonly Waiting[]): Waiting[] {
  const seen = new Set<string>();
  return batch.filter(({ entry, onceMs }) => onceMs === 0 || (!seen.has(keyOf(entry)) && seen.add(keyOf(entry))));
}
