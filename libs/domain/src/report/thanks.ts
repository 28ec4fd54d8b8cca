/** Turns of phrase that hold words which mean more on their own ("help", "ik ben"); they are taken out first. */
const phrases = new RegExp(`(?<![\\p{L}'])(?:${[
  "(?:voor|for) (?:(?:de|het|je|jouw|uw|u|jullie|alle|al|the|your|all) )*(?:hulp|help)", 'for helping', 'letting me know',
  '(?:ik )?snap (?:ik|het)', "(?:dat is|da's|is|dat's) (?:fijn|mooi|goed|duidelijk|helder|top|prima)", "(?:that is|that's) (?:great|good|fine|clear|perfect)",
  'have a (?:nice|great|good|lovely) (?:day|evening|night|weekend)', 'graag gedaan', '(?:i )?(?:really )?appreciate (?:it|that|this)', 'got it', 'voor u ook',
].join('|')})(?![\\p{L}'])`, 'gu');

/** Words that thank, greet goodbye or nod: at least one of them, or a phrase, must be there. */
const signals = wordsOf(`
  dank danke dankje dankjewel dankuwel bedankt bedankjes merci thanks thank thanx thanxs thx tnx ty thnx cheers tx
  ok oke oké okay okee okido k prima top toppie topper toppers helder duidelijk begrepen fijn mooi perfect geweldig netjes understood great nice cool awesome lovely
  groet groeten groetjes gr grt mvg regards bye doei fijne prettige insgelijks`);

/** Words that may stand beside them and say nothing more. */
const fillers = wordsOf(`
  hartelijk harte vriendelijk ontzettend enorm super heel erg hele veel zeer echt alvast nogmaals weer wel zo zoveel much very so lots alot a lot
  je jij jullie u uw jou you guys all team collega collegas politie agenten wijkagent webcare police officers iedereen
  voor de het the for your of en and met with nog
  moeite reactie antwoord antwoorden bericht berichtje info informatie uitleg tijd inzet werk advies duidelijkheid snelle goede response reply answer message information
  time effort work service quick fast responding replying explanation advice clear goed good fine
  vriendelijke hartelijke kind best dag avond weekend nacht middag ochtend day evening night welcome`);

/** Longer than this and there is more to it than thanks. */
const MAX_WORDS = 16;

/**
 * True for a message that only thanks, greets goodbye or nods ("Top, bedankt voor de snelle reactie 👍. Groet, Jan"), or is nothing but emoji.
 * Careful on purpose: one word it does not know (a place, "maar", "niet", "help"), a number or a question mark, and it is a message to read.
 * An empty text (photo only) is not thanks.
 */
export function isThanksOnly(text: string): boolean {
  if (text.length > 500) return false;
  const plain = withoutName(text.normalize('NFKC')).toLowerCase().replace(/[’`´]/g, "'").replace(/\s+/g, ' ');
  if (/[?\p{N}]/u.test(plain) || alarming.test(text)) return false;
  const rest = plain.replace(phrases, ' ');
  const found = (rest.match(/[\p{L}']+/gu) ?? []).map((word) => (isKnown(word) ? word : calm(word)));
  if (found.length === 0) return rest !== plain || isEmojiOnly(text);
  return found.length <= MAX_WORDS && found.every(isKnown) && (rest !== plain || found.some((word) => signals.has(word)));
}

/** Nothing but emoji and signs, at least one emoji, none that may mean danger or distress. */
export function isEmojiOnly(text: string): boolean {
  const rest = text.replace(/[\s.!,]/g, '');
  return !alarming.test(text)
    && /\p{Extended_Pictographic}|\p{RI}/u.test(rest)
    && /^(?:\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\u{FE0F}|\u{200D}|\p{RI})+$/u.test(rest);
}

/** Weapons, fire, blood, alarm, fear, tears, anger: read by a person, alone or among thanks. */
const alarming = /[\u{1F52A}\u{1F52B}\u{1F5E1}\u{2694}\u{1F4A3}\u{1F4A5}\u{1FA78}\u{1F480}\u{2620}\u{1F525}\u{1F692}\u{1F691}\u{1F693}\u{1F6A8}\u{1F198}\u{2753}\u{2754}\u{203C}\u{2049}\u{26A0}\u{1F628}\u{1F630}\u{1F631}\u{1F62D}\u{1F622}\u{1F97A}\u{1F620}\u{1F621}\u{1F92C}\u{1F494}\u{26B0}\u{1FA92}\u{1F48A}\u{1F489}\u{1F9B4}\u{1F915}\u{1F635}]/u;

/** "Groet, Jan de Vries" at the end: a name after a closing word says nothing more. */
function withoutName(text: string): string {
  return text.replace(/((?:^|[\s,.!])(?:[Gg]roet(?:en|jes)?|[Gg]rt?|[Mm]vg|[Rr]egards),?\s+)(\p{Lu}[\p{L}.'-]*(?:\s(?:(?:van|de|der|den|ten|ter|el)\s)*\p{Lu}[\p{L}.'-]*){0,2})\s*$/u, (whole, closing: string, name: string) =>
    (/(?:help|hulp|nu|112|politie|sos)/i.test(name) ? whole : closing));
}

function isKnown(word: string): boolean {
  return signals.has(word) || fillers.has(word);
}

/** "bedanktttt", "superrr" → with one letter at the end. */
function calm(word: string): string {
  return word.replace(/(\p{L})\1+$/u, '$1');
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
