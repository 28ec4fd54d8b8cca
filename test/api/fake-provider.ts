import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentToProvider {
  readonly to: string;
  readonly text: string;
  readonly template?: { readonly name: string; readonly parameters: readonly string[] };
  readonly files?: readonly { readonly kind: string; readonly type: string; readonly size: number }[];
  readonly at: number;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse, sent: SentToProvider) => void;

export type Page = (request: IncomingMessage, response: ServerResponse) => void;

/** The API of the made-up provider: takes everything, unless told to behave otherwise for a text. */
export class FakeProvider {
  readonly received: SentToProvider[] = [];
  readonly signals: { readonly kind: string; readonly to: string; readonly message?: string }[] = [];
  /** Its approved texts. */
  templates: readonly object[] = [];
  /** What a test call is answered with. */
  health = 200;
  private readonly pages = new Map<string, Page>();
  private readonly behaviours = new Map<string, Behaviour[]>();
  private count = 0;

  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  static async start(): Promise<FakeProvider> {
    const server = createServer();
    const provider = new FakeProvider(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void provider.answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What it does with this text, in turn; afterwards it takes it. */
  on(text: string, ...behaviours: Behaviour[]): void {
    this.behaviours.set(text, behaviours);
  }

  /** What stands at a path: a file, a redirect. */
  page(path: string, page: Page): string {
    this.pages.set(path, page);
    return `${this.url}${path}`;
  }

  accept(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `sent-${++this.count}` }));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private tell(pathname: string, response: ServerResponse): void {
    if (pathname.endsWith('/templates')) return void response.writeHead(200).end(JSON.stringify(this.templates));
    response.writeHead(this.health).end('{}');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const page = this.pages.get(pathname);
    if (page !== undefined) return page(request, response);
    if (request.method === 'GET') return this.tell(pathname, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as SentToProvider & { kind: string };
    if (pathname.endsWith('/signals')) {
      this.signals.push(body);
      return void response.writeHead(200).end('{}');
    }
    const { to, text, template, files } = body;
    const sent = { to, text, template, files, at: Date.now() };
    this.received.push(sent);
    const behaviour = this.behaviours.get(text)?.shift();
    if (behaviour) behaviour(request, response, sent);
    else this.accept(response);
  }
}

export const status = (code: number, headers: Record<string, string> = {}): Behaviour => (_request, response) => void response.writeHead(code, headers).end('{}');
