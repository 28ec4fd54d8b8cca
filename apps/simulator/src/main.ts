import { setMaxListeners } from 'node:events';
import { pino } from 'pino';
import { ControlRoom } from './control-room/control-room.js';
import { postTo } from './control-room/post.js';
import { readSecret } from './control-room/secret.js';
import { isPageApi, pageApi } from './page/api.js';
import { pageFile } from './page/files.js';
import { Evening } from './play/evening.js';
import { evening as moments } from './stories/evening.js';
import type { Door } from './play/door.js';
import { EveryDoor } from './play/every-door.js';
import { Memory } from './play/memory.js';
import { insist, realTime, Stopped } from './play/patience.js';
import { PhoneDoor } from './play/phone-door.js';
import { playTown } from './play/town.js';
import { chance } from './random.js';
import { readSettings } from './settings.js';
import { Simulator } from './simulator.js';
import { stories } from './stories/all.js';
import { WebDoor } from './web/door.js';
import { readGiven } from './world/given.js';
import { Keeper } from './world/keeper.js';

const log = pino({ base: { role: 'simulator' }, formatters: { level: (label) => ({ level: label }) }, timestamp: pino.stdTimeFunctions.isoTime });
const stop = new AbortController();
// Every citizen waits for the same end.
setMaxListeners(0, stop.signal);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());

const { origin, memoryFile, port, accountsFile, phonesFile, controlRoomFile } = readSettings(process.env);
const time = realTime(stop.signal);
const tell = (what: string, facts: Record<string, unknown>): void => log.info(facts, what);
const accounts = port === undefined ? [] : await readGiven(accountsFile);
const stage: { evening?: Evening } = {};
const controlRoom = new ControlRoom({ secret: await readSecret(controlRoomFile), time, post: postTo, changed: () => simulator?.world.changed(), tell });
const simulator = port === undefined ? undefined : await Simulator.start({ origin, port, accounts, time, seed: `Oost ${Date.now()}`, other: async (asked, own) => (ControlRoom.isFor(asked) ? controlRoom.take(asked) : isPageApi(asked) ? pageApi(asked, own, stage.evening, controlRoom) : pageFile(asked)) });
if (simulator) stage.evening = new Evening(simulator, time, moments);
const keeper = simulator && new Keeper(simulator.world, phonesFile);
await keeper?.load();
const keeping = keeper?.run((ms) => time.pause(ms), stop.signal);

process.send?.({ ready: true });
try {
  const { value: web } = await insist(time, () => WebDoor.find(origin, stop.signal));
  const messengers = simulator ? accounts.map((account): Door => new PhoneDoor(simulator, account.id)) : [];
  tell('citizens are about', { origin, stories: stories.length, channels: messengers.length + 1 });
  await playTown({ door: new EveryDoor(web, messengers, chance('Oost doors')), time, stories, tell, memory: new Memory(memoryFile), seed: 'Oost' });
} catch (error) {
  if (!(error instanceof Stopped)) {
    log.error({ err: error }, 'the simulator cannot go on');
    process.exitCode = 1;
  }
}
await keeping;
await keeper?.save();
await simulator?.stop();
// The channel to the supervisor would keep the process alive.
process.disconnect?.();
