import { injuredIn, phoneIn, safetyIn, weaponsIn, type Said } from './card-words.js';

/** What the card is made of, as it is now. */
export interface CardFacts {
  readonly number: string;
  readonly target: string;
  readonly phone: string | null;
  /** Whose desk this is. */
  readonly desk: string;
  readonly channel: string;
  /** When the first message came in. */
  readonly since: Date;
  readonly title: string;
  readonly place: { readonly text: string | null; readonly municipality: string | null; readonly latitude: number | null; readonly longitude: number | null; readonly source: string | null; readonly ambiguous: boolean };
  readonly contact: { readonly name: string | null; readonly phone: string | null };
  readonly language: 'nl' | 'en';
  /** IANA zone of the times that are read aloud. */
  readonly zone: string;
}

/** A message of the citizen that is still there. */
export interface CardMessage {
  readonly text: string;
  readonly at: Date;
}

export interface CardFact {
  readonly label: string;
  readonly value: string;
  /** In words; null where nobody said it. */
  readonly source: string | null;
  readonly at: Date | null;
  readonly known: boolean;
}

export interface Card {
  readonly title: string;
  readonly readAloud: string;
  readonly facts: readonly CardFact[];
  readonly phone: string | null;
}

const WORDS = {
  nl: {
    where: 'Waar', what: 'Wat', weapons: 'Wapens', injured: 'Gewonden', safe: 'Melder veilig', caller: 'Melder', callBack: 'Terugbellen', unknown: 'onbekend', none: 'geen, zegt de melder',
    citizen: 'melder', shared: 'gedeelde locatie', text: 'tekst van de melder', account: 'kanaal van binnenkomst', person: 'ingevuld door de balie', doubt: 'niet zeker', near: 'coördinaten',
    opening: (f: CardFacts, time: string) => `${f.target}, dit is de webcare van ${f.desk}. Melding ${f.number}, binnengekomen om ${time} via ${f.channel}.`,
    last: (time: string, words: string) => `De laatste woorden van de melder, om ${time}: ${words}`, title: (f: CardFacts) => `${f.target} · ${f.number}`,
  },
  en: {
    where: 'Where', what: 'What', weapons: 'Weapons', injured: 'Injured', safe: 'Caller safe', caller: 'Caller', callBack: 'Call back', unknown: 'unknown', none: 'none, the caller says',
    citizen: 'caller', shared: 'shared location', text: 'the caller\'s words', account: 'the account it came in on', person: 'entered by the desk', doubt: 'not certain', near: 'coordinates',
    opening: (f: CardFacts, time: string) => `${f.target}, this is the webcare desk of ${f.desk}. Report ${f.number}, received at ${time} by ${f.channel}.`,
    last: (time: string, words: string) => `The caller's last words, at ${time}: ${words}`, title: (f: CardFacts) => `${f.target} · ${f.number}`,
  },
} as const;

const QUOTE = 240;

/** Everything a target must hear, in the order they ask; what nobody knows is said to be unknown. One text to read aloud, the same facts as lines. */
export function escalationCard(facts: CardFacts, messages: readonly CardMessage[]): Card {
  const words = WORDS[facts.language];
  const time = (at: Date): string => new Intl.DateTimeFormat('nl-NL', { timeZone: facts.zone, hour: '2-digit', minute: '2-digit' }).format(at);
  const lines: CardFact[] = [
    placeFact(facts),
    { label: words.what, value: facts.title, source: words.citizen, at: facts.since, known: true },
    saidFact(words.weapons, weaponsIn(messages), facts), saidFact(words.injured, injuredIn(messages), facts), saidFact(words.safe, safetyIn(messages), facts),
    fact(words.caller, facts.contact.name, facts.channel, facts.since, facts), phoneFact(messages, facts),
  ];
  const newest = [...messages].sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  const spoken = lines.map(({ label, value }) => `${label}: ${ended(value)}`);
  const last = newest ? [ended(words.last(time(newest.at), quote(newest.text)))] : [];
  return { title: words.title(facts), readAloud: [words.opening(facts, time(facts.since)), ...spoken, ...last].join('\n'), facts: lines, phone: facts.phone };
}

function placeFact({ place, language }: CardFacts): CardFact {
  const words = WORDS[language];
  const coordinates = place.latitude === null || place.longitude === null ? null : `${words.near} ${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  const parts = [place.text, place.municipality === place.text ? null : place.municipality, coordinates].filter((part): part is string => part !== null && part !== '');
  // Where an account stands says where it came in, not where it is about.
  const known = parts.length > 0 && place.source !== 'account' && !place.ambiguous;
  const value = parts.length === 0 ? words.unknown : known ? parts.join(', ') : `${parts.join(', ')} (${words.doubt})`;
  const sources: Readonly<Record<string, string>> = { shared: words.shared, text: words.text, account: words.account, person: words.person };
  return { label: words.where, value, source: parts.length === 0 ? null : (sources[place.source ?? ''] ?? null), at: null, known };
}

function saidFact(label: string, said: Said | null, { language }: CardFacts): CardFact {
  const words = WORDS[language];
  if (said === null) return { label, value: words.unknown, source: null, at: null, known: false };
  return { label, value: said.none ? `${words.none}: “${said.words}”` : `“${said.words}”`, source: words.citizen, at: said.at, known: true };
}

function phoneFact(messages: readonly CardMessage[], facts: CardFacts): CardFact {
  const words = WORDS[facts.language];
  const said = phoneIn(messages);
  if (said !== null) return { label: words.callBack, value: said.words, source: words.citizen, at: said.at, known: true };
  return fact(words.callBack, facts.contact.phone, facts.channel, facts.since, facts);
}

function fact(label: string, value: string | null, source: string, at: Date, { language }: CardFacts): CardFact {
  return value === null ? { label, value: WORDS[language].unknown, source: null, at: null, known: false } : { label, value, source, at, known: true };
}

const quote = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${flat.length > QUOTE ? `${flat.slice(0, QUOTE - 1).replace(/\s\S*$/, '')}…` : flat}”`;
};

const ended = (sentence: string): string => (/[.!?]["”]?$/.test(sentence) ? sentence : `${sentence}.`);
