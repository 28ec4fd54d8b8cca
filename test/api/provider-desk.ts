import { createHmac, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { claim, reportOf, sendReply } from './desk.js';
import { connectAccount, until } from './doors.js';
import { FakeProvider } from './fake-provider.js';

const SECRET = 'very-secret-app';

/** The whole product with the made-up channel, its provider, and people: what tests of the back door stand on. */
export class ProviderDesk {
  private constructor(
    readonly app: TestApp,
    readonly provider: FakeProvider,
    readonly operator: Client,
    readonly admin: Client,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<ProviderDesk> {
    const provider = await FakeProvider.start();
    const app = await startApp({ env: { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./made-up.mjs', import.meta.url))}`, ...env } });
    return new ProviderDesk(app, provider, await signedIn(app, ['OPERATOR']), await signedIn(app, ['ADMIN']));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.provider.stop();
  }

  /** An account of its own; its provider is asked before anything is sent. */
  async connect(): Promise<Page> {
    const pageId = `page-${randomUUID()}`;
    const settings = { pageId, appSecret: SECRET, verifyToken: 'v', apiBaseUrl: this.provider.url, probed: true };
    return new Page(this, await connectAccount(this.app, 'made_up', settings, this.admin), pageId);
  }
}

/** An account, seen from its provider. */
export class Page {
  constructor(
    private readonly desk: ProviderDesk,
    readonly accountId: string,
    readonly pageId: string,
  ) {}

  async deliver(...events: object[]): Promise<void> {
    const body = JSON.stringify({ page: this.pageId, events });
    const headers = { 'x-made-up-signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` };
    const response = await fetch(`${this.desk.app.url}/webhooks/${this.accountId}`, { method: 'POST', body, headers });
    if (response.status !== 200) throw new Error(`not taken: ${response.status}`);
  }

  /** A citizen writes, an operator takes it. */
  async citizen(more: object = {}) {
    const user = `user-${randomUUID()}`;
    const messageId = randomUUID();
    await this.deliver({ kind: 'message', id: messageId, user, text: 'Er brandt een lamp niet', at: new Date().toISOString(), ...more });
    const { id: reportId } = await reportOf(this.desk.app, user);
    return { user, reportId, messageId, version: await claim(this.desk.operator, reportId) };
  }

  /** A citizen writes and gets this answer. */
  async say(text: string, more: Record<string, unknown> = {}) {
    const { user, reportId, version } = await this.citizen();
    const sent = await sendReply(this.desk.operator, { reportId, expectedVersion: version, text, ...more });
    if (sent.message === null || sent.report === null) throw new Error(`not answered: ${JSON.stringify(sent.problem)}`);
    return { user, reportId, version: sent.report.version, messageId: sent.message.id };
  }

  /** As if the citizen had written that long ago. */
  async written(reportId: string, hoursAgo: number): Promise<void> {
    const closes = `now() + interval '24 hours' - $2 * interval '1 hour'`;
    await this.desk.app.query(`update report set reply_window_closes_at = ${closes} where id = $1`, [reportId, hoursAgo]);
    await this.desk.app.query(`update conversation c set reply_window_closes_at = ${closes} from report r where r.id = $1 and c.id = r.conversation_id`, [reportId, hoursAgo]);
  }

  state(...states: string[]): Promise<{ state: string; state_reason: string | null; send_after: Date | null }> {
    return until(`the account is ${states.join(' or ')}`, async () =>
      (await this.desk.app.query<{ state: string; state_reason: string | null; send_after: Date | null }>(
        'select state, state_reason, send_after from channel_account where id = $1 and state = any($2)', [this.accountId, states]))[0]);
  }

  async act(name: 'testChannelAccount' | 'pauseChannelAccount' | 'updateChannelAccount', input: Record<string, unknown> = {}): Promise<void> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const answer = await this.desk.admin.graphql<Record<string, { problem: { code: string } | null }>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { problem { code } } }`, { input: { accountId: this.accountId, ...input } });
    if (answer.data?.[name]?.problem !== null) throw new Error(JSON.stringify(answer));
  }

  async health(): Promise<Record<string, unknown>> {
    const { data } = await this.desk.admin.graphql<{ channelAccounts: { id: string; health: Record<string, unknown> }[] }>('{ channelAccounts { id health } }');
    return data.channelAccounts.find(({ id }) => id === this.accountId)?.health ?? {};
  }
}
