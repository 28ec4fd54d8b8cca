import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { checkBalance } from '@balie/api/intake/balance.queries.js';
import type { Database } from '@balie/api/platform/database/database.js';
import type { TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';

/** Asks again until it is so; a test that waits for a worker waits for a fact, not for a time. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>, withinMs = 10_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`never so within ${withinMs} ms: ${what}`);
    await pause(20);
  }
}

/** Connects an account as an administrator would and waits until it was tested. */
export async function connectAccount(app: TestApp, kind: string, settings: Record<string, unknown>, admin?: Client): Promise<string> {
  const client = admin ?? (await signedIn(app, ['ADMIN']));
  const answer = await client.graphql<{ connectChannelAccount: { account: { id: string } | null; problem: { message: string } | null } }>(
    'mutation ($input: ConnectChannelAccountInput!) { connectChannelAccount(input: $input) { account { id } problem { message } } }',
    { input: { kind, name: `Test ${kind}`, settings } },
  );
  const id = answer.data?.connectChannelAccount.account?.id;
  if (!id) throw new Error(`not connected: ${JSON.stringify(answer)}`);
  await until('the account is connected', async () => (await app.query('select 1 from channel_account where id = $1 and state = $2', [id, 'CONNECTED'])).length > 0);
  return id;
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A citizen's browser, as far as the door can tell. */
export class Visitor {
  private constructor(
    private readonly base: string,
    readonly token: string,
    readonly id: string,
  ) {}

  static async arrive(url: string, accountId: string): Promise<Visitor> {
    const base = `${url}/api/web/${accountId}`;
    const response = await fetch(`${base}/visitors`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-balie-client': 'citizen' }, body: '{}' });
    if (response.status !== 201) throw new Error(`no visitor: ${response.status} ${await response.text()}`);
    const { token, visitorId } = (await response.json()) as { token: string; visitorId: string };
    return new Visitor(base, token, visitorId);
  }

  get headers(): Record<string, string> {
    return { 'x-balie-visitor': this.token, 'x-balie-client': 'citizen' };
  }

  address(path: string): string {
    return `${this.base}/${path}`;
  }

  async get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return answerOf<Body>(await fetch(this.address(path), { headers: this.headers }));
  }

  async post<Body = Record<string, unknown>>(path: string, body: unknown): Promise<Answer<Body>> {
    return answerOf<Body>(await fetch(this.address(path), { method: 'POST', headers: { ...this.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  }

  write(text: string, more: Record<string, unknown> = {}): Promise<Answer<{ id: string; number?: string; statusUrl?: string; code?: string }>> {
    return this.post('messages', { clientKey: randomUUID(), text, ...more });
  }

  async upload(bytes: Uint8Array, name: string, field = 'file'): Promise<Answer<{ id: string; kind: string; mimeType: string; url: string; fileName: string; code?: string }>> {
    const form = new FormData();
    form.append(field, new Blob([bytes as BlobPart]), name);
    return answerOf(await fetch(this.address('attachments'), { method: 'POST', headers: this.headers, body: form }));
  }

  read(after?: string): Promise<Answer<ThreadBody>> {
    return this.get(`messages${after === undefined ? '' : `?after=${after}`}`);
  }
}

export interface ThreadBody {
  readonly cursor: string;
  readonly state: { readonly number?: string; readonly statusUrl?: string; readonly status: string };
  readonly messages: readonly { readonly id: string; readonly from: string; readonly text?: string; readonly status: string; readonly clientKey?: string; readonly authorName?: string; readonly withdrawn?: true; readonly readAt?: string; readonly location?: { latitude: number; longitude: number }; readonly attachments: readonly { readonly id: string; readonly url: string }[] }[];
}

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Body };
}

/** The balance as its page shows it, and what the rows say. */
export async function balance(app: TestApp): Promise<Record<'received' | 'stored' | 'duplicate' | 'ignored' | 'failed' | 'waiting', number>> {
  const admin = await signedIn(app, ['ADMIN']);
  const answer = await admin.graphql<{ intakeBalance: Record<'received' | 'stored' | 'duplicate' | 'ignored' | 'failed' | 'waiting', number> }>('{ intakeBalance { received stored duplicate ignored failed waiting } }');
  if (!answer.data) throw new Error(`no balance: ${JSON.stringify(answer)}`);
  return answer.data.intakeBalance;
}

/** Waits until everything that came in has a final fate, then checks that nothing is missing: the balance adds up and equals the rows. */
export async function expectBalanced(app: TestApp): Promise<Awaited<ReturnType<typeof balance>>> {
  const settled = await until('nothing waits', async () => {
    const now = await balance(app);
    return now.waiting === 0 ? now : null;
  }, 60_000);
  expect(settled.received).toBe(settled.stored + settled.duplicate + settled.ignored + settled.failed);
  const [rows] = await app.query<{ stored: number; ignored: number; failed: number; duplicate: number; lanes: number }>(
    `select (select count(*)::int from inbound_item where state = 'STORED') as stored, (select count(*)::int from inbound_item where state = 'IGNORED') as ignored,
       (select count(*)::int from inbound_item where state = 'FAILED') + (select count(*)::int from inbound_delivery where state = 'FAILED') as failed,
       (select count(*)::int from inbound_duplicate) as duplicate, (select count(*)::int from lane) as lanes`,
  );
  // The check the product does itself, for its metric.
  expect(await checkBalance({ query: app.query } as unknown as Database)).toEqual([]);
  expect(rows).toEqual({ stored: settled.stored, ignored: settled.ignored, failed: settled.failed, duplicate: settled.duplicate, lanes: 0 });
  return settled;
}
