import type { MessagePartsFragment } from '@balie/schema/generated/graphql.js';

export const questions = ['where', 'weapon', 'injured', 'safe'] as const;
export type Question = (typeof questions)[number];

/** What the citizen reads, in a language of theirs that we have; Dutch otherwise. Short, because somebody may be hiding. */
const texts: Readonly<Record<string, Readonly<Record<Question, string>>>> = {
  nl: { where: 'Waar is het precies?', weapon: 'Ziet u een wapen?', injured: 'Zijn er gewonden?', safe: 'Bent u veilig?' },
  en: { where: 'Where exactly is it?', weapon: 'Do you see a weapon?', injured: 'Is anybody injured?', safe: 'Are you safe?' },
  de: { where: 'Wo genau ist es?', weapon: 'Sehen Sie eine Waffe?', injured: 'Gibt es Verletzte?', safe: 'Sind Sie in Sicherheit?' },
};

export const questionText = (question: Question, language: string | null | undefined) => (texts[language ?? 'nl'] ?? texts['nl'])?.[question] ?? '';

export type Asked = 'no' | 'asked' | 'answered';

type Said = Pick<MessagePartsFragment, 'direction' | 'text' | 'withdrawnAt'>;

/** Asked: a message of ours holds the question. Answered: the citizen wrote after it; what they wrote is for a person to read. */
export function askedOf(question: Question, messages: readonly Said[]): Asked {
  const words = Object.values(texts).map((one) => one[question]);
  const at = messages.findIndex((message) => message.direction === 'OUTBOUND' && !message.withdrawnAt && words.some((text) => message.text?.includes(text)));
  if (at < 0) return 'no';
  return messages.slice(at + 1).some((message) => message.direction === 'INBOUND' && !message.withdrawnAt) ? 'answered' : 'asked';
}
