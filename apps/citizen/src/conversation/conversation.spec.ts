import { FakeDesk } from '../../testing/fake-desk.js';
import { serveFakeDesk } from '../../testing/fake-http.js';
import { createDoor } from '../wire/door.js';
import { Conversation, type ConversationOptions, type News, type Picture } from './conversation.js';
import { memoryStorage } from './store.js';

/** Fifty times as fast as ours, so that pauses and silences pass while nothing sleeps. */
const SPEED = 50;
const start = Date.now();
const now = (): number => start + (Date.now() - start) * SPEED;
const later: ConversationOptions['later'] = (run, ms) => {
  const timer = setTimeout(run, ms / SPEED);
  return () => clearTimeout(timer);
};

let desk: FakeDesk;
let origin: string;
let close: () => Promise<void>;
let open: Conversation[] = [];

beforeEach(async () => {
  desk = new FakeDesk(now);
  ({ origin, close } = await serveFakeDesk(desk));
});
afterEach(async () => {
  open.forEach((conversation) => conversation.stop());
  open = [];
  await close();
});

/** A browser with its store; opening another page of the same browser takes the same token along. */
function browser() {
  const storage = memoryStorage();
  const door = createDoor(desk.accountId, { origin, token: '' });
  const config = { accountId: desk.accountId, organisation: 'Politie', languages: ['nl'], maxText: 10_000, maxAttachmentBytes: 1, demo: true };
  const page = () => {
    const news: News[] = [];
    const conversation = new Conversation({ config, storage, door, now, later, random: () => 0, onNews: (one) => news.push(one) });
    open.push(conversation);
    conversation.start();
    return { conversation, news };
  };
  return { page, storage };
}

/** Resolves when the picture is so; the test's own limit ends a wait that lasts. */
function until(conversation: Conversation, so: (picture: Picture) => boolean): Promise<Picture> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!so(conversation.picture)) return;
      unwatch();
      resolve(conversation.picture);
    };
    const unwatch = conversation.watch(look);
    look();
  });
}

const texts = (picture: Picture): (string | undefined)[] => picture.thread.messages.map((message) => message.text);
const say = (conversation: Conversation, text: string): void => conversation.send({ text, attachments: [] });
const settled = (count: number) => (picture: Picture): boolean => picture.outbox.length === 0 && picture.thread.messages.length === count;
const stored = (): (string | undefined)[] => [...desk.latest().messages.values()].map((message) => message.text);

test('a message is stored, gets a number and is seen being read, live', async () => {
  const { conversation, news } = browser().page();
  say(conversation, 'er staat een auto bij de haven');
  await until(conversation, (picture) => settled(1)(picture) && picture.line === 'live');
  desk.latest().opens();
  const picture = await until(conversation, ({ thread }) => thread.messages[0]?.status === 'read');
  expect(picture.thread.report).toMatchObject({ number: desk.latest().number, statusUrl: `/status/${desk.latest().code}` });
  expect(news).toEqual([{ kind: 'sent' }]);
});

test('an answer comes live, is announced, and the desk hears that it arrived and, later, that it was looked at', async () => {
  const { conversation, news } = browser().page();
  say(conversation, 'hallo');
  await until(conversation, ({ line }) => line === 'live');
  const { id } = desk.latest().says('Dank u wel.', 'Milan');
  await until(conversation, settled(2));
  expect(news).toContainEqual({ kind: 'message', from: 'Milan', text: 'Dank u wel.' });
  const { receipts } = desk.latest();
  conversation.markRead([id]);
  while (!receipts.read.has(id)) await until(conversation, () => true).then(() => new Promise(setImmediate));
  expect([...receipts.delivered]).toEqual([id]);
});

test.each([
  ['the network breaks before', 'cut' as const],
  ['the answer is lost on the way', 'cut-after' as const],
  ['the database is away', 503],
  ['there are too many', 429],
])('stored exactly once when %s', async (_label, status) => {
  desk.plan({ match: /POST .*messages/, status, times: 2, retryAfter: 1 });
  const { conversation } = browser().page();
  say(conversation, 'een');
  say(conversation, 'twee');
  const picture = await until(conversation, settled(2));
  expect(texts(picture)).toEqual(['een', 'twee']);
  expect(stored()).toEqual(['een', 'twee']);
});

test('closing the page in the middle of a try loses nothing: the next page sends it, once', async () => {
  const { page } = browser();
  desk.plan({ match: /POST .*messages/, status: 'cut-after' });
  const first = page().conversation;
  say(first, 'hallo');
  await until(first, ({ outbox }) => outbox[0]?.tries === 1);
  first.stop();
  const second = page().conversation;
  await until(second, settled(1));
  expect(stored()).toEqual(['hallo']);
});

test('what was said while the line was down is all there when it comes back, in order', async () => {
  const { conversation } = browser().page();
  say(conversation, 'hallo');
  await until(conversation, ({ line }) => line === 'live');
  desk.plan({ match: /GET/, status: 'cut', times: 4 });
  desk.latest().listeners.clear();
  conversation.offline();
  ['een', 'twee', 'drie'].forEach((text) => desk.latest().says(text, 'Milan'));
  const picture = await until(conversation, settled(4));
  expect(texts(picture)).toEqual(['hallo', 'een', 'twee', 'drie']);
});

test('without a stream it asks every five seconds', async () => {
  desk.plan({ match: /GET .*stream/, status: 500, times: 99 });
  const { conversation } = browser().page();
  say(conversation, 'hallo');
  await until(conversation, (picture) => settled(1)(picture) && picture.line === 'polling');
  desk.latest().says('Dank u wel.', 'Milan');
  await until(conversation, settled(2));
  expect(conversation.picture.line).toBe('polling');
});

test('a stream that falls silent is noticed', async () => {
  const { conversation } = browser().page();
  say(conversation, 'hallo');
  await until(conversation, ({ line }) => line === 'live');
  desk.latest().listeners.clear();
  desk.latest().says('Hoort u dit?', 'Milan');
  expect(texts(await until(conversation, settled(2)))).toEqual(['hallo', 'Hoort u dit?']);
});

test('a reset fetches everything again', async () => {
  const { conversation } = browser().page();
  say(conversation, 'hallo');
  await until(conversation, ({ line }) => line === 'live');
  const before = desk.log.filter((request) => /GET .*messages/.test(request)).length;
  desk.latest().reset();
  desk.latest().says('Daarna', 'Milan');
  await until(conversation, settled(2));
  while (desk.log.filter((request) => /GET .*messages/.test(request)).length === before) await new Promise(setImmediate);
  expect(texts(conversation.picture)).toEqual(['hallo', 'Daarna']);
});

test('a visitor the desk forgot starts again, is told, and loses no words', async () => {
  const { conversation } = browser().page();
  say(conversation, 'eerste');
  await until(conversation, settled(1));
  desk.visitors.clear();
  say(conversation, 'tweede');
  const picture = await until(conversation, (one) => one.lost && settled(1)(one));
  expect(texts(picture)).toEqual(['tweede']);
});

test('another page of the same browser finds the conversation again', async () => {
  const { page } = browser();
  const first = page().conversation;
  say(first, 'hallo');
  await until(first, settled(1));
  first.stop();
  const second = page().conversation;
  expect(second.picture.loading).toBe(true);
  expect(texts(await until(second, settled(1)))).toEqual(['hallo']);
  expect(desk.visitors.size).toBe(1);
});
