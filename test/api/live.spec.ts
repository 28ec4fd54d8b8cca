import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@balie/launcher/postgres/provision.js';
import { appendEvents } from '@balie/api/platform/live/append-events.js';
import type { LiveChange } from '@balie/api/platform/live/live-subscription.js';
import { numberEvents, readAfter, tryLock } from '@balie/api/platform/live/live.queries.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { anEvent, startFeed, take, type FeedProcess } from '../support/live.js';

const everything = () => true;
const sequences = (changes: readonly LiveChange[]) => changes.map(({ sequence }) => Number(sequence));
const isRising = (numbers: readonly number[]) => numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));

describe('the one sequence', () => {
  let database: TestDatabase;
  let one: FeedProcess;
  let other: FeedProcess;

  beforeAll(async () => {
    database = await cloneDatabase();
    [one, other] = await Promise.all([startFeed(database), startFeed(database)]);
  });
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await database.drop();
  });

  const append = (process: FeedProcess, ...events: ReturnType<typeof anEvent>[]) => process.db.transaction((tx) => appendEvents(tx, events)).then(() => process.wakeups.wake('events'));

  it('has no gap for a reader when the first of two transactions commits last', async () => {
    const changes = await one.feed.subscribe({ maySeeRow: everything });
    const [late, early] = [anEvent({ type: 'report.claimed' }), anEvent({ type: 'report.closed' })];
    await one.db.transaction(async (tx) => {
      await appendEvents(tx, [late]);
      await append(other, early);
      // The second is committed, but nobody may read past the first, which is still under way.
      await other.db.transaction(async (theirs) => {
        if (await tryLock(theirs)) expect(await numberEvents(theirs, 100)).toBe(0);
      });
      expect((await readAfter(other.db, 0, 100)).filter(({ reportId }) => reportId === early.reportId)).toEqual([]);
    });
    one.wakeups.wake('events');
    const got = await take(changes, 2);
    expect(got.map(({ reportId, type }) => [reportId, type])).toEqual([[late.reportId, 'report.claimed'], [early.reportId, 'report.closed']]);
    expect(isRising(sequences(got))).toBe(true);
    await changes.return?.();
  });

  it('brings everything once and in the same order to every process, whatever commits when', async () => {
    const afterSequence = String((await readAfter(one.db, 0, 10_000)).at(-1)?.sequence);
    const readers = await Promise.all([one, other].map(({ feed }) => feed.subscribe({ afterSequence, maySeeRow: everything })));
    const events = Array.from({ length: 120 }, () => anEvent());
    const write = async (writer: number) => {
      for (const event of events.filter((_, i) => i % 6 === writer)) {
        await one.db.transaction(async (tx) => {
          await appendEvents(tx, [event]);
          await pause(Math.random() * 8);
        });
        one.wakeups.wake('events');
      }
    };
    const [, ...got] = await Promise.all([Promise.all([0, 1, 2, 3, 4, 5].map(write)), ...readers.map((reader) => take(reader, events.length))]);
    const [first = [], second = []] = got;
    expect(new Set(first.map(({ reportId }) => reportId))).toEqual(new Set(events.map(({ reportId }) => reportId)));
    expect(isRising(sequences(first))).toBe(true);
    expect(sequences(second)).toEqual(sequences(first));
    await Promise.all(readers.map((reader) => reader.return?.()));

    const middle = first[59] as LiveChange;
    const again = await other.feed.subscribe({ afterSequence: middle.sequence, maySeeRow: everything });
    expect((await take(again, 60)).map(({ reportId }) => reportId)).toEqual(first.slice(60).map(({ reportId }) => reportId));
    await again.return?.();
  });

  it('is read from the database by a process that started later', async () => {
    const known = (await readAfter(one.db, 0, 10_000)).map(({ reportId }) => reportId);
    const late = await startFeed(database);
    const changes = await late.feed.subscribe({ afterSequence: '0', maySeeRow: everything });
    expect((await take(changes, new Set(known).size)).map(({ reportId }) => reportId)).toEqual([...new Set(known)]);
    await append(one, anEvent({ type: 'report.reopened' }));
    expect((await take(changes, 1))[0]?.type).toBe('report.reopened');
    await late.stop();
    expect(await changes.next()).toEqual({ value: undefined, done: true });
  });

  it('shows a subscriber only what it may see, and several changes of one report as one', async () => {
    const mine = anEvent({ teamAfter: '01900000-0000-7000-8000-000000000001' });
    const changes = await one.feed.subscribe({ maySeeRow: (row) => row.teamAfter === mine.teamAfter });
    await append(one, anEvent(), mine, anEvent(), { ...mine, type: 'report.answered', version: 2 });
    const [change] = await take(changes, 1);
    expect(change).toMatchObject({ reportId: mine.reportId, type: 'report.answered', types: ['report.noted', 'report.answered'] });
    await changes.return?.();
  });

  it('pulses every five seconds with a number of its own, above everything delivered', async () => {
    const changes = await one.feed.subscribe({ maySeeRow: everything });
    await append(one, anEvent());
    const [change] = await take(changes, 1);
    const pulses: LiveChange[] = [];
    for (let i = 0; i < 2; i += 1) {
      one.clock.advance(5_000);
      pulses.push((await changes.next()).value as LiveChange);
    }
    expect(pulses.map(({ reportId, type }) => [reportId, type])).toEqual([[null, 'pulse'], [null, 'pulse']]);
    expect(isRising(sequences([change as LiveChange, ...pulses]))).toBe(true);
    await changes.return?.();
  });

  it('ends with REFETCH for a client of another database, and says what is wrong with a sequence that is none', async () => {
    await expect(one.feed.subscribe({ afterSequence: '999999999', maySeeRow: everything })).rejects.toMatchObject({ code: 'REFETCH' });
    await expect(one.feed.subscribe({ afterSequence: 'x', maySeeRow: everything })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('leaves a client that cannot keep up with REFETCH instead of filling the memory', async () => {
    const slow = await one.feed.subscribe({ maySeeRow: everything });
    await append(one, ...Array.from({ length: 1_100 }, () => anEvent()));
    const quick = await one.feed.subscribe({ maySeeRow: everything });
    while (one.feed.size > 1) await pause(10);
    await expect(slow.next()).rejects.toMatchObject({ code: 'REFETCH' });
    expect(await slow.next()).toEqual({ value: undefined, done: true });
    await quick.return?.();
  });

  it('lets go of a subscriber at once, also while it waits', async () => {
    const changes = await one.feed.subscribe({ maySeeRow: everything });
    const waiting = changes.next();
    await changes.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(one.feed.size).toBe(0);
  });

  it('tells other processes what it is about, each thing once, however much there is', async () => {
    const heard: Record<string, string[]> = { one: [], other: [] };
    const stops = ([['one', one], ['other', other]] as const).map(([name, { wakeups }]) => wakeups.on('citizen', (payload) => void heard[name]?.push(String(payload))));
    const topics = Array.from({ length: 2_000 }, (_, i) => `conversation-${i}`);
    for (const topic of [...topics, ...topics]) one.wakeups.wake('citizen', topic);
    while ((heard['other']?.length ?? 0) < topics.length) await pause(5);
    expect(heard['one']).toEqual(topics);
    expect(heard['other']).toEqual(topics);
    stops.forEach((stop) => stop());
  });

  it('goes on when its listening connection dies', async () => {
    const listeners = () => withClient(database.ownerUrl, async (client) => (await client.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'balie-listen' and datname = current_database()`)).rows.map(({ pid }) => pid));
    const changes = await one.feed.subscribe({ maySeeRow: everything });
    const before = await listeners();
    await withClient(database.appUrl, (client) => client.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [before]));
    await append(other, anEvent({ type: 'report.released' }));
    expect((await take(changes, 1))[0]?.type).toBe('report.released');
    let after: number[] = [];
    while (after.length < 2) after = (await listeners()).filter((pid) => !before.includes(pid));
    await changes.return?.();
  });
});
