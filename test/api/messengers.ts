import { createHmac, randomUUID } from 'node:crypto';
import { newId } from '@balie/api/platform/database/ids.js';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import type { Channel } from '@balie/channels/contract.js';
import { channelOf } from '@balie/channels/registry.js';
import type { TestApp } from '../support/app.js';
import { until } from './doors.js';

export const APP_SECRET = 'only-for-tests-app-secret';
export const SECRET_TOKEN = 'only_for_tests_secret_token';

/** Settings of a made-up account; `key` is what the provider calls it (page, number, bot). */
export function settingsFor(kind: string, key: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const meta = { appSecret: APP_SECRET, verifyToken: 'shake', apiBaseUrl: 'http://127.0.0.1:9' };
  const byKind: Readonly<Record<string, Record<string, unknown>>> = {
    messenger: { ...meta, pageId: key, pageAccessToken: 'token' }, whatsapp: { ...meta, phoneNumberId: key, businessAccountId: 'whatsapp-business-account-id', accessToken: 'token' },
    telegram: { botToken: `${key}:token`, secretToken: SECRET_TOKEN, apiBaseUrl: 'http://127.0.0.1:9' },
  };
  return { ...byKind[kind], ...more };
}

/** An account that is connected, without a provider to ask. Accounts of the same key that were there before give it up. */
export async function connected(app: TestApp, kind: string, key: string, more: Record<string, unknown> = {}): Promise<string> {
  const channel = channelOf(kind) as Channel;
  const settings = channel.settings.parse(settingsFor(kind, key, more));
  const sealed = new SealedBox({ BALIE_SECRET_KEY: app.secretKey, BALIE_SECRET_KEY_PREVIOUS: [] }).seal(settings);
  const id = newId();
  const external = channel.externalKey(settings);
  await app.query('update channel_account set external_key = null where kind = $1 and external_key = $2', [kind, external]);
  await app.query(`insert into channel_account (id, kind, name, external_key, settings, state, sort, created_at) values ($1, $2, $3, $4, $5, 'CONNECTED', 100, now())`, [id, kind, `Test ${randomUUID()}`, external, sealed]);
  return id;
}

/** Delivers as the provider would: signed over exactly these bytes, or with the secret token. */
export function deliver(app: TestApp, kind: string, account: string, body: string | Buffer): Promise<Response> {
  const headers: Record<string, string> = kind === 'telegram' ? { 'x-telegram-bot-api-secret-token': SECRET_TOKEN } : { 'x-hub-signature-256': `sha256=${createHmac('sha256', APP_SECRET).update(body).digest('hex')}` };
  return fetch(`${app.url}/webhooks/${account}`, { method: 'POST', body: body as BodyInit, headers: { 'content-type': 'application/json', ...headers } });
}

export interface Item {
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly external_id: string;
}

/** The items of an account, once nothing of it waits any more. */
export const settled = (app: TestApp, account: string): Promise<Item[]> =>
  until('everything of the account is processed', async () => {
    const waiting = await app.query(`select 1 from inbound_delivery where account_id = $1 and state = 'PENDING' union all select 1 from inbound_item where account_id = $1 and state = 'WAITING' limit 1`, [account]);
    return waiting.length === 0 && app.query<Item>('select kind, state, reason, external_id from inbound_item where account_id = $1 order by seq', [account]);
  }, 20_000);

export interface MessageRow {
  readonly id: string;
  readonly direction: string;
  readonly text: string | null;
  readonly external_id: string | null;
  readonly report_id: string | null;
  readonly sent_elsewhere: boolean;
  readonly delivery_status: string | null;
  readonly edited_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly conversation_key: string;
}

export const messagesOf = (app: TestApp, account: string): Promise<MessageRow[]> =>
  app.query<MessageRow>('select m.*, c.key as conversation_key from message m join conversation c on c.id = m.conversation_id where m.account_id = $1 order by m.sequence', [account]);

export const reportsOf = (app: TestApp, account: string): Promise<{ id: string; status: string; title: string }[]> => app.query('select id, status, title from report where account_id = $1 order by created_at', [account]);

export const noticesOf = async (app: TestApp, account: string): Promise<{ state: string; notices: { code: string }[] }> =>
  (await app.query<{ state: string; notices: { code: string }[] }>('select state, notices from channel_account where id = $1', [account]))[0] as { state: string; notices: { code: string }[] };
