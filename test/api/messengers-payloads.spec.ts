import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { root } from '../support/workspace.js';
import { expectBalanced } from './doors.js';
import { connected, deliver, messagesOf, noticesOf, reportsOf, settled } from './messengers.js';

/** Payloads collected beside the repository; they are not ours to bring along, so elsewhere this says that it was skipped. */
const folder = join(root, '../shared/fixtures');
const there = existsSync(join(folder, 'INDEX.tsv'));

interface Expected {
  readonly kind: string;
  readonly account?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attachments?: readonly unknown[];
  readonly reason?: string;
}

const rows = there ? readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t')) : [];
const payloads = rows
  .filter(([, channel]) => ['messenger', 'whatsapp', 'telegram'].includes(channel ?? ''))
  .map((row) => ({ file: row[0] as string, kind: row[1] as string, expected: JSON.parse(row[8] as string) as Expected[] }));

/** What contract.md says each kind makes. */
const isMessage = ({ kind, title }: Expected): boolean => kind === 'message' || (kind === 'postback' && title !== undefined && title !== '');
const isUnique = (expected: Expected): boolean => !/duplicate/.test(expected.reason ?? '');
const isAccount = ({ kind }: Expected): boolean => ['account_status', 'account_error', 'permission_revoked'].includes(kind);

(there ? describe : describe.skip)('payloads of the messengers, signed, into an empty account', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  }, 60_000);
  afterAll(() => app?.close());

  it.each(payloads)('$file', async ({ file, kind, expected }) => {
    const account = await connected(app, kind, expected.find((event) => event.account)?.account ?? '1234567890');
    const answer = await deliver(app, kind, account, readFileSync(join(folder, file)));
    expect(answer.status).toBe(200);
    const items = await settled(app, account);
    const messages = await messagesOf(app, account);
    const reports = await reportsOf(app, account);
    const { notices } = await noticesOf(app, account);

    const spoken = expected.filter(isMessage);
    // An edit whose message nobody saw is that message.
    const edits = expected.filter(({ kind: one, text }) => one === 'message_edit' && text !== undefined);
    expect(messages.filter(({ direction }) => direction === 'INBOUND')).toHaveLength(spoken.length + edits.length);
    for (const { text } of spoken) if (text !== undefined) expect(messages.map((message) => message.text?.replace(/\s+/g, ' '))).toContain(text.replace(/\s+/g, ' '));
    expect(messages.filter(({ direction, sent_elsewhere }) => direction === 'OUTBOUND' && sent_elsewhere)).toHaveLength(expected.filter(({ kind: one }) => one === 'echo').length);
    expect(reports.length).toBe(spoken.length + edits.length > 0 ? 1 : 0);
    expect(notices).toHaveLength(expected.filter(isAccount).length);
    expect(items.filter(({ state }) => state === 'FAILED')).toEqual([]);
    expect(items.filter(({ state, reason }) => state === 'IGNORED' && reason === null)).toEqual([]);
    // Receipts of messages nobody sent are kept; what changes a message nobody knows, and the rest, is ignored with its reason.
    const receipts = expected.filter(({ kind: one }) => ['status', 'delivery_receipt', 'read_receipt'].includes(one));
    expect(items.filter(({ kind: one }) => ['status', 'delivery_receipt', 'read_receipt'].includes(one))).toHaveLength(receipts.length);
    expect(items.length).toBeGreaterThanOrEqual(Math.max(1, expected.filter(isUnique).filter(({ kind: one }) => one !== 'ignore').length));
  });

  it('and the balance adds up', () => expectBalanced(app));
});
