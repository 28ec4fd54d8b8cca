import { answered } from '../../testing/builders.js';
import type { Page } from '../wire/shapes.js';
import type { Outcome } from '../wire/trouble.js';
import { createLive, type Line, toThreadEvent } from './live.js';
import { advance, emptyThread, type Thread } from './thread.js';

/** A line whose every answer is scripted; pauses end only by `next`. */
function scripted(pages: Outcome<Page>[], listen: () => Promise<Outcome<void>> = () => new Promise(() => undefined)) {
  let thread: Thread = emptyThread;
  const asked: (string | undefined)[] = [];
  const lines: Line[] = [];
  const pauses: { ms: number; end: () => void }[] = [];
  const seen = { greetings: 0, strangers: 0 };
  const live = createLive({
    door: {
      greet: () => {
        seen.greetings += 1;
        return Promise.resolve({ ok: true, value: true });
      },
      messages: (after) => {
        asked.push(after);
        return Promise.resolve(pages.shift() ?? { ok: true, value: { cursor: after ?? '0', state: { status: 'none' }, messages: [] } });
      },
      listen: (_after, _signal, onBytes) => {
        if (listen !== silent) onBytes();
        return listen();
      },
    },
    now: () => 0,
    random: () => 0.5,
    pause: (ms, signal) =>
      new Promise((resolve) => {
        pauses.push({ ms, end: resolve });
        signal.addEventListener('abort', () => resolve());
      }),
    later: () => () => undefined,
    cursor: () => thread.cursor,
    tell: (event) => void (thread = advance(thread, event)),
    onLine: (line) => lines.push(line),
    onStranger: () => void (seen.strangers += 1),
    returning: true,
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  const next = async (): Promise<void> => {
    pauses.at(-1)?.end();
    await settle();
  };
  return { live, asked, lines, pauses, seen, settle, next, thread: () => thread };
}

const silent = (): Promise<Outcome<void>> => Promise.resolve({ ok: false, trouble: { kind: 'away' } });
const away: Outcome<Page> = { ok: false, trouble: { kind: 'away' } };
const stranger: Outcome<Page> = { ok: false, trouble: { kind: 'stranger' } };
const page = (cursor: string, count: number): Outcome<Page> => ({ ok: true, value: { cursor, state: { status: 'none' }, messages: Array.from({ length: count }, (_, index) => answered(`${cursor}-${index}`)) } });

test('a long absence is caught up page by page before listening', async () => {
  const { live, asked, lines, settle, thread } = scripted([page('200', 200), page('400', 200), page('450', 50)]);
  live.start();
  await settle();
  expect(asked).toEqual([undefined, '200', '400']);
  expect(thread().messages).toHaveLength(450);
  expect(lines.at(-1)).toBe('live');
  live.stop();
});

test('while the desk is away the pauses grow, and a sign of life starts over', async () => {
  const { live, lines, pauses, settle, next } = scripted([away, away, away]);
  live.start();
  await settle();
  await next();
  await next();
  expect(pauses.map((pause) => pause.ms)).toEqual([1000, 2000, 4000]);
  expect(lines).toEqual(['away', 'away', 'away']);
  await next();
  expect(lines.at(-1)).toBe('live');
  live.stop();
});

test('429 is waited out', async () => {
  const { live, pauses, settle } = scripted([{ ok: false, trouble: { kind: 'limited', retryAfterMs: 42_000 } }]);
  live.start();
  await settle();
  expect(pauses[0]?.ms).toBe(42_000);
  live.stop();
});

test('waking ends a pause at once', async () => {
  const { live, asked, settle } = scripted([away]);
  live.start();
  await settle();
  live.wake();
  await settle();
  expect(asked).toHaveLength(2);
  live.stop();
});

test('an unknown visitor is greeted once, not without end', async () => {
  const { live, seen, lines, settle } = scripted(Array.from({ length: 20 }, () => stranger));
  live.start();
  await settle();
  expect(seen).toEqual({ greetings: 1, strangers: 1 });
  expect(lines).toEqual(['away']);
  live.stop();
});

test('a stream that cannot be had is replaced by asking every five seconds', async () => {
  const { live, pauses, lines, settle, next } = scripted([], silent);
  live.start();
  await settle();
  await next();
  expect(pauses.map((pause) => pause.ms)).toEqual([5000, 5000]);
  expect(lines.at(-1)).toBe('polling');
  live.stop();
});

test.each([
  ['a message', { event: 'message', data: '{"id":"a"}', id: '3' }, { type: 'message', message: { id: 'a' }, cursor: '3' }],
  ['a state', { event: 'state', data: '{"status":"read"}' }, { type: 'state', state: { status: 'read' }, cursor: undefined }],
  ['typing', { event: 'typing', data: '{"until":"1970-01-01T00:00:01Z"}' }, { type: 'typing', until: 1000 }],
  ['a reset', { event: 'reset', data: '' }, { type: 'reset' }],
  ['something of tomorrow', { event: 'hologram', data: '{}' }, undefined],
  ['broken words', { event: 'message', data: '{' }, undefined],
])('%s', (_label, event, expected) => expect(toThreadEvent(event)).toEqual(expected));
