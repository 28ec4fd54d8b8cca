import { allChannels } from '@balie/channels/registry.js';
import { insertAccount } from '../accounts/account.queries.js';
import { rows, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { SealedBox } from '../platform/secrets/sealed-box.js';

/** The account behind /praat: one of each channel that needs no provider and no settings of a person's. Returns its id; made once, with a secret of its own. */
export async function seedWebAccount(tx: Tx, box: SealedBox, organisation: string, now: Date): Promise<string | null> {
  const channel = allChannels().find(({ manifest }) => manifest.delivery === 'internal');
  if (!channel) return null;
  const { kind } = channel.manifest;
  // Two processes that start at once would make two.
  await tx.query('select pg_advisory_xact_lock(7303016)');
  const [known] = await rows<{ id: string }>(tx, 'select id from channel_account where kind = $1 order by sort, created_at limit 1', [kind]);
  if (known) return known.id;
  const id = newId();
  const settings = box.seal(channel.settings.parse({}));
  await insertAccount(tx, { id, kind, name: `Webchat ${organisation}`, teamId: null, externalKey: null, settings, state: 'CONNECTED', sort: 0, createdAt: now });
  return id;
}
