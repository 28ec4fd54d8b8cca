import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readOrder, usage } from './command/arguments.js';
import { controlRoomUsage, orderControlRoom, readControlRoomOrder } from './control-room/command.js';
import { type Delivered, sendMany } from './command/send-many.js';
import { doorsOf } from './command/doors.js';
import { realTime } from './play/patience.js';
import { readSettings } from './settings.js';
import { stories } from './stories/all.js';

const aboutControlRoom = readControlRoomOrder(process.argv.slice(2));
if (aboutControlRoom !== undefined) {
  if (typeof aboutControlRoom === 'string') {
    process.stderr.write(`${aboutControlRoom}\n\n${controlRoomUsage}`);
    process.exit(2);
  }
  const { origin: desk } = readSettings(process.env);
  const said = await orderControlRoom(desk, aboutControlRoom).catch((error: unknown) => error);
  if (said instanceof Error) process.stderr.write(`The simulator at ${desk} does not answer: ${said.message}\n`);
  else process.stdout.write(`${String(said)}\n`);
  process.exit(said instanceof Error ? 1 : 0);
}

const order = readOrder(process.argv.slice(2), randomUUID());
if (typeof order === 'string') {
  process.stderr.write(`${order}\n\n${usage}\n${controlRoomUsage}`);
  process.exit(2);
}

const stop = new AbortController();
// Every citizen waits for the same end.
setMaxListeners(0, stop.signal);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
const time = realTime(stop.signal);
const { origin } = readSettings(process.env);

const line = (delivered: Delivered): string => {
  if (order.json) return JSON.stringify(delivered);
  const words = delivered.text.length > 70 ? `${delivered.text.slice(0, 69)}…` : delivered.text;
  return delivered.error === undefined ? `${delivered.number ?? 'stored'}  ${words}` : `not acknowledged (${delivered.error})  ${words}`;
};

try {
  const door = await doorsOf(order.channel, origin, time);
  const lost = await sendMany(order, { door, time, stories, onDelivered: (delivered) => process.stdout.write(`${line(delivered)}\n`) });
  process.exitCode = lost > 0 ? 1 : 0;
} catch (error) {
  const why = error instanceof Error && error.message ? error.message : 'stopped';
  process.stderr.write(error instanceof RangeError ? `${why}\n` : `The desk at ${origin} does not answer: ${why}\n`);
  process.exitCode = 1;
}
