import { platformOf } from '../platforms/all.js';
import type { Account, Line, Phone } from '../world/model.js';
import type { World } from '../world/world.js';

const MOST_SHOWN = 60;

/** What the page shows: everything about accounts and who is on the phone, and the lines of the phones that are open. Never a secret but the token a person asked for. */
export function viewOf(world: World, open: readonly string[]): Record<string, unknown> {
  const phones = [...world.phones.values()].toReversed();
  return {
    revision: world.revision,
    accounts: [...world.accounts.values()].map((account) => accountView(account)),
    phones: phones.slice(0, MOST_SHOWN).map((phone) => ({ ...phoneView(phone, world.now()), ...(open.includes(phone.id) ? { lines: phone.lines.map(lineView) } : {}) })),
  };
}

function accountView({ id, kind, name, moods, tally }: Account) {
  const { acts, windowHours } = platformOf(kind);
  return { id, kind, name, moods, tally, acts, windowHours };
}

function phoneView({ id, accountId, kind, name, lines, blocked, windowClosed, typingUntil, number }: Phone, now: number) {
  const last = lines.at(-1);
  return { id, accountId, kind, name, number, blocked, windowClosed, typing: typingUntil > now, unread: lines.filter((line) => line.from === 'desk' && line.state !== 'read').length, last: last && { text: last.unsent ? '' : last.text, kind: last.kind, from: last.from, at: last.at } };
}

const lineView = ({ id, from, kind, text, mediaId, at, place, edits, unsent, reaction, state, taken, fileName }: Line) => ({
  id, from, kind, text: unsent && from === 'desk' ? '' : text, mediaId, at, place, edited: edits > 0, unsent, reaction, state, taken, fileName,
});
