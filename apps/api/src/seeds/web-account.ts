import { channelOf } from '@balie/channels/registry.js';
import { insertAccount } from '../accounts/account.queries.js';
import type { Tx } from '../platform/database/database.js';
import type { SealedBox } from '../platform/secrets/sealed-box.js';
import { seedId } from './seed-data.js';

/** The account behind /praat: the same id everywhere, a secret of its own. */
export const WEB_ACCOUNT_ID = seedId('account', 'web');

/** Makes it once; what an administrator made of it stays. */
export async function seedWebAccount(tx: Tx, box: SealedBox, now: Date): Promise<void> {
  const kind = 'web';
  const channel = channelOf(kind);
  if (!channel) throw new Error(`there is no channel ${kind}`);
  const settings = box.seal(channel.settings.parse({ allowedOrigins: [] }));
  await insertAccount(tx, { id: WEB_ACCOUNT_ID, kind, name: 'Webmessenger', teamId: null, externalKey: null, settings, state: 'CONNECTED', sort: 0, createdAt: now });
}
