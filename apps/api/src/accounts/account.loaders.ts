import { channelOf } from '@balie/channels/registry.js';
import type { Database } from '../platform/database/database.js';
import { inOrder, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { readAccounts, type AccountRow } from './account.queries.js';
import type { ChannelAccountModel } from './channel-account.model.js';

/** A row as it is shown; its health is read when somebody asks for it. */
export type ShownAccount = Omit<ChannelAccountModel, 'health'>;

/** Where the provider delivers; null for a channel without a webhook. */
export const webhookUrlOf = ({ id, kind }: Pick<AccountRow, 'id' | 'kind'>, publicUrl: string): string | null =>
  channelOf(kind)?.manifest.webhook === true ? `${publicUrl.replace(/\/$/, '')}/webhooks/${id}` : null;

/** What may be shown of a row: everything but its settings. */
export function shownAccount(row: AccountRow, publicUrl: string): ShownAccount {
  const manifest = channelOf(row.kind)?.manifest ?? null;
  return {
    id: row.id, kind: row.kind, name: row.name, state: row.state, teamId: row.teamId, manifest: manifest ?? {},
    webhookUrl: webhookUrlOf(row, publicUrl),
  };
}

/** Accounts by id, one statement for a whole page. */
export const accountLoader = (loaders: LoaderRegistry, db: Database, publicUrl: string) =>
  loaders.get<string, ShownAccount>('channelAccount', async (ids) =>
    inOrder(ids, (await readAccounts(db, ids)).map((row) => shownAccount(row, publicUrl)), (account) => account.id));
