import type { NormalisedEvent } from '@balie/channels/contract.js';
import type { Account } from '../accounts/account-directory.js';
import { setAccountState } from '../accounts/account.queries.js';
import type { Tx } from '../platform/database/database.js';
import type { ItemFate } from './lane.queries.js';
import { noteAccount } from './account-news.queries.js';

interface News {
  readonly itemId: string;
  readonly event: NormalisedEvent;
  readonly receivedAt: Date;
}

/** What the provider says about the account itself becomes its health: noted, and where it stops or frees sending, its state. A pause of ours stays a pause. */
export async function applyAccountNews(tx: Tx, account: Account, items: readonly News[], now: Date): Promise<ItemFate[]> {
  for (const { event, receivedAt } of items) {
    const { code, reason, effect } = event.health ?? { code: event.kind.toUpperCase().slice(0, 100), reason: (event.reason ?? event.kind).slice(0, 300), effect: event.kind === 'permission_revoked' ? 'stops' : 'notice' };
    await noteAccount(tx, account.id, { at: event.at ?? receivedAt.toISOString(), kind: event.kind, code, reason });
    if (effect === 'stops') await setAccountState(tx, account.id, 'BROKEN', code, now, reason);
    // What it said may be old by now: the test shows whether it is true.
    else if (effect === 'works' && account.state === 'BROKEN') await setAccountState(tx, account.id, 'TESTING', null, now);
  }
  return items.map(({ itemId }) => ({ itemId, state: 'STORED' }));
}
