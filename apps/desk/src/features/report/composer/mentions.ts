type Named = { id: string; name: string };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const most = 6;

/** What is being typed after the last "@" before the cursor: where it starts and the letters; null when no name is being typed. */
export function mentionAt(text: string, cursor: number): { start: number; typed: string } | null {
  const found = /(?:^|\s)@([\p{L}'’-]*(?: [\p{L}'’-]*)?)$/u.exec(text.slice(0, cursor));
  return found ? { start: cursor - (found[1] ?? '').length - 1, typed: found[1] ?? '' } : null;
}

/** Colleagues whose name, or a word of it, starts so. */
export const matching = <T extends Named>(colleagues: readonly T[], typed: string): T[] =>
  colleagues.filter(({ name }) => plain(name).startsWith(plain(typed)) || plain(name).split(' ').some((part) => part.startsWith(plain(typed)))).slice(0, most);

/** The text with the name in the place of what was typed, and where the cursor goes. */
export function withMention(text: string, cursor: number, name: string): { text: string; cursor: number } {
  const mention = mentionAt(text, cursor);
  if (!mention) return { text, cursor };
  const before = `${text.slice(0, mention.start)}@${name} `;
  return { text: before + text.slice(cursor), cursor: before.length };
}

/** Who is mentioned in a text: a whole name after "@", the longest that fits. */
export function mentionedIn<T extends Named>(text: string, colleagues: readonly T[]): T[] {
  return colleagues.filter(({ name }) => {
    const at = text.indexOf(`@${name}`);
    if (at < 0) return false;
    const longer = colleagues.some((other) => other.name.length > name.length && other.name.startsWith(name) && text.startsWith(`@${other.name}`, at));
    return !longer && !/[\p{L}]/u.test(text.charAt(at + name.length + 1));
  });
}
