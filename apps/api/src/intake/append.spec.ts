import type { Database } from '../platform/database/database.js';
import type { Wakeups } from '../platform/live/wakeups.js';
import { Append } from './append.js';
import type { InboundDelivery } from './append.queries.js';

const delivery = (id: string, bytes = 10): InboundDelivery => ({ id, accountId: 'a', receivedAt: new Date(0), headers: {}, body: Buffer.alloc(bytes), traceId: 't', doorKey: null });

/** A database that answers when it is told to. */
function slowDatabase() {
  const batches: { ids: string[]; commit: (stored?: string[]) => void; fail: (error: Error) => void }[] = [];
  const query = (_sql: string, [ids]: [string[]]) =>
    new Promise((resolve, reject) => batches.push({ ids, commit: (stored = ids) => resolve(stored.map((id) => ({ id }))), fail: reject }));
  return { batches, append: new Append({ query } as unknown as Database, { wake: () => undefined } as unknown as Wakeups) };
}
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('group commit', () => {
  it('stores together what came together, and answers after the commit', async () => {
    const { append, batches } = slowDatabase();
    const answered: string[] = [];
    const all = ['1', '2', '3'].map((id) => append.append(delivery(id)).then((result) => answered.push(result)));
    await turn();
    expect([batches.map((batch) => batch.ids), answered]).toEqual([[['1', '2', '3']], []]);
    batches[0]!.commit(['1', '3']);
    await Promise.all(all);
    expect(answered).toEqual(['STORED', 'KNOWN', 'STORED']);
  });

  it('has two batches under way, of 200 at most', async () => {
    const { append, batches } = slowDatabase();
    const all = Array.from({ length: 500 }, (_, i) => append.append(delivery(String(i))));
    await turn();
    expect(batches.map((batch) => batch.ids.length)).toEqual([200, 200]);
    batches[0]!.commit();
    await turn();
    expect(batches.map((batch) => batch.ids.length)).toEqual([200, 200, 100]);
    batches.forEach((batch) => batch.commit());
    expect(new Set(await Promise.all(all))).toEqual(new Set(['STORED']));
  });

  it('tells everybody in a batch that it failed', async () => {
    const { append, batches } = slowDatabase();
    const all = ['1', '2'].map((id) => append.append(delivery(id)));
    await turn();
    batches[0]!.fail(new Error('no'));
    expect((await Promise.allSettled(all)).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  });

  it('does not doubt a commit nobody confirmed: it looks', async () => {
    const { append, batches } = slowDatabase();
    const one = append.append(delivery('1'));
    await turn();
    batches[0]!.fail(new Error('Connection terminated unexpectedly'));
    while (batches.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    batches[1]!.commit([]);
    await turn();
    expect(batches[2]!.ids).toEqual(['1']);
    batches[2]!.commit(['1']);
    expect(await one).toBe('STORED');
  });

  it('refuses with 503 when too much waits, and when it stops', async () => {
    const { append, batches } = slowDatabase();
    const large = Array.from({ length: 13 }, (_, i) => append.append(delivery(String(i), 5 * 1024 * 1024)));
    expect(await large[12]!.catch((error: unknown) => error)).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    await turn();
    const stopping = append.beforeApplicationShutdown();
    await expect(append.append(delivery('late'))).rejects.toMatchObject({ status: 503 });
    for (let done = 0; done < batches.length; done++) {
      batches[done]!.commit();
      await turn();
    }
    await stopping;
    expect((await Promise.allSettled(large)).filter((result) => result.status === 'fulfilled')).toHaveLength(12);
  });
});
