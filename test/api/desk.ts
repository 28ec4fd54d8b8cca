import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { until } from './doors.js';

export interface ShownMessage {
  readonly id: string;
  readonly deliveryStatus: string | null;
  readonly failure: { code: string; kind: string } | null;
  readonly text: string | null;
  readonly withdrawnAt: string | null;
  readonly holdUntil: string | null;
}

export interface Sent {
  readonly report: { readonly id: string; readonly version: number; readonly status: string } | null;
  readonly message: ShownMessage | null;
  readonly problem: { readonly code: string; readonly __typename: string } | null;
}

const ANSWER = 'report { id version status } message { id deliveryStatus failure text withdrawnAt holdUntil } problem { __typename code }';

/** A report of this conversation, once the desk has it. */
export const reportOf = (app: TestApp, conversationKey: string): Promise<{ id: string; version: number }> =>
  until('the report is there', async () =>
    (await app.query<{ id: string; version: number }>('select r.id, r.version from report r join conversation c on c.id = r.conversation_id where c.key = $1 order by r.created_at desc limit 1', [conversationKey]))[0]);

export async function claim(client: Client, reportId: string): Promise<number> {
  const answer = await client.graphql<{ claimReport: { report: { version: number } | null; problem: { code: string } | null } }>('mutation ($id: ID!) { claimReport(input: { reportId: $id }) { report { version } problem { code } } }', { id: reportId });
  const version = answer.data?.claimReport.report?.version;
  if (version === undefined) throw new Error(`not claimed: ${JSON.stringify(answer)}`);
  return version;
}

export async function sendReply(client: Client, input: Record<string, unknown>): Promise<Sent> {
  const answer = await client.graphql<{ sendReply: Sent }>(`mutation ($input: SendReplyInput!) { sendReply(input: $input) { ${ANSWER} } }`, { input: { clientKey: randomUUID(), ...input } });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.sendReply;
}

export async function withdraw(client: Client, messageId: string, reason = 'vergissing'): Promise<Sent> {
  const answer = await client.graphql<{ withdrawMessage: Sent }>(`mutation ($input: WithdrawMessageInput!) { withdrawMessage(input: $input) { ${ANSWER} } }`, { input: { messageId, reason } });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.withdrawMessage;
}

export async function resend(client: Client, messageId: string): Promise<Sent> {
  const answer = await client.graphql<{ resendMessage: Sent }>(`mutation ($input: ResendMessageInput!) { resendMessage(input: $input) { ${ANSWER} } }`, { input: { messageId } });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.resendMessage;
}

/** Waits until a message of ours has this delivery status. */
export const reaches = (app: TestApp, messageId: string, ...statuses: string[]): Promise<{ delivery_status: string; failure: { code: string; kind: string } | null; attempts: number; external_id: string | null; delivered_at: Date | null; read_at: Date | null }> =>
  until(`message is ${statuses.join(' or ')}`, async () =>
    (await app.query<{ delivery_status: string; failure: { code: string; kind: string } | null; attempts: number; external_id: string | null; delivered_at: Date | null; read_at: Date | null }>(
      'select delivery_status, failure, attempts, external_id, delivered_at, read_at from message where id = $1 and delivery_status = any($2)', [messageId, statuses]))[0], 20_000);
