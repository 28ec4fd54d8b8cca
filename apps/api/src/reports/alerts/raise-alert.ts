import { newId } from '../../platform/database/ids.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { appendEvents } from '../../platform/live/append-events.js';
import type { AlertKind } from '@balie/domain/words/alerts.js';
import { eventsOf } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';

/** Whom it concerns: people, everybody with a role, everybody of a team. */
export interface Audience {
  readonly users?: readonly string[];
  readonly roles?: readonly ('OPERATOR' | 'SHIFT_LEAD')[];
  readonly teams?: readonly string[];
}

export interface NewAlert {
  readonly kind: AlertKind;
  /** The report as it is after the act. */
  readonly report: ReportEntity;
  readonly to: Audience;
  /** What it is about (a deadline, an assignment, a note): the same kind with the same key is told once, whoever asks and how often. */
  readonly key: string;
  /** A code such as `CLAIM` or `OUTSIDE_HOURS`; the words are in the catalogues. */
  readonly why: string;
  /** Ids, codes and moments, never words of citizens. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: Date;
}

/**
 * Tells people something about a report, once, in the caller's transaction (which holds the report's lock); an event goes with it, so that desks ask for
 * their alerts again. False when it was told before. Wake 'events' after the commit.
 */
export async function raiseAlert(tx: Tx, { kind, report, to, key, why, data = {}, at }: NewAlert): Promise<boolean> {
  const id = newId();
  const users = [...new Set(to.users ?? [])];
  const raised = await rows(
    tx,
    `insert into alert (id, kind, report_id, key, for_users, for_roles, for_teams, why, data, raised_at) values ($1, $2, $3, $4, $5::uuid[], $6::text[], $7::uuid[], $8, $9, $10)
     on conflict (report_id, kind, key) do nothing returning id`,
    [id, kind, report.id, key, users, to.roles ?? [], to.teams ?? [], why, JSON.stringify(data), at],
  );
  if (raised.length === 0) return false;
  await tell(tx, 'alert.raised', report, { alertId: id, kind, reason: why }, at);
  return true;
}

/** What these alerts (of these kinds, or only those with these ids) were about is no longer so. True when there was one to end. */
export async function resolveAlerts(tx: Tx, report: ReportEntity, kinds: readonly AlertKind[], at: Date, ids: readonly string[] | null = null): Promise<boolean> {
  const ended = await rows<{ id: string; kind: AlertKind }>(
    tx,
    'update alert set resolved_at = $3 where report_id = $1 and kind = any($2::text[]) and resolved_at is null and ($4::uuid[] is null or id = any($4)) returning id, kind',
    [report.id, kinds, at, ids],
  );
  for (const { id, kind } of ended) await tell(tx, 'alert.resolved', report, { alertId: id, kind }, at);
  return ended.length > 0;
}

async function tell(tx: Tx, type: 'alert.raised' | 'alert.resolved', report: ReportEntity, data: Record<string, string>, at: Date): Promise<void> {
  await appendEvents(tx, eventsOf([{ type, data }], report, report, { at, actorId: null, traceId: null }));
}
