import type { Door } from '../wire/door.js';
import type { ServerEvent } from '../wire/event-stream.js';
import type { Message, Page, ReportState } from '../wire/shapes.js';
import type { Trouble } from '../wire/trouble.js';
import type { ThreadEvent } from './thread.js';

/** How the page hears news: at once, every five seconds, or not at the moment. */
export type Line = 'opening' | 'live' | 'polling' | 'away';

export interface LiveWorld {
  door: Pick<Door, 'greet' | 'messages' | 'listen'>;
  now: () => number;
  random: () => number;
  /** Resolves after so many ms, or as soon as the signal aborts. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Calls back after so many ms; returns how to cancel. */
  later: (run: () => void, ms: number) => () => void;
  cursor: () => string | undefined;
  tell: (event: ThreadEvent) => void;
  /** `heardAt`: the last sign of life of the desk, ms since 1970, undefined before the first. */
  onLine: (line: Line, heardAt: number | undefined) => void;
  /** The desk does not know this visitor: what is on the screen belongs to somebody it cannot name any more. */
  onStranger: () => void;
  /** This browser was here before: ask for its conversation first. */
  returning: boolean;
}

/** The server says something every 15 s; much longer without a byte means the line is dead, or that something in between holds it back. */
const FIRST_WORD_MS = 20_000;
const SILENCE_MS = 40_000;
const POLL_MS = 5_000;
/** While polling, a stream is tried again this often. */
const STREAM_AGAIN_MS = 60_000;
const MOST_PER_PAGE = 200;

/** Keeps the conversation up to date until stopped: catch up, listen, and when listening does not work, ask every 5 s. */
export function createLive(world: LiveWorld) {
  const { door, now } = world;
  let turn = new AbortController();
  let stopped = false;
  let heardAt: number | undefined;
  let known = world.returning;
  let line: Line = 'opening';
  let noStreamUntil = 0;

  const report = (next: Line): void => {
    line = next;
    if (!stopped) world.onLine(line, heardAt);
  };
  const heard = (): void => {
    heardAt = now();
  };

  /** Makes this browser a visitor when it is not one yet; undefined when that worked. */
  const introduce = async (): Promise<Trouble | undefined> => {
    if (known) return undefined;
    const greeted = await door.greet();
    if (!greeted.ok) return greeted.trouble;
    known = true;
    return undefined;
  };

  /** Fetches all that was missed, page by page; undefined when it worked. What comes after the turn was broken off may belong to another visitor: it is dropped. */
  const catchUp = async ({ signal }: AbortController): Promise<Trouble | undefined> => {
    const trouble = await introduce();
    if (trouble) return trouble;
    for (let full = true; full && !signal.aborted; ) {
      const after = world.cursor();
      const answer = await door.messages(after);
      if (signal.aborted) return undefined;
      if (!answer.ok) return answer.trouble;
      const page: Page = answer.value;
      heard();
      world.tell({ type: 'page', page, whole: after === undefined });
      full = page.messages.length >= MOST_PER_PAGE && page.cursor !== after;
    }
    return undefined;
  };

  /** Listens until the line ends, falls silent or is left; `mute` when nothing was ever heard on it. */
  const listen = async (mine: AbortController): Promise<'spoken' | 'mute' | 'left'> => {
    const { signal } = mine;
    const hangUp = (): void => mine.abort();
    let spoken = false;
    let waited = false;
    let cancel = world.later(() => {
      waited = true;
      hangUp();
    }, FIRST_WORD_MS);
    const onBytes = (): void => {
      if (signal.aborted) return;
      cancel();
      cancel = world.later(hangUp, SILENCE_MS);
      spoken = true;
      heard();
      report('live');
    };
    const outcome = await door.listen(world.cursor(), signal, onBytes, (event) => {
      const meaning = signal.aborted ? undefined : toThreadEvent(event);
      if (meaning) world.tell(meaning);
      if (meaning?.type === 'reset') hangUp();
    });
    cancel();
    if (!outcome.ok && outcome.trouble.kind === 'stranger') known = false;
    if (spoken) return 'spoken';
    return signal.aborted && !waited ? 'left' : 'mute';
  };

  const run = async (): Promise<void> => {
    for (let failures = 0; !stopped; ) {
      turn = new AbortController();
      const trouble = await catchUp(turn);
      if (turn.signal.aborted) failures = 0;
      else if (trouble?.kind === 'stranger' && known && failures === 0) {
        known = false;
        failures = 1;
        world.onStranger();
      } else if (trouble) {
        failures += 1;
        report('away');
        await world.pause(waitFor(trouble, failures, world.random()), turn.signal);
      } else if (now() < noStreamUntil) {
        failures = 0;
        report('polling');
        await world.pause(POLL_MS, turn.signal);
      } else {
        failures = 0;
        if (line !== 'live') report('polling');
        const ended = await listen(turn);
        if (ended === 'spoken') await world.pause(250 + world.random() * 750, turn.signal);
        else if (ended === 'mute') noStreamUntil = now() + STREAM_AGAIN_MS;
      }
    }
  };

  return {
    start: (): void => void run(),
    /** The network is back or the page is looked at again: hear at once what was missed. */
    wake: (): void => {
      if (line === 'live' && heardAt !== undefined && now() - heardAt < SILENCE_MS / 2) return;
      noStreamUntil = 0;
      turn.abort();
    },
    /** Another visitor from now on: the present line speaks to the old one. */
    restart: (): void => turn.abort(),
    /** The browser says that there is no network. */
    lost: (): void => {
      report('away');
      turn.abort();
    },
    stop: (): void => {
      stopped = true;
      turn.abort();
    },
  };
}

export type Live = ReturnType<typeof createLive>;

const waitFor = (trouble: Trouble, failures: number, random: number): number => {
  if (trouble.kind === 'limited') return trouble.retryAfterMs;
  const asked = trouble.kind === 'away' ? trouble.retryAfterMs : undefined;
  return asked ?? Math.min(15_000, 1000 * 2 ** Math.min(failures - 1, 5)) * (0.75 + random / 2);
};

/** What an event of the stream means for the conversation; undefined for what this page does not know. */
export function toThreadEvent({ event, data, id }: ServerEvent): ThreadEvent | undefined {
  if (event === 'reset') return { type: 'reset' };
  try {
    const value = JSON.parse(data) as unknown;
    if (event === 'message') return { type: 'message', message: value as Message, cursor: id };
    if (event === 'state') return { type: 'state', state: value as ReportState, cursor: id };
    if (event === 'typing') return { type: 'typing', until: Date.parse((value as { until: string }).until) };
  } catch {
    return undefined;
  }
  return undefined;
}
