import type { NormalisedEvent } from '../contract.js';
import { field, id, list, object, text, type JsonObject } from '../kit/read.js';

/** A citizen as WhatsApp names them: an id that lasts (business-scoped) and a phone number, either may be missing. */
export interface Person {
  readonly userId?: string;
  readonly phone?: string;
  readonly name?: string;
}

/** `contacts[]` of a value: names and ids of whoever the messages are from. */
export class People {
  private readonly all: readonly Person[];

  constructor(value: JsonObject) {
    this.all = list(field(value, 'contacts')).flatMap((entry) => {
      const contact = object(entry);
      const profile = contact && object(field(contact, 'profile'));
      return contact ? [{ userId: id(field(contact, 'user_id')), phone: id(field(contact, 'wa_id')), name: profile && (text(field(profile, 'name')) || text(field(profile, 'username'))) }] : [];
    });
  }

  /** Only who is named by exactly this id or number. */
  exactly(phone: string | undefined, userId: string | undefined): Person {
    const known = this.all.find((person) => (userId !== undefined && person.userId === userId) || (phone !== undefined && person.phone === phone));
    return { phone, userId: userId ?? known?.userId, name: known?.name };
  }

  /** Whoever this message or status is from; with one contact there is no doubt, even when its number is written otherwise. */
  of(phone: string | undefined, userId: string | undefined): Person {
    const known = this.all.find((person) => (userId !== undefined && person.userId === userId) || (phone !== undefined && person.phone === phone)) ?? (this.all.length === 1 ? this.all[0] : undefined);
    // A lone contact may be somebody else only when both sides name an id and they differ.
    const same = known !== undefined && !(userId !== undefined && known.userId !== undefined && known.userId !== userId);
    return { phone, userId: userId ?? (same ? known.userId : undefined), name: same ? known.name : undefined };
  }
}

/** How the desk knows this person: by the lasting id, else by number; neither = a conversation that cannot be answered. */
export function identity({ userId, phone, name }: Person): Pick<NormalisedEvent, 'user' | 'userName' | 'conversationKey' | 'aliases' | 'printed'> {
  const user = userId ?? phone;
  return {
    user, userName: name, conversationKey: user ?? '', ...(userId !== undefined && phone !== undefined ? { aliases: [phone] } : {}),
    printed: { user: phone ?? userId, ...(userId !== undefined && phone !== undefined ? { user_scoped_id: userId } : {}) },
  };
}
