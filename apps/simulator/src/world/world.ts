import { newMediaId } from '../media/media.js';
import { platformOf } from '../platforms/all.js';
import { chance, type Chance } from '../random.js';
import type { Act } from './acts.js';
import { calm, nothingCounted, type Account, type Line, type LineKind, type Phone } from './model.js';

/** What the desk wrote down about an account it was given for the demo. */
export interface GivenAccount {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

const MOST_LINES = 300;

/** The provider's side of everything: accounts, telephones and what is on them. Changes nothing outside. */
export class World {
  readonly accounts = new Map<string, Account>();
  readonly phones = new Map<string, Phone>();
  /** Grows with every change that can be seen. */
  revision = 1;
  private readonly byUser = new Map<string, Phone>();
  private readonly luck: Chance;

  constructor(given: readonly GivenAccount[], seed: string, readonly now: () => number) {
    this.luck = chance(seed);
    for (const one of given) this.accounts.set(one.id, { ...one, moods: calm(), tally: nothingCounted(), token: one.settings[platformOf(one.kind).tokenSetting] ?? '' });
  }

  account(id: string): Account {
    const found = this.accounts.get(id);
    if (!found) throw new RangeError('no such account');
    return found;
  }

  phone(id: string): Phone {
    const found = this.phones.get(id);
    if (!found) throw new RangeError('no such phone');
    return found;
  }

  /** Somebody new writes to this account. */
  newPhone(accountId: string, name: string): Phone {
    const account = this.account(accountId);
    const known = platformOf(account.kind).newPerson(this.luck);
    const phone: Phone = { id: this.luck.uuid(), accountId, kind: account.kind, name, ...known, lines: [], lastActAt: 0, blocked: false, windowClosed: false, typingUntil: 0 };
    this.keep(phone);
    return phone;
  }

  /** Puts a phone of an earlier run back. */
  keep(phone: Phone): void {
    this.phones.set(phone.id, phone);
    for (const id of [phone.userId, phone.number]) if (id !== undefined) this.byUser.set(`${phone.accountId} ${id}`, phone);
    this.revision += 1;
  }

  /** The phone of whom the provider calls so on this account. */
  known(accountId: string, userId: string): Phone | undefined {
    return this.byUser.get(`${accountId} ${userId}`);
  }

  /** What this act does on the phone itself: a new line, or the line it is about. @throws RangeError when there is no such line or the platform cannot do it */
  perform(phone: Phone, act: Act): Line | undefined {
    if (!platformOf(phone.kind).acts.includes(act.act)) throw new RangeError(`${phone.kind} has no ${act.act}`);
    const now = this.now();
    this.revision += 1;
    if (act.act !== 'read' && act.act !== 'block') phone.lastActAt = Math.max(phone.lastActAt, act.act === 'say' ? now - (act.hoursAgo ?? 0) * 3_600_000 : now);
    switch (act.act) {
      case 'say':
        return this.add(phone, { kind: 'text', text: act.text, at: now - (act.hoursAgo ?? 0) * 3_600_000, replyTo: act.replyTo });
      case 'photo':
        return this.add(phone, { kind: 'photo', text: act.text ?? '', mediaId: this.mediaId('photo') });
      case 'voice':
        return this.add(phone, { kind: 'voice', mediaId: this.mediaId('voice') });
      case 'sticker':
        return this.add(phone, { kind: 'sticker', mediaId: this.mediaId('sticker') });
      case 'location':
        return this.add(phone, { kind: 'location', place: [act.latitude, act.longitude] });
      case 'react':
        return this.change(phone, act.to, (line) => (line.reaction = act.emoji || undefined));
      case 'edit':
        return this.change(phone, act.of, (line) => {
          line.text = act.text;
          line.edits += 1;
        });
      case 'unsend':
        return this.change(phone, act.of, (line) => (line.unsent = true));
      case 'read':
        phone.lines.filter((line) => line.from === 'desk').forEach((line) => (line.state = 'read'));
        return undefined;
      case 'block':
        phone.blocked = act.blocked;
        return undefined;
    }
  }

  /** Puts a message of the desk on the phone. */
  hears(phone: Phone, what: { readonly kind: LineKind; readonly text: string; readonly mediaId?: string; readonly fileName?: string; readonly replyTo?: string; readonly metadata?: string }): Line {
    phone.typingUntil = 0;
    return this.add(phone, { ...what, from: 'desk' });
  }

  /** A token the provider takes from now on; the one before no longer works. */
  newToken(accountId: string): string {
    const account = this.account(accountId);
    account.token = platformOf(account.kind).newToken(this.luck, account);
    this.revision += 1;
    return account.token;
  }

  changed(): void {
    this.revision += 1;
  }

  private add(phone: Phone, what: Partial<Line> & { readonly kind: LineKind }): Line {
    const line: Line = { id: platformOf(phone.kind).newMessageId(this.luck, this.now()), from: 'citizen', text: '', at: this.now(), edits: 0, ...what };
    phone.lines.push(line);
    if (phone.lines.length > MOST_LINES) phone.lines.splice(0, phone.lines.length - MOST_LINES);
    this.revision += 1;
    return line;
  }

  private change(phone: Phone, lineId: string, how: (line: Line) => void): Line {
    const line = phone.lines.find((one) => one.id === lineId);
    if (!line) throw new RangeError('no such message');
    how(line);
    return line;
  }

  private mediaId(kind: 'photo' | 'voice' | 'sticker'): string {
    return newMediaId(kind, this.luck.uuid());
  }
}
