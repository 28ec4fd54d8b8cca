import { NearNames } from './near-names.js';
import { decide, isSurname, isWordOnly, qualified, standing, WORDS_OF_PLACE, type Standing } from './place-context.js';
import { nameKey, placeWordsOf, type PlaceWord } from './place-words.js';
import { fromCyrillic, soundOf } from './transliterate.js';

/** How a name was recognised. */
export type NameForm = 'name' | 'alias' | 'adjective' | 'near' | 'script';

/** A name as it stands in a text (UTF-16 offsets) and every municipality it can mean. */
export interface PlaceMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** CBS codes; more than one = the name alone cannot decide. */
  readonly candidates: readonly string[];
  /** Code of the one team, when the name is a quarter of a city with two. */
  readonly team: string | null;
  readonly form: NameForm;
}

/** What a text says about where: one municipality, or several a person must choose from. */
export interface PlaceInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly ambiguous: boolean;
  readonly team: string | null;
  readonly form: NameForm;
}

export interface GazetteerEntry {
  readonly name: string;
  readonly codes: readonly string[];
  readonly team?: string;
  /** A name people use that stands on no sign. */
  readonly alias?: boolean;
}

interface Known {
  readonly codes: Set<string>;
  readonly team: string | null;
  readonly form: NameForm;
}

/** Names of municipalities, towns, quarters and landmarks in running text: as on the sign, in dialect, as adjective, misspelt or in Cyrillic. */
export class Gazetteer {
  private readonly names = new Map<string, Known>();
  private readonly bySound = new Map<string, Known>();
  private readonly near: NearNames;
  private longest = 1;

  /** `provinceOf` gives the province of a code, so that "Hengelo (ov)" is one place. */
  constructor(entries: readonly GazetteerEntry[], private readonly provinceOf: (code: string) => string | null = () => null) {
    for (const { name, codes, team = null, alias = false } of entries) {
      const key = nameKey(name);
      const known = this.names.get(key);
      this.names.set(key, { codes: new Set([...(known?.codes ?? []), ...codes]), team: team ?? known?.team ?? null, form: alias ? 'alias' : 'name' });
      this.longest = Math.max(this.longest, key.split(' ').length);
    }
    for (const [key, known] of [...this.names]) {
      if (key.includes(' ') || key.length < 4) continue;
      if (!this.names.has(`${key}se`)) this.names.set(`${key}se`, { ...known, form: 'adjective' });
      const stem = key.endsWith('e') || key.endsWith('o') ? `${key.slice(0, -1)}se` : null;
      if (stem !== null && !this.names.has(stem) && key.endsWith('le')) this.names.set(stem, { ...known, form: 'adjective' });
      if (known.form === 'name') this.bySound.set(soundOf(key), { ...known, form: 'script' });
    }
    this.near = new NearNames([...this.names].filter(([, { form }]) => form === 'name').map(([key]) => key));
  }

  /** Every mention, in order of the text; time is linear in its length. */
  find(text: string): PlaceMention[] {
    const words = placeWordsOf(text);
    return this.mentions(text, words).map(({ mention }) => mention);
  }

  /** The place a text is about: where it happens before where somebody comes from or goes to; a second name that narrows the first one decides. */
  placeIn(text: string): PlaceInText | null {
    const words = placeWordsOf(text);
    const found = decide(this.mentions(text, words));
    if (!found) return null;
    const candidates = qualified(found.candidates, words, this.provinceOf);
    return { ...found, candidates, ambiguous: candidates.length > 1 };
  }

  private mentions(text: string, words: readonly PlaceWord[]): { mention: PlaceMention; standing: Standing }[] {
    const found: { mention: PlaceMention; standing: Standing }[] = [];
    for (let at = 0; at < words.length;) {
      const { length, known } = this.nameAt(words, at);
      const first = words[at];
      const last = words[at + length - 1];
      if (known && first && last) {
        const mention = { text: text.slice(first.start, last.end), start: first.start, end: last.end, candidates: [...known.codes].sort(), team: known.team, form: known.form };
        found.push({ mention, standing: standing(words, at, mention) });
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private nameAt(words: readonly PlaceWord[], at: number): { length: number; known: Known | null } {
    for (let length = Math.min(this.longest, words.length - at); length > 0; length -= 1) {
      const part = words.slice(at, at + length);
      if (!part.slice(1).every((word) => word.follows)) continue;
      const known = this.names.get(part.map((word) => word.key).join(' '));
      if (known) return { length, known: (length === 1 && isWordOnly(words, at)) || isSurname(words, at) ? null : known };
    }
    return { length: 1, known: this.guessed(words, at) };
  }

  private guessed(words: readonly PlaceWord[], at: number): Known | null {
    const word = words[at];
    if (!word || word.key.length < 5) return null;
    const latin = fromCyrillic(word.key);
    if (latin !== null) return [0, 1, 2].map((cut) => this.bySound.get(soundOf(latin.slice(0, latin.length - cut)))).find((known) => known !== undefined) ?? null;
    if (!WORDS_OF_PLACE.has(words[at - 1]?.key ?? '') || isSurname(words, at)) return null;
    const name = this.near.nearest(word.key);
    const known = name === null ? undefined : this.names.get(name);
    return known && (word.capital || word.key.length >= 7) ? { ...known, form: 'near' } : null;
  }
}
