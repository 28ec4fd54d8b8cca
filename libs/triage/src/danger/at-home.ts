import { PhraseBook } from '../text/phrases.js';
import { wordsOf } from '../text/words.js';
import type { DangerFound } from './by-rules.js';

const OWN = 'mijn|mn|me|m man|vriend|ex|vader|stiefvader|partner|vrouw|vriendin|zoon|broer';

/** Who does it lives there or lived there: what we write back may be read by him. */
const home = new PhraseBook<null>([
  `${OWN} ~4 slaat|sloeg|slaan|geslagen|schopt|trapt|wurgt|dreigt|bedreigt|mes|pistool|agressief|dronken|doorgedraaid`, 'papa|pappa|stiefpa|stiefvader ~4 slaat|schreeuwt|dreigt|mes|dronken', 'hij slaat ~2 me|mij|ons|mama',
  'hij|ie staat|komt|is ~2 weer ~5 deur|huis|raam|tuin|binnen', 'my husband|boyfriend|ex|dad|father|partner ~4 hits|hit|hitting|beats|knife|drunk', 'mein mann|freund|ex|vater ~4 schlägt|messer|bedroht',
].map((phrase) => [null, phrase] as const));

/** A seller who stays silent is no unconscious person. */
const trade = new PhraseBook<null>(['verkoper|verkoopster|webshop|winkel|bedrijf|marktplaats|klantenservice|adverteerder ~6 reageert|reageren|antwoordt', 'reageert|reageren ~2 verkoper|verkoopster|webshop|winkel|bedrijf|adverteerder', 'reageert|reageren ~3 niet ~4 mail|mails|mailtjes|berichten|appjes|telefoon|betaling'].map((phrase) => [null, phrase] as const));

/** Puts right what single rules cannot see: violence by somebody of the house is domestic (neutral first words), and a silent seller is no danger. */
export function withCircumstances(found: DangerFound, text: string): DangerFound {
  if (found.level === 'NONE') return found;
  const words = wordsOf(text);
  if (found.kind === 'MEDICAL' && found.words.every(({ rule }) => rule.startsWith('nl.body')) && trade.find(words).length > 0) return { ...found, level: 'NONE', kind: 'GENERAL', words: [], score: 0, against: [...found.against, 'trade'] };
  if ((found.kind === 'VIOLENCE' || found.kind === 'GENERAL') && home.find(words).length > 0) return { ...found, kind: 'DOMESTIC' };
  return found;
}
