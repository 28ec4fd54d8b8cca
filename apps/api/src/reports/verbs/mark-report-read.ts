import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { authorise } from '@balie/domain/report/access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, rows, type Tx } from '../../platform/database/database.js';
import { appendEvents } from '../../platform/live/append-events.js';
import { loadForUpdate, teamInSight } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** A person of the desk looked: the citizen sees "gelezen", the desk one unread less. No new version, no second look for colleagues. */
@Injectable()
export class MarkReportRead {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
  ) {}

  /** `upToSequence`: of the newest message that was on screen. Going back changes nothing. @throws Problem NOT_FOUND, FORBIDDEN, VALIDATION */
  async run(actor: Actor, { reportId, upToSequence }: { readonly reportId: string; readonly upToSequence: string }): Promise<ReportEntity> {
    if (!/^\d{1,18}$/.test(upToSequence)) throw invalid('upToSequence');
    const now = this.clock.now();
    const saved = await this.db.transaction(async (tx) => {
      const { entity, facts } = await loadForUpdate(tx, reportId);
      authorise(actor, facts, 'markReportRead');
      const read = await markMessages(tx, entity.id, upToSequence, now);
      if (read.upTo === null || (BigInt(read.upTo) <= BigInt(entity.readUpTo) && read.unread === entity.unread)) return entity;
      const columns = { readUpTo: BigInt(read.upTo) > BigInt(entity.readUpTo) ? read.upTo : entity.readUpTo, unread: read.unread };
      await tx.query('update report set read_up_to = $2, unread = $3 where id = $1', [entity.id, columns.readUpTo, columns.unread]);
      const team = teamInSight(entity);
      await appendEvents(tx, [{
        type: 'report.read', reportId: entity.id, conversationId: entity.conversationId, at: now, actorId: actor.userId, version: entity.version, data: { upToSequence: columns.readUpTo },
        teamBefore: team, teamAfter: team, restrictedBefore: entity.restricted, restrictedAfter: entity.restricted, traceId: actor.traceId,
      }]);
      return { ...entity, ...columns };
    });
    this.act.tell();
    return saved;
  }
}

/** Marks the citizen's messages up to there, and says up to which one exists and how many stay unread. */
async function markMessages(tx: Tx, reportId: string, upTo: string, at: Date): Promise<{ upTo: string | null; unread: number }> {
  await tx.query(`update message set read_by_us_at = $3 where report_id = $1 and direction = 'INBOUND' and sequence <= $2 and read_by_us_at is null`, [reportId, upTo, at]);
  const [row] = await rows<{ up_to: string | null; unread: number }>(
    tx,
    `select max(sequence) filter (where sequence <= $2) as up_to, count(*) filter (where read_by_us_at is null and withdrawn_at is null)::int as unread
     from message where report_id = $1 and direction = 'INBOUND'`,
    [reportId, upTo],
  );
  return { upTo: row?.up_to ?? null, unread: row?.unread ?? 0 };
}
