import type { NewMessage, Receipt } from '../wire/shapes.js';
import type { Outcome } from '../wire/trouble.js';
import type { Outgoing } from './outbox.js';
import { createSender } from './sender.js';
import { memoryStorage, shelf, type Storage } from './store.js';

const stored: Outcome<Receipt> = { ok: true, value: { id: 'm', number: 'M-26-118342' } };
const away: Outcome<Receipt> = { ok: false, trouble: { kind: 'away' } };
const limited: Outcome<Receipt> = { ok: false, trouble: { kind: 'limited', retryAfterMs: 30_000 } };
const stranger: Outcome<Receipt> = { ok: false, trouble: { kind: 'stranger' } };
const refused: Outcome<Receipt> = { ok: false, trouble: { kind: 'refused', code: 'VALIDATION' } };

/** A page with a sender in it; `answers` are given in order, then `stored`. Time passes only by `pass`. */
function page(answers: Outcome<Receipt>[], storage: Storage = memoryStorage()) {
  let clock = 1000;
  let timers: { at: number; run: () => void }[] = [];
  const sent: NewMessage[] = [];
  const seen = { entries: [] as Outgoing[], acknowledged: [] as string[], refused: 0, strangers: 0 };
  const sender = createSender({
    door: {
      send: (message) => {
        sent.push(message);
        return Promise.resolve(answers.shift() ?? stored);
      },
      greet: () => Promise.resolve({ ok: true, value: true }),
    },
    kept: shelf(storage, 'out.'),
    now: () => clock,
    random: () => 0.5,
    later: (run, ms) => {
      const timer = { at: clock + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    onChange: (entries) => void (seen.entries = entries),
    onAcknowledged: (entry) => seen.acknowledged.push(entry.text),
    onRefused: () => void (seen.refused += 1),
    onStranger: () => void (seen.strangers += 1),
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    clock += ms;
    const due = timers.filter((timer) => timer.at <= clock);
    timers = timers.filter((timer) => timer.at > clock);
    due.forEach((timer) => timer.run());
    await settle();
  };
  const post = async (text: string): Promise<void> => {
    sender.post({ text, attachments: [] });
    await settle();
  };
  return { sender, sent, seen, pass, post, settle, storage };
}

const keys = (sent: NewMessage[]): string[] => [...new Set(sent.map((message) => message.clientKey))];

test('a message that is stored leaves the outbox', async () => {
  const { post, seen, storage } = page([]);
  await post('hallo');
  expect(seen).toMatchObject({ acknowledged: ['hallo'], entries: [] });
  expect(storage.length).toBe(0);
});

test('without an answer it is tried again with the same key, after 1, 2 and 4 seconds', async () => {
  const { post, pass, sent, seen } = page([away, away, away]);
  await post('hallo');
  for (const [ms, tries] of [[999, 1], [1, 2], [2000, 3], [4000, 4]] as const) {
    await pass(ms);
    expect(sent).toHaveLength(tries);
  }
  expect(keys(sent)).toHaveLength(1);
  expect(seen.acknowledged).toEqual(['hallo']);
});

test('the order is kept: what waits holds up what came after', async () => {
  const { post, pass, seen } = page([away]);
  await post('eerst');
  await post('daarna');
  expect(seen.acknowledged).toEqual([]);
  await pass(1000);
  expect(seen.acknowledged).toEqual(['eerst', 'daarna']);
});

test('429 waits as long as asked, and hurrying does not shorten that', async () => {
  const { post, pass, sender, settle, sent } = page([limited]);
  await post('hallo');
  sender.hurry();
  await settle();
  expect(sent).toHaveLength(1);
  await pass(30_000);
  expect(sent).toHaveLength(2);
});

test('when the network is back, it goes at once', async () => {
  const { post, sender, settle, seen } = page([away]);
  await post('hallo');
  sender.hurry();
  await settle();
  expect(seen.acknowledged).toEqual(['hallo']);
});

test('a reload takes the message up again with its key', async () => {
  const first = page([away]);
  await first.post('hallo');
  first.sender.stop();
  const second = page([], first.storage);
  second.sender.reload();
  await second.pass(1000);
  expect(second.seen.acknowledged).toEqual(['hallo']);
  expect(keys([...first.sent, ...second.sent])).toHaveLength(1);
});

test('after a night, the citizen is asked first', async () => {
  const { post, pass, sent, seen, sender, settle } = page([away]);
  await post('er is nu iemand in de tuin');
  await pass(9 * 3600_000);
  expect(sent).toHaveLength(1);
  expect(seen.entries[0]?.fate).toBe('outdated');
  sender.retry(seen.entries[0]!.clientKey);
  await settle();
  expect(seen.acknowledged).toHaveLength(1);
  expect(keys(sent)).toHaveLength(1);
});

test('refused: told once, kept for the citizen, and the next one goes', async () => {
  const { post, seen } = page([refused]);
  await post('fout');
  await post('goed');
  expect(seen).toMatchObject({ refused: 1, acknowledged: ['goed'], entries: [{ text: 'fout', fate: 'refused' }] });
});

test('an unknown visitor becomes a new one and the message goes at once', async () => {
  const { post, seen, sent } = page([stranger]);
  await post('hallo');
  expect(seen).toMatchObject({ strangers: 1, acknowledged: ['hallo'] });
  expect(keys(sent)).toHaveLength(1);
});

test('a desk that never knows the visitor is not asked without end', async () => {
  const { post, sent } = page(Array.from({ length: 9 }, () => stranger));
  await post('hallo');
  expect(sent).toHaveLength(2);
});

test('what the desk lists has arrived, whatever became of the answer', async () => {
  const { post, sender, seen, pass, sent } = page([away]);
  await post('hallo');
  sender.arrived(sent[0]!.clientKey);
  await pass(60_000);
  expect(seen.entries).toEqual([]);
  expect(sent).toHaveLength(1);
});
