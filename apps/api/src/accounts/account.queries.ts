import { rows, type Database, type Tx } from '../platform/database/database.js';
import type { ChannelAccountEntity } from './channel-account.entity.js';

export type AccountState = ChannelAccountEntity['state'];

export interface AccountRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly externalKey: string | null;
  readonly settings: Buffer;
  readonly state: AccountState;
  readonly stateReason: string | null;
  readonly lastInboundAt: Date | null;
  readonly lastOutboundAt: Date | null;
  readonly lastError: string | null;
  readonly lastErrorAt: Date | null;
}

const COLUMNS = `id, kind, name, team_id as "teamId", external_key as "externalKey", settings, state, state_reason as "stateReason",
  last_inbound_at as "lastInboundAt", last_outbound_at as "lastOutboundAt", last_error as "lastError", last_error_at as "lastErrorAt"`;

export const readAccounts = (db: Database, ids: readonly string[]): Promise<AccountRow[]> =>
  db.query(`select ${COLUMNS} from channel_account where id = any($1::uuid[])`, [ids]);

/** All of them, as an administrator sees them: a unit has hundreds, not millions. */
export const listAccounts = (db: Database): Promise<AccountRow[]> => db.query(`select ${COLUMNS} from channel_account order by sort, name, id`);

/** The first account of each kind: what a page without an account in its address belongs to. */
export const firstOfEachKind = (db: Database): Promise<{ kind: string; id: string }[]> =>
  db.query('select distinct on (kind) kind, id from channel_account order by kind, sort, created_at, id');

export interface NewAccount {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly externalKey: string | null;
  readonly settings: Buffer;
  readonly state: AccountState;
  readonly sort: number;
  readonly createdAt: Date;
}

/** False when the provider's account is connected already: the unique key decides, not a look beforehand. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const inserted = await rows(
    tx,
    `insert into channel_account (id, kind, name, team_id, external_key, settings, state, sort, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing returning id`,
    [account.id, account.kind, account.name, account.teamId, account.externalKey, account.settings, account.state, account.sort, account.createdAt],
  );
  return inserted.length > 0;
}

export const readTesting = (db: Database): Promise<AccountRow[]> => db.query(`select ${COLUMNS} from channel_account where state = 'TESTING' order by created_at limit 20`);

/** Only from TESTING: what an administrator paused or a failed delivery broke meanwhile stays so. */
export async function finishTest(db: Database, id: string, state: AccountState, reason: string | null, at: Date): Promise<void> {
  await db.query(
    `update channel_account set state = $2, state_reason = $3, last_error = coalesce($3, last_error), last_error_at = case when $3 is null then last_error_at else $4 end
     where id = $1 and state = 'TESTING'`,
    [id, state, reason, at],
  );
}

/** Takes the later of what is stored and what is told, so that the order of telling does not matter. */
export async function noteTraffic(db: Database, id: string, direction: 'inbound' | 'outbound', at: Date): Promise<void> {
  const column = direction === 'inbound' ? 'last_inbound_at' : 'last_outbound_at';
  await db.query(`update channel_account set ${column} = greatest(${column}, $2) where id = $1`, [id, at]);
}

/** What an account that cannot send or receive says about itself; null reason = it works again. */
export async function setAccountState(tx: Tx, id: string, state: AccountState, reason: string | null, at: Date): Promise<void> {
  await tx.query(
    `update channel_account set state = $2, state_reason = $3, last_error = coalesce($3, last_error), last_error_at = case when $3::text is null then last_error_at else $4 end where id = $1`,
    [id, state, reason, at],
  );
}
