import { apiMoods, type Moods } from '../world/model.js';
import type { Act } from '../world/acts.js';

const MOST_TEXT = 4096;
type Given = Readonly<Record<string, unknown>>;

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_TEXT) : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const share = (value: unknown): number => Math.min(1, Math.max(0, number(value)));

/** What somebody asked a citizen to do; undefined when it makes no sense. */
export function readAct(given: Given): Act | undefined {
  switch (given['act']) {
    case 'say':
      return words(given['text']).trim() === '' ? undefined : { act: 'say', text: words(given['text']), hoursAgo: Math.max(0, number(given['hoursAgo'])), ...(given['replyTo'] ? { replyTo: words(given['replyTo']) } : {}) };
    case 'photo':
      return { act: 'photo', text: words(given['text']) };
    case 'voice':
    case 'sticker':
    case 'read':
      return { act: given['act'] };
    case 'location':
      return { act: 'location', latitude: number(given['latitude']), longitude: number(given['longitude']) };
    case 'react':
      return { act: 'react', to: words(given['to']), emoji: words(given['emoji']).slice(0, 8) };
    case 'edit':
      return words(given['text']).trim() === '' ? undefined : { act: 'edit', of: words(given['of']), text: words(given['text']) };
    case 'unsend':
      return { act: 'unsend', of: words(given['of']) };
    case 'block':
      return { act: 'block', blocked: given['blocked'] === true };
    default:
      return undefined;
  }
}

/** The moods that were asked for, on top of those there are. */
export function readMoods(given: Given, now: Moods): Moods {
  const api = apiMoods.find((mood) => mood === given['api']) ?? now.api;
  const receipts = (['prompt', 'late', 'never'] as const).find((one) => one === given['receipts']) ?? now.receipts;
  return {
    api,
    receipts,
    share: given['share'] === undefined ? now.share : share(given['share']),
    doubled: given['doubled'] === undefined ? now.doubled : share(given['doubled']),
    shuffled: given['shuffled'] === undefined ? now.shuffled : share(given['shuffled']),
    batched: typeof given['batched'] === 'boolean' ? given['batched'] : now.batched,
  };
}
