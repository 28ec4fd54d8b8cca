import { channelOf } from '@balie/channels/registry.js';
import type { Database } from '../platform/database/database.js';
import { inOrder, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { readAccounts, type AccountRow } from './account.queries.js';
import type { ChannelAccountModel } from './channel-account.model.js';

/** What may be shown of a row: everything but its settings. */
export function shownAccount(row: AccountRow, publicUrl: string): ChannelAccountModel {
  const manifest = channelOf(row.kind)?.manifest ?? null;
  const { stateReason, lastInboundAt, lastOutboundAt, lastError, lastErrorAt } = row;
  return {
    id: row.id, kind: row.kind, name: row.name, state: row.state, manifest: manifest ?? {},
    webhookUrl: manifest?.webhook ? `${publicUrl.replace(/\/$/, '')}/webhooks/${row.id}` : null,
    health: { stateReason, lastInboundAt, lastOutboundAt, lastError, lastErrorAt },
  };
}

/** Accounts by id, one statement for a whole page. */
export const accountLoader = (loaders: LoaderRegistry, db: Database, publicUrl: string) =>
  loaders.get<string, ChannelAccountModel>('channelAccount', async (ids) =>
    inOrder(ids, (await readAccounts(db, ids)).map((row) => shownAccount(row, publicUrl)), (account) => account.id));
