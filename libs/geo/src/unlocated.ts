/** A place that is named but that the gazetteer cannot put on the map: a street without a town, a position on a motorway. UTF-16 offsets. */
export interface UnlocatedPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STREET = /(?:straat|steeg|plein|dreef|singel|laan|dijk|kade|pad|weg|gracht|hof)$/;
const MOTORWAY = /^[anAN]\d{1,3}$/;
/** Ordinary words that end like a street. */
const NO_STREET = new Set(['onderweg', 'snelweg', 'weg', 'straat', 'plein', 'laan', 'dijk', 'kade', 'hof', 'fietspad', 'voetpad', 'spoorweg', 'autoweg', 'zandweg', 'rijweg', 'halverwege', 'uitweg', 'kerkhof', 'gerechtshof', 'zandpad', 'grindpad', 'zijstraat', 'winkelstraat', 'woonstraat', 'vakweg', 'afweg', 'zijweg', 'voorweg', 'landweg', 'bospad', 'schoolplein', 'marktplein', 'dorpsplein', 'parkeerplein', 'brommerpad', 'ruiterpad', 'jaagpad', 'landbouwpad', 'omweg', 'achterpad', 'tussenweg', 'wandelpad']);

/** The first street or motorway position a text names; null when it names none. Linear in its length. */
export function unlocatedPlaceIn(text: string): UnlocatedPlace | null {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0];
    if (MOTORWAY.test(word)) {
      const end = hectometreEnd(text, match.index + word.length);
      return { text: text.slice(match.index, end), start: match.index, end };
    }
    const lower = word.toLowerCase();
    if (word.length > 6 && word.length < 40 && word[0] !== lower[0] && STREET.test(lower) && !NO_STREET.has(lower)) return { text: word, start: match.index, end: match.index + word.length };
  }
  return null;
}

/** Where "hmp 104,2" behind a motorway ends; where the motorway ends when nothing of that kind follows. */
function hectometreEnd(text: string, from: number): number {
  const post = /^[ ,]{1,3}(?:bij )?(?:hm|hmp|hectometer|hectometerpaal|hectometerpaaltje|km|paal) ?\d{1,3}(?:[.,]\d)?/i.exec(text.slice(from, from + 40));
  return from + (post?.[0].length ?? 0);
}
