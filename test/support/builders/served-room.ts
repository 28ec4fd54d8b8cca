import pg from 'pg';
import { AppModule } from '@balie/api/app.module.js';
import { readConfig } from '@balie/api/platform/config/config.js';
import { startHttp } from '@balie/api/platform/http/start-http.js';
import { currentTraceId } from '@balie/api/platform/observe/request-context.js';
import type { Role } from '@balie/domain/words/enums.js';
import type { TestApp } from '../app.js';
import { graphql, signedIn, type Client, type GraphqlAnswer, type Who } from '../client.js';
import { openRoom, TEST_KEY, type Room } from './room.js';

/** The room with the real application in this very process before it, so that a test can count the statements of a request. */
export interface ServedRoom extends Room {
  readonly url: string;
  /** Somebody signed in over HTTP. */
  person(roles: readonly Role[], who?: Who): Promise<Client>;
  /** One operation, and the statements it took. */
  counted<Data>(client: Client, query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data> & { statements: string[] }>;
}

export async function serveRoom(): Promise<ServedRoom> {
  const room = await openRoom();
  room.clock.pass(new Date());
  const config = readConfig({
    NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATABASE_URL: room.appUrl, DATABASE_POOL: '4', BALIE_SECRET_KEY: TEST_KEY, BALIE_DATA_DIR: '/nonexistent', BALIE_ROLE: 'http', LOG_LEVEL: 'fatal',
  });
  const running = await startHttp(AppModule, config);
  const url = running.url ?? '';
  const asApp = { url, query: (sql: string, parameters?: unknown[]) => room.db.query(sql, parameters) } as unknown as TestApp;
  return {
    ...room, url,
    person: (roles, who) => signedIn(asApp, roles, who),
    counted: async <Data>(client: Client, query: string, variables: Record<string, unknown> = {}) => {
      const trace = `counted-${Math.random().toString(36).slice(2)}`;
      const { statements, stop } = listen(trace);
      try {
        return { ...(await graphql<Data>(url, { ...client.headers, 'x-request-id': trace }, query, variables)), statements };
      } finally {
        stop();
      }
    },
    async close() {
      await running.close();
      await room.close();
    },
  };
}

/** Every statement that is sent on behalf of this trace: background work has traces of its own. */
function listen(trace: string): { statements: string[]; stop: () => void } {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function query(this: unknown, ...args: unknown[]) {
    const [first] = args;
    if (currentTraceId() === trace) statements.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''));
    return original.apply(this, args);
  };
  return { statements, stop: () => void (prototype.query = original) };
}
