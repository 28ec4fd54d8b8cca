import { chance, type Chance } from '../random.js';
import type { Story } from '../stories/story.js';
import { DoorProblem, type Heard, type Words } from '../web/door.js';
import type { Door } from './door.js';
import { streetPicture } from '../media/picture.js';
import type { Guest } from './memory.js';
import { insist, type Time } from './patience.js';

/** A citizen who goes on after this long without any answer, and gives up after the other. */
const NUDGE_MS = 12 * 60_000;
const GIVE_UP_MS = 6 * 3600_000;

export interface CitizenWorld {
  door: Pick<Door, 'send' | 'upload' | 'messages' | 'receipts' | 'typing'>;
  time: Time;
  luck: Chance;
  /** Called after every step that must not be taken again. */
  remember: () => void;
}

/** Plays one invented citizen until they are content, give up or the play stops; `guest` is changed as the story goes on. */
export async function playCitizen(story: Story, guest: Guest, world: CitizenWorld): Promise<void> {
  const { door, time, luck } = world;
  try {
    while (guest.opened < story.opening.length && !time.signal.aborted) await open(story, guest, world);
    while (!time.signal.aborted && time.now() - guest.since < GIVE_UP_MS) {
      const { value } = await insist(time, () => door.messages(guest.token, guest.cursor));
      const fresh = value.messages.filter((message) => message.from === 'desk' && !message.withdrawn && !guest.answered.includes(message.id));
      if (fresh.length > 0) await react(story, guest, fresh, world);
      guest.cursor = value.cursor;
      world.remember();
      const quiet = time.now() - guest.since;
      if (story.nudge && !guest.nudged && guest.answered.length === 0 && quiet > NUDGE_MS) {
        guest.nudged = true;
        await say(guest, 'nudge', { text: story.nudge }, world);
      }
      await time.pause(quiet < 10 * 60_000 ? luck.between(3000, 5000) : luck.between(15_000, 25_000));
    }
  } catch (error) {
    // A citizen the desk no longer knows, or will not hear, goes home.
    if (error instanceof DoorProblem && !error.passes) return;
    throw error;
  }
}

/** The next message of the opening, with what goes along with the last one. */
async function open(story: Story, guest: Guest, world: CitizenWorld): Promise<void> {
  const { door, time, luck } = world;
  const last = guest.opened === story.opening.length - 1;
  if (guest.opened > 0) await time.pause(luck.between(2000, 7000));
  const words: Omit<Words, 'clientKey'> = { text: story.opening[guest.opened] ?? '' };
  if (last && story.at) words.location = { latitude: story.at[0], longitude: story.at[1], accuracy: Math.round(luck.between(5, 40)) };
  if (last && story.photo) {
    const { value } = await insist(time, () => door.upload(guest.token, 'foto.png', streetPicture(luck), 'image/png'));
    words.attachmentIds = [value];
  }
  await say(guest, `opening ${guest.opened}`, words, world);
  guest.opened += 1;
  world.remember();
}

/** Receives, reads after a while, thinks, types and answers: a detail to a question, thanks to anything else. */
async function react(story: Story, guest: Guest, fresh: Heard[], world: CitizenWorld): Promise<void> {
  const { door, time, luck } = world;
  const ids = fresh.map((message) => message.id);
  await insist(time, () => door.receipts(guest.token, ids, []));
  await time.pause(luck.between(2000, 8000));
  await insist(time, () => door.receipts(guest.token, [], ids));
  guest.answered.push(...ids);
  world.remember();

  const answer = fresh.filter((message) => !message.automatic).map((message) => message.text ?? '').join(' ');
  if (answer === '' || guest.content) return;
  const detail = answer.includes('?') ? story.details[guest.told] : undefined;
  const reply = detail ?? story.thanks;
  if (reply === undefined) return;
  await write(guest, detail === undefined ? 'thanks' : `detail ${guest.told}`, reply, world);
  if (detail === undefined) guest.content = true;
  else guest.told += 1;
  world.remember();
}

/** Types about as fast as a person on a telephone, and sends. */
async function write(guest: Guest, step: string, text: string, world: CitizenWorld): Promise<void> {
  const { door, time, luck } = world;
  await time.pause(luck.between(2000, 6000));
  for (let left = Math.min(25_000, text.length * 140); left > 0 && !time.signal.aborted; left -= 4000) {
    await insist(time, () => door.typing(guest.token));
    await time.pause(Math.min(left, 4000));
  }
  await say(guest, step, { text }, world);
}

/** Each step of a story has one key for ever: a step that is taken again after a crash is not said twice. */
async function say(guest: Guest, step: string, words: Omit<Words, 'clientKey'>, { door, time }: CitizenWorld): Promise<void> {
  const message = { ...words, clientKey: chance(`${guest.token} ${step}`).uuid() };
  try {
    await insist(time, () => door.send(guest.token, message));
  } catch (error) {
    // Said before the crash, with a photo that has another id now.
    if (!(error instanceof DoorProblem) || !error.message.includes('CLIENT_KEY_REUSED')) throw error;
  }
}
