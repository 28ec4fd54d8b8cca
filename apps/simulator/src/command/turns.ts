import type { Acknowledged, Words } from '../web/door.js';
import type { SendingDoor } from './send-many.js';

/** Citizens come in at each door in turn. */
export class Turns implements SendingDoor {
  private readonly doorOf = new Map<string, SendingDoor>();
  private next = 0;

  constructor(private readonly doors: readonly SendingDoor[]) {}

  async visitor(): Promise<{ visitorId: string; token: string }> {
    const door = this.doors[this.next++ % this.doors.length];
    if (!door) throw new RangeError('no door');
    const visitor = await door.visitor();
    this.doorOf.set(visitor.token, door);
    return visitor;
  }

  send(token: string, words: Words): Promise<Acknowledged> {
    const door = this.doorOf.get(token);
    return door ? door.send(token, words) : Promise.reject(new RangeError('an unknown citizen'));
  }
}
