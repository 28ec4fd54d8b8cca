import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivered {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The desk's webhook door as a provider meets it: keeps what comes, answers 200 unless told otherwise. */
export class DeskDoor {
  readonly delivered: Delivered[] = [];
  answers: number[] = [];

  private constructor(readonly url: string, readonly close: () => Promise<void>) {}

  static async open(): Promise<DeskDoor> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const door = new DeskDoor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        door.delivered.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(door.answers.shift() ?? 200).end();
      });
    });
    return door;
  }

  /** The bodies so far, parsed. */
  bodies<T>(): T[] {
    return this.delivered.map(({ body }) => JSON.parse(body) as T);
  }
}
