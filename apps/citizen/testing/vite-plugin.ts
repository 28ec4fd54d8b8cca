import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { FakeDesk, type FakeVisitor } from './fake-desk.js';
import { answer } from './fake-http.js';

type Next = () => void;

/**
 * Serves the pages and a fake desk during `vite` and `vite preview`; never part of the build.
 * `POST /fake/<act>` plays the desk's side (see `acts`), so that a person or a script can see every state.
 * With FAKE_PLAYS=1 the desk answers by itself.
 */
export function fakeDesk(): Plugin {
  const desk = new FakeDesk();
  const plays = process.env.FAKE_PLAYS === '1';

  const middleware = (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/fake/')) return act(desk, path.slice(6), request, response);
    if (path.startsWith('/api/')) {
      const writing = request.method === 'POST' && path.endsWith('/messages');
      void answer(desk, request, response).then(() => writing && plays && play(desk.latest()));
      return;
    }
    if (/^\/(praat|status)(\/|$)/.test(path)) request.url = '/praat-assets/index.html';
    next();
  };

  return {
    name: 'fake-desk',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}

interface Wish {
  text?: string;
  author?: string;
  match?: string;
  status?: number | 'cut' | 'cut-after' | 'never';
  times?: number;
  retryAfter?: number;
  code?: string;
}

const acts: Record<string, (desk: FakeDesk, wish: Wish) => unknown> = {
  says: (desk, wish) => desk.latest().says(wish.text ?? '', wish.author),
  opens: (desk) => desk.latest().opens(),
  types: (desk) => desk.latest().types(),
  forwards: (desk) => desk.latest().become('forwarded'),
  finishes: (desk) => desk.latest().become('done'),
  resets: (desk) => desk.latest().reset(),
  forgets: (desk) => desk.visitors.clear(),
  fails: (desk, wish) => desk.plan({ match: new RegExp(wish.match ?? '.'), status: wish.status ?? 503, times: wish.times ?? 1, retryAfter: wish.retryAfter, code: wish.code }),
  recovers: (desk) => desk.planned.splice(0),
  shows: (desk) => {
    const visitor = desk.latest();
    return { messages: [...visitor.messages.values()], delivered: [...visitor.receipts.delivered], read: [...visitor.receipts.read], typed: visitor.typed, code: visitor.code, log: desk.log };
  },
};

function act(desk: FakeDesk, name: string, request: IncomingMessage, response: ServerResponse): void {
  let text = '';
  request.on('data', (piece: Buffer) => (text += piece.toString()));
  request.on('end', () => {
    const result = acts[name]?.(desk, JSON.parse(text || '{}') as Wish);
    response.writeHead(acts[name] ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result ?? {}));
  });
}

function play(visitor: FakeVisitor): void {
  setTimeout(() => visitor.opens(), 3000);
  setTimeout(() => visitor.types(), 4000);
  setTimeout(() => visitor.says('Dank u wel. Loopt de motor nu nog? En wat voor auto is het?', 'Milan'), 7000);
}
