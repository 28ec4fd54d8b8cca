import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentToProvider {
  readonly to: string;
  readonly text: string;
  readonly at: number;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse, sent: SentToProvider) => void;

/** The API of the made-up provider: takes everything, unless told to behave otherwise for a text. */
export class FakeProvider {
  readonly received: SentToProvider[] = [];
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

  accept(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `sent-${++this.count}` }));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { to, text } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { to: string; text: string };
    const sent = { to, text, at: Date.now() };
    this.received.push(sent);
    const behaviour = this.behaviours.get(text)?.shift();
    if (behaviour) behaviour(request, response, sent);
    else this.accept(response);
  }
}

export const status = (code: number, headers: Record<string, string> = {}): Behaviour => (_request, response) => void response.writeHead(code, headers).end('{}');
