import { messenger } from './meta/messenger.js';
import { whatsapp } from './meta/whatsapp.js';
import type { Platform } from './platform.js';
import { telegram } from './telegram/telegram.js';

/** Every provider that is played. */
export const platforms: readonly Platform[] = [messenger, whatsapp, telegram];

/** @throws RangeError for a kind nobody plays */
export function platformOf(kind: string): Platform {
  const found = platforms.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`${kind} is not played`);
  return found;
}
