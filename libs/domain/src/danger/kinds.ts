/** What kind of danger it is, as far as the words say; GENERAL where they don't. */
export const DANGER_KINDS = ['GENERAL', 'VIOLENCE', 'SUICIDE', 'DOMESTIC', 'FIRE', 'MEDICAL', 'WATER', 'TRAFFIC', 'MISSING', 'MINOR', 'SEXUAL'] as const;
export type DangerKind = (typeof DANGER_KINDS)[number];

/** Writing first may hurt: who did it may read the phone, or silence is what keeps somebody safe. */
const UNSAFE: readonly string[] = ['VIOLENCE', 'SUICIDE', 'DOMESTIC', 'MINOR', 'SEXUAL'];

/** True where the flag "safe contact: do not write first" is set by default. A kind nobody knows counts as GENERAL. */
export const contactIsUnsafe = (kind: string | null): boolean => kind !== null && UNSAFE.includes(kind);

/** True for a kind of the list. */
export const isDangerKind = (word: string): word is DangerKind => (DANGER_KINDS as readonly string[]).includes(word);

/** Why a red or amber mark was wrong; kept beside the words that raised it, so that the rules learn from it. */
export const FALSE_ALARMS = ['JOKE', 'PAST', 'GAME', 'KNOWN'] as const;
export type FalseAlarm = (typeof FALSE_ALARMS)[number];
