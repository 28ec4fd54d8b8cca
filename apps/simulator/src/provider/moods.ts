import { refusal } from '../platforms/meta/refusals.js';
import { wrong } from '../platforms/telegram/bot-api.js';
import type { Time } from '../play/patience.js';
import type { Chance } from '../random.js';
import type { Account } from '../world/model.js';
import type { Answer } from './exchange.js';

const SLOW_MS = 4_000;
/** Longer than anybody waits for an answer. */
const HANG_MS = 90_000;
const RETRY_AFTER = 3;

const isTelegram = (account: Account): boolean => account.settings['botToken'] !== undefined;

/** What the provider's mood makes of a call: an answer instead of the real one, or the real one later, or done without an answer. */
export async function inMood(account: Account, luck: Chance, time: Time, act: () => Promise<Answer>): Promise<Answer | 'no answer'> {
  const { api, share } = account.moods;
  if (api === 'well' || luck.next() >= share) return act();
  switch (api) {
    case 'slow':
      await time.pause(SLOW_MS);
      return act();
    case 'too_many':
      if (isTelegram(account)) return wrong(429, `Too Many Requests: retry after ${RETRY_AFTER}`, { retry_after: RETRY_AFTER });
      return account.settings['phoneNumberId'] === undefined ? refusal(400, 613, '(#613) Calls to this api have exceeded the rate limit.') : refusal(429, 130429, '(#130429) Rate limit hit', { details: 'Message failed to send because there were too many messages sent from this phone number in a short period of time.' });
    case 'broken':
      // Telegram's front sends a page, Meta mostly an error of its own.
      return isTelegram(account) ? { status: 502, headers: { 'content-type': 'text/html' }, body: '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>' } : refusal(500, 2, 'An unexpected error has occurred. Please retry your request later.', { transient: true });
    case 'hangs':
      await time.pause(HANG_MS);
      return 'no answer';
    case 'hangs_after':
      await act();
      await time.pause(HANG_MS);
      return 'no answer';
    case 'token_lost':
      return isTelegram(account) ? wrong(401, 'Unauthorized') : refusal(401, 190, 'Error validating access token: Session has expired.', { subcode: 463 });
    case 'restricted':
      if (isTelegram(account)) return wrong(403, 'Forbidden: bot is not allowed to send messages');
      return account.settings['phoneNumberId'] === undefined ? refusal(403, 10, '(#10) Your Page is temporarily restricted from sending messages.', { subcode: 1893063 }) : refusal(403, 131031, '(#131031) Business Account locked', { details: 'Business Account has been locked.' });
  }
}
