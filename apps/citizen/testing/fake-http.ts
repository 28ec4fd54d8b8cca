import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Attachment, NewMessage } from '../src/wire/shapes.js';
import type { FakeDesk, FakeVisitor } from './fake-desk.js';

const MAX_TEXT = 10_000;
const MAX_ATTACHMENT = 16 * 1024 * 1024;

class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, readonly retryAfter?: number) {
    super(code);
  }
}

/** Answers one request as the desk would; false when the path is none of its business. */
export async function answer(desk: FakeDesk, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://desk');
  if (!url.pathname.startsWith('/api/')) return false;
  const name = `${request.method} ${url.pathname}`;
  desk.log.push(name);
  const body = await readBody(request);
  const trouble = desk.trouble(name);
  if (trouble?.status === 'never') return true;
  if (trouble?.status === 'cut') {
    request.socket.destroy();
    return true;
  }
  try {
    if (typeof trouble?.status === 'number') throw new Refusal(trouble.status, trouble.code ?? 'PLANNED', trouble.retryAfter);
    if (request.method === 'POST' && request.headers['x-balie-client'] !== 'citizen') throw new Refusal(403, 'CLIENT_HEADER_MISSING');
    // Stored, and the answer lost on the way: the case that doubles messages when keys are not honoured.
    const deaf = trouble?.status === 'cut-after';
    route(desk, request, url, body, deaf ? { json: () => request.socket.destroy(), response } : { json: (status, value, headers) => json(response, status, value, headers), response });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    json(response, error.status, { code: error.code, message: error.code }, error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) });
  }
  return true;
}

interface Answering {
  json: (status: number, value?: unknown, headers?: Record<string, string>) => void;
  response: ServerResponse;
}

function route(desk: FakeDesk, request: IncomingMessage, url: URL, body: Buffer, to: Answering): void {
  const [, , first, second, third, fourth] = url.pathname.split('/');
  if (first === 'status' && second) {
    const visitor = desk.byCode(second);
    if (!visitor) throw new Refusal(404, 'UNKNOWN_CODE');
    return to.json(200, visitor.progress());
  }
  if (second === 'config') return to.json(200, { accountId: desk.accountId, organisation: 'Politie Oost-Nederland', languages: ['nl', 'en'], maxText: MAX_TEXT, maxAttachmentBytes: MAX_ATTACHMENT, demo: desk.demo });
  if (third === 'visitors') return greet(desk, request, to);
  const visitor = desk.visitors.get(tokenOf(request));
  if (!visitor) throw new Refusal(401, 'VISITOR_UNKNOWN');
  if (third === 'messages' && request.method === 'POST') return write(visitor, body, to);
  if (third === 'messages') return to.json(200, visitor.page(Number(url.searchParams.get('after') ?? 0)));
  if (third === 'stream') return stream(visitor, request, to.response);
  if (third === 'attachments' && request.method === 'POST') return upload(desk, visitor, body, to);
  if (third === 'attachments') return download(visitor, fourth ?? '', to.response);
  if (third === 'typing') visitor.typed += 1;
  if (third === 'receipts') {
    const told = JSON.parse(body.toString()) as { delivered: string[]; read: string[] };
    told.delivered.forEach((id) => visitor.receipts.delivered.add(id));
    told.read.forEach((id) => visitor.receipts.read.add(id));
  }
  to.json(204);
}

function greet(desk: FakeDesk, request: IncomingMessage, to: Answering): void {
  const known = desk.visitors.get(tokenOf(request));
  const visitor = known ?? desk.newVisitor();
  to.json(known ? 200 : 201, { visitorId: visitor.token.slice(0, 8), token: visitor.token }, { 'set-cookie': `balie_visitor=${visitor.token}; HttpOnly; SameSite=Lax; Path=/api/web` });
}

function write(visitor: FakeVisitor, body: Buffer, to: Answering): void {
  const message = JSON.parse(body.toString()) as NewMessage;
  const before = visitor.byKey.get(message.clientKey);
  if (before) {
    if (before.text !== message.text) throw new Refusal(409, 'CLIENT_KEY_REUSED');
    return to.json(200, before.receipt);
  }
  const empty = !message.text.trim() && !message.location && !message.attachmentIds?.length;
  if (empty || message.text.length > MAX_TEXT) throw new Refusal(400, 'VALIDATION');
  to.json(201, visitor.write(message));
}

function stream(visitor: FakeVisitor, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(':thump\n\n');
  const tell = (heard: { event: string; data: unknown; id?: string }): void =>
    void response.write(`${heard.id ? `id: ${heard.id}\n` : ''}event: ${heard.event}\ndata: ${JSON.stringify(heard.data)}\n\n`);
  visitor.missed(Number(request.headers['last-event-id'] ?? 0)).forEach(tell);
  visitor.listeners.add(tell);
  const thump = setInterval(() => response.write(':thump\n\n'), 15_000);
  response.on('close', () => {
    clearInterval(thump);
    visitor.listeners.delete(tell);
  });
}

function upload(desk: FakeDesk, visitor: FakeVisitor, body: Buffer, to: Answering): void {
  const start = body.indexOf('\r\n\r\n');
  const head = body.subarray(0, start).toString();
  const bytes = body.subarray(start + 4, body.lastIndexOf('\r\n--'));
  const mimeType = /content-type: (\S+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  if (bytes.length > MAX_ATTACHMENT) throw new Refusal(413, 'TOO_LARGE');
  const kind = /^(image|audio|video)\//.exec(mimeType)?.[1] ?? (mimeType === 'application/pdf' ? 'file' : undefined);
  if (!kind) throw new Refusal(415, 'TYPE_NOT_ALLOWED');
  const id = randomUUID();
  const fileName = /filename="([^"]*)"/.exec(head)?.[1] ?? 'bestand';
  const attachment: Attachment = { id, kind: kind as Attachment['kind'], fileName, mimeType, size: bytes.length, url: `/api/web/${desk.accountId}/attachments/${id}` };
  visitor.attachments.set(id, { attachment, bytes });
  to.json(201, attachment);
}

function download(visitor: FakeVisitor, id: string, response: ServerResponse): void {
  const stored = visitor.attachments.get(id);
  if (!stored) throw new Refusal(404, 'NOT_FOUND');
  response.writeHead(200, { 'content-type': stored.attachment.mimeType });
  response.end(stored.bytes);
}

const tokenOf = (request: IncomingMessage): string =>
  (request.headers['x-balie-visitor'] as string | undefined) ?? /balie_visitor=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

function json(response: ServerResponse, status: number, value?: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Serves a fake desk on a free loopback port; `origin` is its address, `close` ends it with all its connections. */
export async function serveFakeDesk(desk: FakeDesk): Promise<{ origin: string; close: () => Promise<void>; server: Server }> {
  const server = createServer((request, response) => {
    void answer(desk, request, response).then((known) => {
      if (!known) json(response, 404, { code: 'NOT_FOUND' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close, server };
}
