import { Injectable } from '@nestjs/common';
import { channelOf } from '@balie/channels/registry.js';
import { invalid } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, rows } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { SealedBox } from '../platform/secrets/sealed-box.js';
import { insertAccount } from './account.queries.js';
import { checkedName, checkedSettings } from './checked-account.js';

export interface ConnectAccountInput {
  readonly kind: string;
  readonly name: string;
  readonly settings: unknown;
  readonly teamId?: string | null;
}

/** Stores a channel account, sealed; a worker tests it afterwards, so nobody waits for a provider. */
@Injectable()
export class ConnectAccount {
  constructor(
    private readonly db: Database,
    private readonly box: SealedBox,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** The id of the new account. @throws Problem VALIDATION (kind, name, settings.<path>, teamId, or the provider's account is connected already) */
  async run(actor: Actor, input: ConnectAccountInput): Promise<string> {
    const channel = channelOf(input.kind);
    if (!channel) throw invalid('kind');
    const name = checkedName(input.name);
    const settings = checkedSettings(channel, input.settings);
    const id = newId();
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (input.teamId && (await rows(tx, 'select 1 from team where id::text = $1', [input.teamId])).length === 0) throw invalid('teamId');
      const account = { id, kind: input.kind, name, teamId: input.teamId ?? null, externalKey: channel.externalKey(settings), settings: this.box.seal(settings) };
      if (!(await insertAccount(tx, { ...account, state: 'TESTING', sort: 100, createdAt: now }))) throw invalid('settings', 'problem.account_connected_already');
      await recordAudit(tx, { at: now, actorId: actor.userId, sessionId: actor.sessionId, act: 'account.connected', subject: 'account', subjectId: id, data: { kind: input.kind }, traceId: actor.traceId });
    });
    this.wakeups.wake('accounts', id);
    return id;
  }
}
