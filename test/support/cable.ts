import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The cable between the application and its database: it can be cut (connections refused) or go silent (nothing arrives any more). */
export interface Cable {
  /** The database's address, through the cable. */
  readonly url: string;
  cut(): void;
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function cableTo(databaseUrl: string): Promise<Cable> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const server = createServer((near) => {
    if (state === 'cut') return void near.resetAndDestroy();
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => state === 'whole' && to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => pairs.forEach(([near, far]) => [near, far].forEach((socket) => socket.destroy()));
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${(server.address() as AddressInfo).port}` }).href,
    cut() {
      state = 'cut';
      drop();
    },
    silence() {
      state = 'silent';
    },
    mend() {
      // What was sent into the silence is lost, so the connections that sent it are of no use.
      if (state === 'silent') drop();
      state = 'whole';
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
