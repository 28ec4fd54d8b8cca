import { LIMITS } from '../words/limits.js';

/** A title in the citizen's words, or the catalogue key for a message that has none (a photo, a voice message, a place). */
export type Title = { readonly text: string } | { readonly key: TitleKey };
export type TitleKey = 'title.photo' | 'title.video' | 'title.audio' | 'title.location' | 'title.file' | 'title.no_text';

const keys: Readonly<Record<string, TitleKey>> = { image: 'title.photo', sticker: 'title.photo', video: 'title.video', audio: 'title.audio', location: 'title.location' };

const greeting = /^(?:(?:goede?n?\s?(?:morgen|middag|avond|nacht|dag)|hallo+|hoi+|hee+y*|hey+|beste|dag|hello+|hi+|dear|good\s(?:morning|afternoon|evening|day)|geachte|dames en heren)(?:\s+(?:politie|allemaal|mensen|team|webcare|heer|mevrouw|meneer|meldkamer|heer\/mevrouw|police|everyone|sir|madam))*)(?=[\s,.!:;-]|$)[\s,.!:;-]*/iu;
/** What a title must not carry further than the message itself: it is shown in lists. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '…'],
  [/\b[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,3}\b/g, '…'],
  [/(?<![\p{L}\p{N}])\+?\d(?:[\s\-()]{0,2}\d){8,14}(?!\p{N})/gu, '…'],
];

/**
 * A short title from the first words: no greeting, the first sentence when it says enough, whole words, at most `max` UTF-16 units,
 * without e-mail address, bank account or long number.
 */
export function titleOf(text: string | null, attachmentKinds: readonly string[] = [], max: number = LIMITS.titleLength): Title {
  const safe = personal.reduce((rest, [pattern, dots]) => rest.replace(pattern, dots), (text ?? '').slice(0, 2_000));
  const whole = oneLine(safe);
  // A first line of three words or more is a heading; "Hallo," is not.
  const [heading = ''] = safe.trim().split(/[\r\n]+/).map(oneLine).filter((line) => line !== '');
  const flat = heading.replace(greeting, '').split(' ').length >= 3 ? heading : whole;
  const said = flat.replace(greeting, '').trim();
  const words = /[\p{L}\p{N}]/u.test(said) ? said : flat;
  if (words === '' || words === '…') return { key: keyOf(attachmentKinds) };
  return { text: capital(cut(firstSentence(words), max)) };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function keyOf(kinds: readonly string[]): TitleKey {
  const [first] = kinds;
  return first === undefined ? 'title.no_text' : keys[first] ?? 'title.file';
}

/** A first sentence of three words or more stands on its own; "Help." does not. */
function firstSentence(text: string): string {
  for (const end of text.matchAll(/[.!?](?=\s+\S)/g)) {
    const sentence = text.slice(0, end.index + 1);
    if (sentence.split(' ').length >= 3) return sentence.replace(/\.$/, '');
  }
  return text.replace(/\.$/, '');
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max);
  const space = head.lastIndexOf(' ');
  // One endless word is cut where it must be, but never through a character.
  const whole = space > max / 3 ? head.slice(0, space) : head.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:.…-]+$/, '')}…`;
}

function capital(text: string): string {
  const [first = ''] = text;
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + text.slice(first.length) : text;
}
