import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerOf, download, graph, isGraph } from '../platforms/meta/graph.js';
import { botApi, botOf, isBotApi } from '../platforms/telegram/bot-api.js';
import type { Time } from '../play/patience.js';
import type { Chance } from '../random.js';
import type { Answer, Asked } from './exchange.js';
import { inMood } from './moods.js';
import type { Stage } from './stage.js';

const MOST_BYTES = 60 * 1024 * 1024;

export interface ServerWorld {
  readonly stage: Stage;
  readonly time: Time;
  readonly luck: Chance;
  /** Whatever is not a provider's: the page's own requests. */
  readonly other: (asked: Asked) => Promise<Answer>;
}

/** What the played providers answer. */
export async function answer(asked: Asked, { stage, time, luck, other }: ServerWorld): Promise<Answer | 'no answer'> {
  if (asked.path.startsWith('/cdn/') || asked.path.startsWith('/wa-media/')) return download(asked, stage);
  const play = isBotApi(asked) ? { caller: botOf(asked, stage), act: botApi } : isGraph(asked) ? { caller: await callerOf(asked, stage), act: graph } : undefined;
  if (!play) return other(asked);
  const { caller, act } = play;
  if ('status' in caller) return caller;
  const given = await inMood(caller, luck, time, () => act(asked, caller, stage));
  if (given === 'no answer' || given.status >= 400) caller.tally.turnedDown += 1;
  stage.world.changed();
  return given;
}

/** Listens on this machine only; port 0 takes any free one. */
export async function listen(world: ServerWorld, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void respond(request, response, world));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

async function respond(request: IncomingMessage, response: ServerResponse, world: ServerWorld): Promise<void> {
  try {
    const given = await answer(await asked(request), world);
    if (given === 'no answer') return void response.destroy();
    const { status, headers = {}, body } = given;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    response.writeHead(status, { 'content-type': raw ? 'text/plain' : 'application/json', ...headers }).end(raw ? body : JSON.stringify(body));
  } catch {
    if (!response.headersSent) response.writeHead(400).end();
  }
}

async function asked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new RangeError('too large');
    chunks.push(chunk as Buffer);
  }
  const url = new URL(request.url ?? '/', 'http://provider');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
  return { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
