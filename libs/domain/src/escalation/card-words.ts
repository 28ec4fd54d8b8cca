/** Something the citizen said about one question of the control room. */
export interface Said {
  /** Their own words around it, one line. */
  readonly words: string;
  /** They say that there is none. */
  readonly none: boolean;
  readonly at: Date;
}

export interface SaidMessage {
  readonly text: string;
  readonly at: Date;
}

/** Whole words, in the languages citizens write most; the operator reads the messages beside it, so this need not know all. */
const WEAPONS = words('mes messen bijl pistool pistolen vuurwapen vuurwapens geweer machete hamer knuppel steekwapen wapen wapens hakmes schroevendraaier honkbalknuppel knife gun pistol weapon weapons axe machete messer waffe pistole');
const INJURED = words('gewond gewonde gewonden bloed bloedt bloedend bewusteloos neergestoken gestoken geschoten beschoten ademt injured wounded blood bleeding unconscious stabbed shot verletzt blut bewusstlos');
const SAFE = words('veilig opgesloten verstopt vlucht gevlucht safe hiding locked escaped sicher versteckt');
const NONE = words('geen niet niemand zonder no not nobody without none kein keine nicht');

const AROUND = 60;
const PHONE = /(?<![\d+])(?:\+|00)?\d(?:[\s-]?\d){8,13}(?!\d)/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What the citizen said about weapons, newest first; null where nothing. */
export const weaponsIn = (messages: readonly SaidMessage[]): Said | null => find(messages, WEAPONS);
export const injuredIn = (messages: readonly SaidMessage[]): Said | null => find(messages, INJURED);
export const safetyIn = (messages: readonly SaidMessage[]): Said | null => find(messages, SAFE);

/** The newest telephone number they gave; null where none. */
export function phoneIn(messages: readonly SaidMessage[]): Said | null {
  for (const { text, at } of newestFirst(messages)) {
    const found = PHONE.exec(text.slice(0, 2_000))?.[0];
    if (found !== undefined) return { words: found.trim(), none: false, at };
  }
  return null;
}

function find(messages: readonly SaidMessage[], wanted: ReadonlySet<string>): Said | null {
  for (const { text, at } of newestFirst(messages)) {
    for (const match of text.slice(0, 2_000).matchAll(/\p{L}+/gu)) {
      if (!wanted.has(match[0].toLowerCase())) continue;
      return { words: around(text, match.index, match[0].length), none: negated(text.slice(0, match.index)), at };
    }
  }
  return null;
}

const newestFirst = (messages: readonly SaidMessage[]): SaidMessage[] => [...messages].sort((a, b) => b.at.getTime() - a.at.getTime());

/** One of the three words before it denies it ("geen mes", "niemand is gewond"). */
function negated(before: string): boolean {
  const last = /[^.!?\n]*$/.exec(before)?.[0] ?? '';
  return (last.match(/\p{L}+/gu) ?? []).slice(-3).some((word) => NONE.has(word.toLowerCase()));
}

/** The sentence it is in, at most `AROUND` units to either side, cut between words. */
function around(text: string, index: number, length: number): string {
  const start = Math.max(0, index - AROUND);
  const before = text.slice(start, index).split(/[.!?\n]/).at(-1) ?? '';
  const after = text.slice(index + length, index + length + AROUND).split(/[.!?\n]/)[0] ?? '';
  const left = start > 0 && before.length === index - start ? before.replace(/^\S*\s/, '') : before;
  const right = after.length === AROUND ? after.replace(/\s\S*$/, '') : after;
  return `${left}${text.slice(index, index + length)}${right}`.replace(/\s+/g, ' ').trim();
}
