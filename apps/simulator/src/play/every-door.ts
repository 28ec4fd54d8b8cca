import type { Chance } from '../random.js';
import type { Acknowledged, Heard, Words } from '../web/door.js';
import type { Door } from './door.js';
import { isPhoneToken } from './phone-door.js';

/** People come in where they like: four in ten by the web, the others by one of the messengers. A token says at which door somebody is known. */
export class EveryDoor implements Door {
  private readonly doorOf = new Map<string, Door>();

  constructor(private readonly web: Door, private readonly messengers: readonly Door[], private readonly luck: Chance) {}

  visitor = async (): Promise<{ visitorId: string; token: string }> => {
    const door = this.messengers.length === 0 || this.luck.next() < 0.4 ? this.web : this.luck.pick(this.messengers);
    const visitor = await door.visitor();
    this.doorOf.set(visitor.token, door);
    return visitor;
  };

  send = (token: string, words: Words): Promise<Acknowledged> => this.at(token).send(token, words);
  upload = (token: string, fileName: string, bytes: Uint8Array<ArrayBuffer>, mimeType: string): Promise<string> => this.at(token).upload(token, fileName, bytes, mimeType);
  messages = (token: string, after?: string): Promise<{ cursor: string; messages: Heard[] }> => this.at(token).messages(token, after);
  receipts = (token: string, delivered: string[], read: string[]): Promise<void> => this.at(token).receipts(token, delivered, read);
  typing = (token: string): Promise<void> => this.at(token).typing(token);

  /** Who was here in an earlier run is known by the kind of token: any messenger's door finds any phone. */
  private at(token: string): Door {
    return this.doorOf.get(token) ?? (isPhoneToken(token) ? (this.messengers[0] ?? this.web) : this.web);
  }
}
