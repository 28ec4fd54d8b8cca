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
}

export const ACCOUNT_COLUMNS = 'id, kind, name, team_id as "teamId", external_key as "externalKey", settings, state';
const COLUMNS = ACCOUNT_COLUMNS;

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

/** The row of an account, for an administrator's act. */
export async function lockAccount(tx: Tx, id: string): Promise<AccountRow | null> {
  return (await rows<AccountRow>(tx, `select ${COLUMNS} from channel_account where id = $1 for update`, [id]))[0] ?? null;
}

/** False when another account is the provider's already. */
export async function saveAccount(tx: Tx, account: Omit<NewAccount, 'sort' | 'createdAt' | 'kind'>): Promise<boolean> {
  const taken = await rows(
    tx,
    'select 1 from channel_account other join channel_account own on own.id = $1 where other.kind = own.kind and other.external_key = $2 and other.id <> $1 limit 1',
    [account.id, account.externalKey],
  );
  if (taken.length > 0) return false;
  await tx.query(
    'update channel_account set name = $2, team_id = $3, external_key = $4, settings = $5, state = $6, test_after = null where id = $1',
    [account.id, account.name, account.teamId, account.externalKey, account.settings, account.state],
  );
  return true;
}

/** Takes the later of what is stored and what is told, so that the order of telling does not matter; something that came in ends a silence. */
export async function noteTraffic(db: Database, id: string, { inbound, outbound, lastInboundAt, lastOutboundAt }: Traffic): Promise<void> {
  await db.query(
    `with noted as (
       update channel_account set last_inbound_at = greatest(last_inbound_at, $2), last_outbound_at = greatest(last_outbound_at, $3),
         quiet_since = case when $4 > 0 then null else quiet_since end
       where id = $1 returning id)
     insert into account_hour (account_id, hour, inbound, outbound) select id, date_trunc('hour', coalesce($2, $3)), $4, $5 from noted
     on conflict (account_id, hour) do update set inbound = account_hour.inbound + excluded.inbound, outbound = account_hour.outbound + excluded.outbound`,
    [id, lastInboundAt, lastOutboundAt, inbound, outbound],
  );
}

export interface Traffic {
  readonly inbound: number;
  readonly outbound: number;
  readonly lastInboundAt: Date | null;
  readonly lastOutboundAt: Date | null;
}

/** What an account that cannot send or receive says about itself; a null code = it works again. `reason` is for people and holds no secret. True when this was news. */
export async function setAccountState(tx: Tx, id: string, state: AccountState, code: string | null, at: Date, reason: string | null = null): Promise<boolean> {
  const changed = await rows(
    tx,
    `update channel_account set state = $2, state_reason = $3, last_error = coalesce($3, last_error), last_error_reason = case when $3::text is null then last_error_reason else $5 end,
       last_error_at = case when $3::text is null then last_error_at else $4 end
     where id = $1 and (state, state_reason) is distinct from ($2, $3) returning id`,
    [id, state, code, at, reason],
  );
  return changed.length > 0;
}

/** The provider asked us to slow down: nothing of this account leaves before then. */
export const holdAccount = (tx: Tx, id: string, until: Date): Promise<unknown> =>
  tx.query('update channel_account set send_after = greatest(send_after, $2) where id = $1', [id, until]);

/** The tester takes it from here; what was wrong stays readable until it says something else. */
export const startTest = (tx: Tx, id: string): Promise<unknown> => tx.query(`update channel_account set state = 'TESTING', test_after = null where id = $1`, [id]);
