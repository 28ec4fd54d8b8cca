import type { Manifest } from '@balie/channels/contract.js';
import { Problem } from '@balie/domain/problem.js';
import { fits, lengthOf } from '@balie/domain/reply/length.js';
import type { Account } from '../accounts/account-directory.js';

/** A file that is to go along. */
export interface FileToSend {
  readonly kind: string;
  readonly mimeType: string | null;
  readonly size: number | null;
}

export interface ToSend {
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly withTemplate?: boolean;
}

/**
 * What this account can carry, by its manifest. Too long is refused, never cut.
 * @throws Problem ACCOUNT_BROKEN, CHANNEL_CANNOT, REPLY_TOO_LONG
 */
export function requireSendable(account: Account, { visibility, withTemplate = false }: ToSend, text: string): void {
  const { capabilities } = account.channel.manifest;
  requireWorking(account);
  if (!capabilities.visibility.includes(visibility) || (withTemplate && capabilities.templates !== true)) throw new Problem('CHANNEL_CANNOT');
  const { max, countedAs } = capabilities.text;
  if (!fits(text, countedAs, max)) throw new Problem('REPLY_TOO_LONG', undefined, { max, length: lengthOf(text, countedAs) });
}

/** What waits for a broken account is a promise we may not be able to keep: nothing new is added to it. @throws Problem ACCOUNT_BROKEN */
export function requireWorking(account: Account): void {
  if (account.state === 'BROKEN' || account.state === 'PAUSED') throw new Problem('ACCOUNT_BROKEN');
}

/** @throws Problem CHANNEL_CANNOT for a kind or size this channel does not carry */
export function requireCarried({ media }: Manifest['capabilities'], files: readonly FileToSend[]): void {
  for (const { kind, mimeType, size } of files) {
    if (media === null || !media.out.some((taken) => taken === kind || taken === mimeType)) throw new Problem('CHANNEL_CANNOT', 'problem.file_kind');
    if (size === null || size > media.maxBytes) throw new Problem('CHANNEL_CANNOT', 'problem.file_size', { max: media.maxBytes });
  }
}
