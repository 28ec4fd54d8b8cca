import { insist, type Time } from '../play/patience.js';
import { WebDoor } from '../web/door.js';
import { FarDoor } from './far-door.js';
import type { SendingDoor } from './send-many.js';
import { Turns } from './turns.js';

const WAIT_MS = 10_000;

/** The doors of a channel, or of all that are played. @throws DoorProblem when the desk is away or that channel is not played there */
export async function doorsOf(channel: string, origin: string, time: Time): Promise<SendingDoor> {
  const until = time.now() + WAIT_MS;
  const web = async (): Promise<SendingDoor> => (await insist(time, () => WebDoor.find(origin, time.signal), until)).value;
  if (channel === 'web') return web();
  const kinds = channel === 'all' ? await FarDoor.kinds(origin, time.signal).catch((): string[] => []) : (await insist(time, () => FarDoor.kinds(origin, time.signal), until)).value;
  if (channel === 'all') return new Turns([await web(), ...kinds.map((kind) => new FarDoor(origin, kind, time.signal))]);
  if (!kinds.includes(channel)) throw new RangeError(`${channel} is not played there; ${['web', ...kinds].join(', ')} can be`);
  return new FarDoor(origin, channel, time.signal);
}
