import { chance, type Chance } from '../random.js';
import type { Story } from '../stories/story.js';
import type { Door } from './door.js';
import { playCitizen } from './citizen.js';
import { type Guest, type Memory, type Played } from './memory.js';
import { insist, Stopped, type Time } from './patience.js';

/** How many citizens come at the very first start, and who is kept in mind at most. */
const FIRST_EVENING = 12;
const MOST_GUESTS = 40;
const FORGET_AFTER_MS = 24 * 3600_000;

export interface TownWorld {
  door: Door;
  time: Time;
  memory: Pick<Memory, 'load' | 'save'>;
  stories: readonly Story[];
  seed: string;
  /** Facts for the log, without anybody's words. */
  tell: (what: string, facts: Record<string, unknown>) => void;
}

/** Plays the town until it is stopped: a dozen citizens at the first start, who was here before goes on, and every few minutes one more. */
export async function playTown(world: TownWorld): Promise<void> {
  const { time, memory } = world;
  const played = await memory.load();
  played.guests = played.guests.filter((guest) => time.now() - guest.since < FORGET_AFTER_MS);
  const playing = new Set<Promise<void>>();
  const enter = (guest: Guest): void => {
    const story = world.stories.find((one) => one.id === guest.storyId);
    if (!story) return;
    const play = playCitizen(story, guest, { door: world.door, time, luck: chance(`${world.seed} ${guest.token}`), remember: () => void memory.save(played) })
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) world.tell('a citizen stumbled', { story: story.id, reason: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => playing.delete(play));
    playing.add(play);
  };

  try {
    played.guests.forEach(enter);
    const waits = chance(`${world.seed} waits`);
    for (let first = played.begun ? 0 : FIRST_EVENING; first > 0 && !time.signal.aborted; first -= 1) {
      enter(await newGuest(world, played));
      await time.pause(waits.between(1500, 4500));
    }
    played.begun = true;
    await memory.save(played);
    while (!time.signal.aborted) {
      await time.pause(waits.between(150_000, 330_000));
      if (!time.signal.aborted) enter(await newGuest(world, played));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    await Promise.allSettled(playing);
    await memory.save(played);
  }
}

/** The next citizen: stories come in an order of their own, each told before one is told again. */
async function newGuest({ door, time, stories, seed, memory, tell }: TownWorld, played: Played): Promise<Guest> {
  const { value: visitor } = await insist(time, () => door.visitor());
  const story = storyAt(stories, seed, played.count);
  const guest: Guest = { storyId: story.id, token: visitor.token, since: time.now(), opened: 0, told: 0, content: false, nudged: false, answered: [] };
  played.count += 1;
  played.guests = [...played.guests, guest].slice(-MOST_GUESTS);
  await memory.save(played);
  tell('a citizen comes in', { story: story.id, visitorId: visitor.visitorId });
  return guest;
}

/** The story with this place in the endless order that belongs to the seed. */
export function storyAt(stories: readonly Story[], seed: string, index: number): Story {
  const luck: Chance = chance(`${seed} round ${Math.floor(index / stories.length)}`);
  const story = luck.shuffled(stories)[index % stories.length];
  if (!story) throw new RangeError('There are no stories');
  return story;
}
