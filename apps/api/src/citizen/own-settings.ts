import { webSettings, type WebSettings } from '@balie/channels/web/settings.js';
import type { Account } from '../accounts/account-directory.js';

/** The settings of an account whose citizens come to our own page; null for every other channel. */
export function ownSettings(account: Account): WebSettings | null {
  if (account.channel.manifest.delivery !== 'internal') return null;
  const parsed = webSettings.safeParse(account.settings);
  return parsed.success ? parsed.data : null;
}
