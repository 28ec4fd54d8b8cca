import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { root } from '../support/workspace.js';
import { expectBalanced } from './doors.js';
import { connected, deliver, messagesOf, noticesOf, reportsOf, settled } from './messengers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.close());

let clock = Date.now() - 3_600_000;
const later = () => (clock += 1_000);
const page = (owner: string, ...messaging: object[]) => JSON.stringify({ object: 'page', entry: [{ id: owner, time: later(), messaging }] });
const from = (owner: string, user: string, what: object) => ({ sender: { id: user }, recipient: { id: owner }, timestamp: later(), ...what });
const number = (phoneNumberId: string, value: object) => JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: 'w', changes: [{ field: 'messages', value: { metadata: { phone_number_id: phoneNumberId }, ...value } }] }] });
const seconds = () => String(Math.floor(later() / 1000));
const update = (what: object) => JSON.stringify({ update_id: later(), ...what });
const events = (account: string) => app.query<{ type: string; data: Record<string, unknown> }>('select e.type, e.data from event e join report r on r.id = e.report_id where r.account_id = $1 order by e.position', [account]);

describe('a conversation on Messenger', () => {
  const [owner, user] = ['p-1', 'u-1'];

  it('is written, changed, loved and taken back; what the page’s inbox answered is there, and how far it came', async () => {
    const account = await connected(app, 'messenger', owner);
    const send = async (...what: object[]) => expect((await deliver(app, 'messenger', account, page(owner, ...what))).status).toBe(200);
    await send(from(owner, user, { message: { mid: 'm1', text: 'Er ligt glas op het fietspad' } }), from(owner, user, { message: { mid: 'm2', text: 'Bij de brug' } }));
    await send(from(owner, user, { message_edit: { mid: 'm2', text: 'Bij de haven', num_edit: 1 } }), from(owner, user, { reaction: { mid: 'm1', action: 'react', emoji: '👍' } }), from(owner, user, { message: { mid: 'm1', is_deleted: true } }));
    await send({ sender: { id: owner }, recipient: { id: user }, timestamp: later(), message: { mid: 'e1', is_echo: true, app_id: 5, text: 'Wij komen kijken' } });
    await settled(app, account);
    const sent = await messagesOf(app, account);
    expect(sent.map(({ direction, text, sent_elsewhere }) => [direction, text, sent_elsewhere])).toEqual([['INBOUND', 'Er ligt glas op het fietspad', false], ['INBOUND', 'Bij de haven', false], ['OUTBOUND', 'Wij komen kijken', true]]);
    expect([sent[0]?.withdrawn_at, sent[1]?.edited_at].every((at) => at instanceof Date)).toBe(true);
    const [report] = await reportsOf(app, account);
    expect(sent.every(({ report_id }) => report_id === report?.id)).toBe(true);
    expect((await events(account)).map(({ type }) => type)).toEqual(expect.arrayContaining(['report.created', 'message.edited', 'message.reacted', 'message.withdrawn', 'message.sent']));

    await send({ sender: { id: user }, recipient: { id: owner }, delivery: { mids: ['e1'], watermark: later() } });
    await settled(app, account);
    expect((await messagesOf(app, account))[2]?.delivery_status).toBe('DELIVERED');
    // No id in a read receipt: everything before the watermark.
    await send(from(owner, user, { read: { watermark: later() } }));
    await settled(app, account);
    expect((await messagesOf(app, account))[2]?.delivery_status).toBe('READ');
    await expectBalanced(app);
  });

  it('knows its own answer when it comes back, also before the provider said that it took it', async () => {
    const account = await connected(app, 'messenger', 'p-2');
    await deliver(app, 'messenger', account, page('p-2', from('p-2', user, { message: { mid: 'v1', text: 'Hallo' } })));
    await settled(app, account);
    const [said] = await messagesOf(app, account);
    const own = randomUUID();
    await app.query(
      `insert into message (id, conversation_id, report_id, account_id, direction, text, sent_at, received_at, delivery_status, attempts, attempt_started_at, lease_until)
       select $1, conversation_id, report_id, account_id, 'OUTBOUND', 'Dag!', now(), now(), 'SENDING', 1, now(), now() + interval '1 hour' from message where id = $2`,
      [own, said?.id],
    );
    await deliver(app, 'messenger', account, page('p-2', { sender: { id: 'p-2' }, recipient: { id: user }, timestamp: later(), message: { mid: 'own-mid', is_echo: true, text: 'Dag!', metadata: own } }));
    await settled(app, account);
    const sent = await messagesOf(app, account);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ id: own, external_id: 'own-mid', delivery_status: 'SENT', sent_elsewhere: false });
  });

  it('of another page of the same app comes to that page; of a page of another app, or of nobody, it is kept and ignored', async () => {
    const [one, two, other] = [await connected(app, 'messenger', 'p-3'), await connected(app, 'messenger', 'p-4'), await connected(app, 'messenger', 'p-5', { appSecret: 'another-app-secret' })];
    const body = JSON.stringify({ object: 'page', entry: ['p-3', 'p-4', 'p-5', 'p-6'].map((id) => ({ id, time: 1, messaging: [from(id, user, { message: { mid: `to-${id}`, text: `aan ${id}` } })] })) });
    await deliver(app, 'messenger', one, body);
    expect((await settled(app, one)).map(({ external_id, state, reason }) => [external_id, state, reason])).toEqual([['to-p-3', 'STORED', null], ['to-p-5', 'IGNORED', 'ACCOUNT_NOT_CONNECTED'], ['to-p-6', 'IGNORED', 'ACCOUNT_NOT_CONNECTED']]);
    expect((await settled(app, two)).map(({ external_id }) => external_id)).toEqual(['to-p-4']);
    expect(await settled(app, other)).toEqual([]);
    await expectBalanced(app);
  });

  it('that Meta forbids breaks the account, with the reason', async () => {
    const account = await connected(app, 'messenger', 'p-7');
    await deliver(app, 'messenger', account, page('p-7', { recipient: { id: 'p-7' }, timestamp: later(), 'policy-enforcement': { action: 'block', reason: 'Too many messages.' } }));
    await settled(app, account);
    expect(await noticesOf(app, account)).toMatchObject({ state: 'BROKEN', notices: [{ code: 'POLICY_BLOCKED', reason: 'Too many messages.' }] });
  });
});

describe('a citizen on WhatsApp', () => {
  const text = (id: string, body: string, who: object) => ({ id, timestamp: seconds(), type: 'text', text: { body }, ...who });

  it('who was a number and gets a lasting id, and then another one, stays the same conversation', async () => {
    const account = await connected(app, 'whatsapp', 'n-1');
    const send = async (value: object) => {
      expect((await deliver(app, 'whatsapp', account, number('n-1', value))).status).toBe(200);
      await settled(app, account);
    };
    await send({ contacts: [{ wa_id: '31600000001', profile: { name: 'Sanne' } }], messages: [text('w1', 'Met nummer', { from: '31600000001' })] });
    await send({ contacts: [{ wa_id: '31600000001', user_id: 'NL.1', profile: { name: 'Sanne' } }], messages: [text('w2', 'Met id', { from: '31600000001', from_user_id: 'NL.1' })] });
    await send({ messages: [{ id: 'w3', timestamp: seconds(), type: 'system', system: { type: 'user_changed_user_id', user_id: 'NL.2', body: 'User Sanne changed from NL.1 to NL.2' } }] });
    await send({ contacts: [{ user_id: 'NL.2', profile: { name: 'Sanne' } }], messages: [text('w4', 'Met nieuw id', { from_user_id: 'NL.2' })] });
    const sent = await messagesOf(app, account);
    expect(sent.map((message) => [message.text, message.conversation_key])).toEqual([['Met nummer', 'NL.2'], ['Met id', 'NL.2'], ['Met nieuw id', 'NL.2']]);
    expect(await reportsOf(app, account)).toHaveLength(1);
    expect(await app.query('select external_id, aliases from identity where account_id = $1', [account])).toEqual([{ external_id: 'NL.2', aliases: ['31600000001', 'NL.1'] }]);
    expect((await events(account)).some(({ type }) => type === 'contact.renamed')).toBe(true);
  });

  it('who is nobody at all can be read and not answered; a receipt may come before its message', async () => {
    const account = await connected(app, 'whatsapp', 'n-2');
    await deliver(app, 'whatsapp', account, number('n-2', { contacts: [{ profile: { name: 'Onbekend' } }], messages: [text('x1', 'Zonder afzender', {})], statuses: [{ id: 'ons', status: 'read', timestamp: seconds(), recipient_id: '1' }, { id: 'ons', status: 'in_orbit', timestamp: seconds(), recipient_id: '1' }] }));
    const items = await settled(app, account);
    expect(items.map(({ kind, state, reason }) => [kind, state, reason])).toEqual([['message', 'STORED', null], ['status', 'STORED', 'EARLY'], ['status', 'IGNORED', 'NO_STATUS']]);
    expect(await app.query('select identity_id from conversation where account_id = $1', [account])).toEqual([{ identity_id: null }]);
  });

  it('whose number is restricted: the account says so', async () => {
    const account = await connected(app, 'whatsapp', 'n-3', { businessAccountId: 'waba-3' });
    await deliver(app, 'whatsapp', account, JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: 'waba-3', time: 1795273331, changes: [{ field: 'account_update', value: { event: 'ACCOUNT_RESTRICTION' } }, { field: 'phone_number_quality_update', value: { event: 'DOWNGRADE' } }] }] }));
    await settled(app, account);
    const health = await noticesOf(app, account);
    expect([health.state, health.notices.map(({ code }) => code).sort()]).toEqual(['BROKEN', ['ACCOUNT_UPDATE:ACCOUNT_RESTRICTION', 'PHONE_NUMBER_QUALITY_UPDATE:DOWNGRADE']]);
  });
});

describe('a chat on Telegram', () => {
  const chat = { id: 700000001, type: 'private', first_name: 'Sanne' };
  const message = (id: number, what: object) => ({ message_id: id, from: { id: 700000001, first_name: 'Sanne', language_code: 'nl' }, chat, date: Math.floor(later() / 1000), ...what });

  it('is written and changed, out of order as well, and what needs nobody is ignored', async () => {
    const account = await connected(app, 'telegram', '111');
    const send = async (what: object) => expect((await deliver(app, 'telegram', account, update(what))).status).toBe(200);
    await send({ message: message(1, { text: 'Fiets weg' }) });
    await send({ edited_message: message(1, { text: 'Fiets gestolen', edit_date: Math.floor(later() / 1000) }) });
    await send({ message: message(2, { caption: 'Dit is hem', photo: [{ file_id: 'a', width: 1, height: 1 }] }) });
    await send({ my_chat_member: { chat, from: chat, date: 1795273331, new_chat_member: { status: 'kicked' } } });
    await send({ poll: { id: '1' } });
    const items = await settled(app, account);
    expect(items.filter(({ state }) => state === 'IGNORED').map(({ reason }) => reason)).toEqual(['KIND_SUBSCRIPTION', 'UPDATE_POLL']);
    const sent = await messagesOf(app, account);
    expect(sent.map(({ text, external_id }) => [text, external_id])).toEqual([['Fiets gestolen', '700000001:1'], ['Dit is hem', '700000001:2']]);
    expect(await app.query('select a.kind from attachment a where a.message_id = $1', [sent[1]?.id])).toEqual([{ kind: 'image' }]);
  });

  it('in a group that moves goes on in the new group', async () => {
    const account = await connected(app, 'telegram', '222');
    const group = { id: -200, type: 'group', title: 'Buurt' };
    for (const what of [{ text: 'Hier is het onrustig' }, { migrate_to_chat_id: -1001113717682 }]) await deliver(app, 'telegram', account, update({ message: { ...message(later(), what), chat: group } })).then(() => settled(app, account));
    await deliver(app, 'telegram', account, update({ message: { ...message(3, { text: 'En nog steeds' }), chat: { ...group, id: -1001113717682, type: 'supergroup' } } }));
    await settled(app, account);
    expect((await messagesOf(app, account)).map((one) => one.conversation_key)).toEqual(['-1001113717682', '-1001113717682']);
    expect(await reportsOf(app, account)).toHaveLength(1);
  });
});

it('the fixtures of the channels, signed, all end in a state that says what they are', async () => {
  for (const [kind, key] of [['messenger', '104500000000001'], ['whatsapp', '106540000000001'], ['telegram', '123456']] as const) {
    const account = await connected(app, kind, key);
    const folder = join(root, 'libs/channels/src', kind, 'fixtures');
    for (const file of readdirSync(folder)) expect((await deliver(app, kind, account, readFileSync(join(folder, file)))).status).toBe(200);
    const items = await settled(app, account);
    expect(items.filter(({ state, reason }) => state === 'FAILED' || (state === 'IGNORED' && reason === null))).toEqual([]);
  }
  await expectBalanced(app);
});
