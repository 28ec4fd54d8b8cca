import { parseArgs } from 'node:util';
import { moods } from './control-room.js';

export const controlRoomUsage = `       npm run -s balie -- simulate control-room [--mood ${moods.join('|')}] [--seconds N]

  --mood MOOD     what the played control room does from now on
  --seconds N     how long it takes before it answers
`;

/** What the words after `simulate control-room` ask; a sentence when they make no sense, undefined when they are not about the control room. */
export function readControlRoomOrder(words: readonly string[]): { mood?: string; seconds?: number } | string | undefined {
  const after = words[0] === 'simulate' ? words.slice(1) : [...words];
  if (after[0] !== 'control-room') return undefined;
  try {
    const { values } = parseArgs({ args: after.slice(1), options: { mood: { type: 'string' }, seconds: { type: 'string' } } });
    if (values.mood !== undefined && !moods.some((mood) => mood === values.mood)) return `--mood is one of ${moods.join(', ')}.`;
    const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
    if (seconds !== undefined && !(seconds >= 0 && seconds <= 600)) return '--seconds is a number from 0 to 600.';
    return { ...(values.mood === undefined ? {} : { mood: values.mood }), ...(seconds === undefined ? {} : { seconds }) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tells the running simulator, through the desk. Returns its state as it is then; throws when nothing answers. */
export async function orderControlRoom(origin: string, order: { mood?: string; seconds?: number }): Promise<string> {
  const response = await fetch(`${origin}/simulator/api/control-room`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-balie-client': 'simulate' }, body: JSON.stringify(order), signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { mood, seconds } = (await response.json()) as { mood: string; seconds: number };
  return `control room: ${mood}, after ${seconds} s`;
}
