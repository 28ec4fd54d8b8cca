import type { Channel } from '@balie/channels/contract.js';
import { whatsapp } from '@balie/channels/whatsapp/channel.js';
import type { Account } from '../accounts/account-directory.js';
import { destined, type Siblings } from './destined.js';
import type { NewItem } from './items-of.js';

const account = (id: string, phoneNumberId: string, businessAccountId: string, appSecret = 'one-app'): Account => ({
  id, kind: 'whatsapp', name: id, teamId: null, state: 'CONNECTED', channel: whatsapp as Channel,
  settings: whatsapp.settings.parse({ phoneNumberId, businessAccountId, appSecret, verifyToken: 'v', accessToken: 't' }),
} as Account);
const [own, sibling, stranger] = [account('own', '1', 'w1'), account('sibling', '2', 'w2'), account('stranger', '3', 'w3', 'another-app')];
const all = [own, sibling, stranger];
const siblings: Siblings = {
  byKey: (key) => Promise.resolve(all.find(({ channel, settings }) => channel.externalKey(settings) === key) ?? null),
  byOtherKey: (key) => Promise.resolve(all.find(({ channel, settings }) => channel.otherKeys?.(settings).includes(key)) ?? null),
};
const item = (providerAccount: string | null, kind = 'message', state: NewItem['state'] = 'WAITING') => ({ accountId: 'own', providerAccount, kind, state, reason: state === 'WAITING' ? null : 'WHY' }) as NewItem;

describe('whose an event is', () => {
  it.each([
    ['names nobody', item(null), 'own', 'WAITING', null], ['names the account it was delivered to', item('1'), 'own', 'WAITING', null], ['names another number of the app', item('2'), 'sibling', 'WAITING', null],
    ['names a number of another app', item('3'), 'own', 'IGNORED', 'ACCOUNT_NOT_CONNECTED'], ['names a number nobody connected', item('9'), 'own', 'IGNORED', 'ACCOUNT_NOT_CONNECTED'],
    ['names nobody’s and is ignored already', item('9', 'ignore', 'IGNORED'), 'own', 'IGNORED', 'WHY'],
    ['is news of our business account', item('w1', 'account_status'), 'own', 'WAITING', null], ['is news of a sibling’s', item('w2', 'account_status'), 'sibling', 'WAITING', null],
    ['is news of another app’s', item('w3', 'account_status'), 'own', 'WAITING', null], ['is news of one nobody knows', item('w9', 'account_status'), 'own', 'WAITING', null],
  ])('%s', async (_, given, accountId, state, reason) => {
    expect(await destined([given], own, siblings)).toMatchObject([{ accountId, state, reason }]);
  });
});
