import type { Danger } from '@balie/domain/words/enums.js';
import { PhraseBook, type Found } from '../text/phrases.js';
import { wordsOf, type Word } from '../text/words.js';
import { banter, guards } from './rules/guards.js';
import { dutchAccident, dutchCare, dutchViolence } from './rules/dutch.js';
import { furtherRules, westernRules } from './rules/others.js';
import type { DangerKind, DangerRule, Guard } from './rule.js';

/** What a text says about danger, and the words that decided (UTF-16 offsets, `rule` is its id). */
export interface DangerFound {
  readonly level: Danger;
  readonly kind: DangerKind;
  readonly words: readonly { readonly start: number; readonly end: number; readonly rule: string }[];
  /** 0 to 1: how sure of danger now. */
  readonly score: number;
  /** Guards that spoke against it, by id. */
  readonly against: readonly string[];
}

/** More is not read: a message has at most some thousand characters on every channel but e-mail. */
const LONGEST = 40_000;
const NOW_POINTS = 3;
const POSSIBLE_POINTS = 1.5;

const rules: readonly DangerRule[] = [...dutchViolence, ...dutchCare, ...dutchAccident, ...westernRules, ...furtherRules];
const ruleBook = new PhraseBook<DangerRule>(rules.flatMap((rule) => rule.say.map((phrase) => [rule, phrase] as const)));
const guardBook = new PhraseBook<Guard>(guards.flatMap((guard) => guard.say.map((phrase) => [guard, phrase] as const)));
const URGENT_NOW = new PhraseBook<null>(['nu', 'nou', 'momenteel', 'op dit moment', 'net', 'zojuist', 'nog steeds', 'kom snel', 'help', 'spoed', 'schnell', 'jetzt', 'right now', 'now', 'quick', 'maintenant', 'vite', 'teraz', 'szybko', 'simdi', 'hemen', 'зараз', 'швидко', 'الان', 'بسرعة'].map((phrase) => [null, phrase] as const));
const ONLY_HELP = new Set(['help', 'hellup', 'hulp', 'helpt', 'hilfe', 'pomocy', 'imdat', 'yardim', 'yardım', 'допоможіть', 'рятуйте', 'النجدة', 'ساعدوني', 'secours', 'sos', '112', 'noodgeval'].map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace('ı', 'i')));

/** Finds danger in a text by readable rules. Pure; linear in the length of the text, of which at most 40,000 units are read. */
export function dangerByRules(text: string): DangerFound {
  const words = wordsOf(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  if (words.length > 0 && words.length <= 3 && words.some(({ key }) => ONLY_HELP.has(key)) && !banter.test(text)) return cryForHelp(words);
  const against = guardBook.find(words);
  const hits = ruleBook.find(words).filter((hit) => !against.some((guard) => isNear(guard, hit)));
  const best = hits.filter(({ owner }) => owner.level === 'NOW');
  const speaking = new Map(against.filter(({ owner }) => owner.reach === 'message').map(({ owner }) => [owner.id, owner]));
  const ids = [...speaking.keys(), ...(banter.test(text) ? ['banter'] : [])];
  const resistance = Math.max(0, ...[...speaking.values()].map(({ strength }) => strength), banter.test(text) ? 3 : 0);
  const points = pointsOf(hits) + (best.length > 0 && (URGENT_NOW.find(words).length > 0 || /!!/.test(text)) ? 1 : 0) - resistance;
  const level = points >= NOW_POINTS && best.length > 0 ? 'NOW' : points >= 1 ? 'POSSIBLE' : 'NONE';
  const shown = level === 'NONE' ? [] : best.length > 0 ? best : hits;
  return { level, kind: kindOf(shown), words: shown.map((hit) => spanOf(hit, words)), score: points <= 0 ? 0 : Math.round((100 * points) / (points + 2)) / 100, against: ids };
}

const cryForHelp = (words: readonly Word[]): DangerFound => ({
  level: 'NOW', kind: 'GENERAL', words: [{ start: words[0]?.start ?? 0, end: words[words.length - 1]?.end ?? 0, rule: 'only-help' }], score: 0.6, against: [],
});

const isNear = ({ owner, from, to }: Found<Guard>, hit: Found<DangerRule>): boolean =>
  owner.reach !== 'message' && from <= hit.to + owner.reach && to >= hit.from - owner.reach;

/** The strongest rule counts whole, every other one that says something else a little. */
function pointsOf(hits: readonly Found<DangerRule>[]): number {
  const byRule = new Set(hits.map(({ owner }) => owner));
  const worth = [...byRule].map(({ level }) => (level === 'NOW' ? NOW_POINTS : POSSIBLE_POINTS)).sort((a, b) => b - a);
  return worth.reduce((sum, points, index) => sum + (index === 0 ? points : points / 4), 0);
}

/** The kind most rules speak of; an earlier one decides between equals. */
function kindOf(hits: readonly Found<DangerRule>[]): DangerKind {
  const counts = new Map<DangerKind, number>();
  for (const { owner } of hits) if (owner.kind !== 'GENERAL') counts.set(owner.kind, (counts.get(owner.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'GENERAL';
}

const spanOf = (hit: Found<DangerRule>, words: readonly Word[]) => ({ start: words[hit.from]?.start ?? 0, end: words[hit.to]?.end ?? 0, rule: hit.owner.id });
