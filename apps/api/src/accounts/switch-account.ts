import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { lockAccount, startTest, setAccountState } from './account.queries.js';

/** An administrator tests an account again, or stops and starts its sending. The test itself runs in the background: nobody waits for a provider. */
@Injectable()
export class SwitchAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** The id. @throws Problem NOT_FOUND, TRANSITION_NOT_ALLOWED (paused) */
  test(actor: Actor, accountId: string): Promise<string> {
    return this.change(actor, accountId, 'test');
  }

  /** Paused: what comes in is still received, nothing leaves. Going on begins with a test. The id. @throws Problem NOT_FOUND */
  pause(actor: Actor, accountId: string, paused: boolean): Promise<string> {
    return this.change(actor, accountId, paused ? 'pause' : 'resume');
  }

  private async change(actor: Actor, accountId: string, act: 'test' | 'pause' | 'resume'): Promise<string> {
    if (!isId(accountId)) throw new Problem('NOT_FOUND');
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, accountId);
      if (account === null) throw new Problem('NOT_FOUND');
      const isPaused = account.state === 'PAUSED';
      if (act === 'test' && isPaused) throw new Problem('TRANSITION_NOT_ALLOWED', 'problem.account_paused');
      // Twice the same is once.
      if (act !== 'test' && isPaused === (act === 'pause')) return;
      if (act === 'pause') await setAccountState(tx, accountId, 'PAUSED', null, now);
      else await startTest(tx, accountId);
      const audited = { test: 'account.tested', pause: 'account.paused', resume: 'account.resumed' }[act];
      await recordAudit(tx, { at: now, actorId: actor.userId, sessionId: actor.sessionId, act: audited, subject: 'account', subjectId: accountId, data: { kind: account.kind }, traceId: actor.traceId });
    });
    this.wakeups.wake('accounts', accountId);
    return accountId;
  }
}
