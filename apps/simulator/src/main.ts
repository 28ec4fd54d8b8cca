import { setMaxListeners } from 'node:events';
import { pino } from 'pino';
import { Memory } from './play/memory.js';
import { insist, realTime, Stopped } from './play/patience.js';
import { playTown } from './play/town.js';
import { readSettings } from './settings.js';
import { stories } from './stories/all.js';
import { WebDoor } from './web/door.js';

const log = pino({ base: { role: 'simulator' }, formatters: { level: (label) => ({ level: label }) }, timestamp: pino.stdTimeFunctions.isoTime });
const stop = new AbortController();
// Every citizen waits for the same end.
setMaxListeners(0, stop.signal);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

const { origin, memoryFile } = readSettings(process.env);
const time = realTime(stop.signal);
const tell = (what: string, facts: Record<string, unknown>): void => log.info(facts, what);

process.send?.({ ready: true });
try {
  const { value: door } = await insist(time, () => WebDoor.find(origin, stop.signal));
  tell('citizens are about', { origin, stories: stories.length });
  await playTown({ door, time, stories, tell, memory: new Memory(memoryFile), seed: 'Oost' });
} catch (error) {
  if (!(error instanceof Stopped)) {
    log.error({ err: error }, 'the simulator cannot go on');
    process.exitCode = 1;
  }
}
// The channel to the supervisor would keep the process alive.
process.disconnect?.();
