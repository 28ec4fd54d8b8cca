import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, rows } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Deltas } from './balance.js';
import { openLanes } from './split.queries.js';

const MOST = 500;

/** Gives failed deliveries and failed items another try, as if they had just come in. What did not fail is left alone. */
@Injectable()
export class ReplayInboundEvents {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** How many will be tried again. @throws Problem VALIDATION (ids) */
  async run(actor: Actor, ids: readonly string[]): Promise<number> {
    if (ids.length === 0 || ids.length > MOST || !ids.every(isId)) throw invalid('ids');
    const count = await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const deliveries = await rows<{ account_id: string }>(
        tx,
        `update inbound_delivery set state = 'PENDING', reason = null, attempts = 0, ready_at = $2 where id = any($1::uuid[]) and state = 'FAILED' returning account_id`,
        [ids, now],
      );
      const items = await rows<{ account_id: string; conversation_key: string }>(
        tx,
        `update inbound_item set state = 'WAITING', reason = null, attempts = 0, processed_at = null where id = any($1::uuid[]) and state = 'FAILED' returning account_id, conversation_key`,
        [ids],
      );
      const deltas = new Deltas();
      for (const { account_id } of [...deliveries, ...items]) deltas.move(account_id, 'failed', 'waiting');
      await deltas.save(tx);
      await openLanes(tx, items.map((item) => ({ accountId: item.account_id, conversationKey: item.conversation_key })), now);
      await recordAudit(tx, {
        at: now, actorId: actor.userId, sessionId: actor.sessionId, act: 'intake.replayed', subject: 'intake', subjectId: null, data: { ids: [...ids], count: deliveries.length + items.length }, traceId: actor.traceId,
      });
      return deliveries.length + items.length;
    });
    this.wakeups.wake('intake');
    this.wakeups.wake('lanes');
    return count;
  }
}
