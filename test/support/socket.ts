import { createClient, type Client as WsClient } from 'graphql-ws';
import WebSocket from 'ws';

/** How a socket proves who it is; `origin` is what a browser would say of the page. */
export interface SocketProof {
  readonly headers?: Readonly<Record<string, string>>;
  readonly origin?: string;
  readonly authorization?: string;
}

export interface Socket {
  readonly client: WsClient;
  /** Resolves with the code when the server closes it. */
  readonly closed: Promise<number>;
  /** Frames of one subscription. Throws the errors that end it. */
  subscribe<Data>(query: string, variables?: Record<string, unknown>): AsyncIterableIterator<Data>;
}

/** A graphql-transport-ws connection, opened when first used and never again by itself. */
export function openSocket(url: string, { headers, origin, authorization }: SocketProof): Socket {
  let tellClosed: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => (tellClosed = resolve));
  class Proven extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { ...headers }, ...(origin === undefined ? {} : { origin }) });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Proven,
    retryAttempts: 0,
    lazyCloseTimeout: 10_000,
    connectionParams: authorization === undefined ? {} : { authorization },
    on: { closed: (event) => tellClosed((event as { code: number }).code) },
  });
  return {
    client,
    closed,
    async *subscribe<Data>(query: string, variables: Record<string, unknown> = {}) {
      for await (const { data, errors } of client.iterate<Data>({ query, variables })) {
        if (errors !== undefined) throw errors;
        yield data as Data;
      }
    },
  };
}
