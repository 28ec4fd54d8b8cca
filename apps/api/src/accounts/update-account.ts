import { Injectable } from '@nestjs/common';
import { channelOf } from '@balie/channels/registry.js';
import { invalid, Problem } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, rows, type Tx } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { SealedBox } from '../platform/secrets/sealed-box.js';
import { lockAccount, saveAccount, type AccountRow } from './account.queries.js';
import { checkedName, checkedSettings } from './checked-account.js';
import { mergeSettings } from './merge-settings.js';

export interface UpdateAccountInput {
  readonly accountId: string;
  readonly name?: string | null;
  /** What changes; absent keeps what is stored, null takes a value away. */
  readonly settings?: unknown;
  /** Undefined keeps it, null gives the account to the desk. */
  readonly teamId?: string | null;
}

const UNIQUE_VIOLATION = '23505';
const connectedAlready = (): Problem => invalid('settings', 'problem.account_connected_already');

/** New settings of an account, over those that are stored: secrets that are not filled in stay. They are tested before anything is sent with them. */
@Injectable()
export class UpdateAccount {
  constructor(
    private readonly db: Database,
    private readonly box: SealedBox,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** The id. @throws Problem NOT_FOUND, VALIDATION (name, settings.<path>, teamId, or another account is the provider's already), CHANNEL_CANNOT (nobody built its channel) */
  async run(actor: Actor, input: UpdateAccountInput): Promise<string> {
    if (!isId(input.accountId)) throw new Problem('NOT_FOUND');
    await this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, input.accountId);
      if (account === null) throw new Problem('NOT_FOUND');
      await this.save(tx, actor, account, input);
    }).catch((error: unknown) => {
      // Two administrators at once: the unique key decides.
      throw (error as { code?: string }).code === UNIQUE_VIOLATION ? connectedAlready() : error;
    });
    this.wakeups.wake('accounts', input.accountId);
    return input.accountId;
  }

  private async save(tx: Tx, actor: Actor, account: AccountRow, input: UpdateAccountInput): Promise<void> {
    const channel = channelOf(account.kind);
    if (!channel) throw new Problem('CHANNEL_CANNOT');
    const now = this.clock.now();
    const name = input.name == null ? account.name : checkedName(input.name);
    const teamId = input.teamId === undefined ? account.teamId : input.teamId;
    if (teamId !== null && (!isId(teamId) || (await rows(tx, 'select 1 from team where id = $1', [teamId])).length === 0)) throw invalid('teamId');
    const changed = namesOf(input.settings);
    const settings = changed.length === 0 ? null : checkedSettings(channel, mergeSettings(this.stored(account), input.settings));
    const saved = await saveAccount(tx, {
      id: account.id, name, teamId,
      ...(settings === null
        ? { settings: account.settings, externalKey: account.externalKey, state: account.state }
        : { settings: this.box.seal(settings), externalKey: channel.externalKey(settings), state: account.state === 'PAUSED' ? 'PAUSED' : 'TESTING' }),
    });
    if (!saved) throw connectedAlready();
    // Names of what changed only: a value may be a secret.
    const data = { kind: account.kind, settings: changed, name: name !== account.name, team: teamId !== account.teamId };
    await recordAudit(tx, { at: now, actorId: actor.userId, sessionId: actor.sessionId, act: 'account.updated', subject: 'account', subjectId: account.id, data, traceId: actor.traceId });
  }

  /** Settings nobody can read any more (another key, a broken row) are replaced as a whole. */
  private stored(account: AccountRow): unknown {
    try {
      return this.box.open(account.settings);
    } catch {
      return {};
    }
  }
}

const namesOf = (settings: unknown): string[] => (settings !== null && typeof settings === 'object' ? Object.keys(settings).slice(0, 50).map((name) => name.slice(0, 60)) : []);
