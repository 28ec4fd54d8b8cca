import { insist, type Time } from '../play/patience.js';
import { storyAt } from '../play/town.js';
import { chance } from '../random.js';
import type { Story } from '../stories/story.js';
import type { Acknowledged, WebDoor, Words } from '../web/door.js';
import type { Order } from './arguments.js';

/** What became of one message; times ISO 8601. */
export interface Delivered extends Partial<Acknowledged> {
  clientKey: string;
  visitorId: string;
  /** Counts from 1 within its citizen: the order it must have at the desk. */
  position: number;
  text: string;
  sentAt: string;
  acknowledgedAt?: string;
  tries: number;
  /** Why it was not acknowledged. */
  error?: string;
}

/** What is needed to come in and say something. */
export type SendingDoor = Pick<WebDoor, 'visitor' | 'send'>;

export interface SendingWorld {
  door: SendingDoor;
  time: Time;
  stories: readonly Story[];
  onDelivered: (delivered: Delivered) => void;
}

/** How long a message is tried again before it counts as lost, ms. */
const GIVE_UP_MS = 120_000;

/** Sends by the clock: each message is due at its moment, waits for the one before it of the same citizen, and keeps its key through every try. Returns how many were not acknowledged. */
export async function sendMany(order: Order, world: SendingWorld): Promise<number> {
  const { door, time } = world;
  const luck = chance(order.seed);
  const began = time.now();
  const queues = new Map<number, Promise<unknown>>();
  const visitors = new Map<number, Promise<{ visitorId: string; token: string }>>();
  let lost = 0;

  for (let index = 0; index < order.count && !time.signal.aborted; index += 1) {
    const due = began + (index * 1000) / order.rate;
    if (due > time.now()) await time.pause(due - time.now());
    const who = index % order.citizens;
    const visitor = visitors.get(who) ?? insist(time, () => door.visitor(), time.now() + GIVE_UP_MS).then(({ value }) => value);
    visitors.set(who, visitor);
    const words: Words = { clientKey: luck.uuid(), text: order.text ?? storyAt(world.stories, order.seed, who).opening.join(' ') };
    const turn = async (): Promise<void> => {
      const delivered: Delivered = { clientKey: words.clientKey, visitorId: '', position: Math.floor(index / order.citizens) + 1, text: words.text, sentAt: iso(time), tries: 0 };
      try {
        const { visitorId, token } = await visitor;
        delivered.visitorId = visitorId;
        const send = (): Promise<Acknowledged> => {
          delivered.tries += 1;
          return door.send(token, words);
        };
        const { value } = await insist(time, send, time.now() + GIVE_UP_MS);
        world.onDelivered({ ...delivered, ...value, acknowledgedAt: iso(time) });
      } catch (error) {
        lost += 1;
        world.onDelivered({ ...delivered, error: error instanceof Error && error.message ? error.message : 'stopped' });
      }
    };
    queues.set(who, (queues.get(who) ?? Promise.resolve()).then(turn));
  }
  await Promise.all(queues.values());
  return lost;
}

const iso = (time: Time): string => new Date(time.now()).toISOString();
