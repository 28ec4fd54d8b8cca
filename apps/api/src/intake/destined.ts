import type { Account } from '../accounts/account-directory.js';
import { destinationOf } from './fate.js';
import type { NewItem } from './items-of.js';

/** Connected accounts of one kind, as routing asks for them. */
export interface Siblings {
  /** By what the provider calls it. */
  byKey(key: string): Promise<Account | null>;
  /** The first that has this among its further names. */
  byOtherKey(key: string): Promise<Account | null>;
}

const belongsTo = (item: NewItem, accountId: string): NewItem => ({ ...item, accountId });
const nobodys = (item: NewItem): NewItem => ({ ...item, state: 'IGNORED', reason: item.state === 'WAITING' ? 'ACCOUNT_NOT_CONNECTED' : item.reason });

/**
 * One webhook serves several accounts of a provider: an item goes to the account its payload names. Only between accounts that share the app's secret: a
 * signature of one app says nothing about another's. What names an account nobody connected is kept and ignored; news of a business account goes to the first
 * account under it.
 */
export async function destined(items: readonly NewItem[], account: Account, siblings: Siblings): Promise<readonly NewItem[]> {
  const { channel, settings } = account;
  const own = channel.externalKey(settings);
  const further = channel.otherKeys?.(settings) ?? [];
  const app = channel.appKey?.(settings);
  const trusted = (other: Account | null): Account | null => (other !== null && other.channel.appKey?.(other.settings) === app ? other : null);
  const result: NewItem[] = [];
  for (const item of items) {
    const named = item.providerAccount;
    if (named === null || named === own || further.includes(named)) {
      result.push(belongsTo(item, account.id));
      continue;
    }
    const sibling = trusted(await siblings.byKey(named));
    if (sibling !== null) result.push(belongsTo(item, sibling.id));
    else if (destinationOf(item.kind).to === 'account') result.push(belongsTo(item, trusted(await siblings.byOtherKey(named))?.id ?? account.id));
    else result.push(nobodys(item));
  }
  return result;
}
