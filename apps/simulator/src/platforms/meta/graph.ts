import { createHash } from 'node:crypto';
import { isMade } from '../../media/media.js';
import { readParameters, text, type Answer, type Asked } from '../../provider/exchange.js';
import { bytesOf, type Stage } from '../../provider/stage.js';
import type { Account } from '../../world/model.js';
import { badToken, noObject, noToken, parameter } from './refusals.js';
import { sendMessenger } from './send-messenger.js';
import { sendWhatsapp } from './send-whatsapp.js';
import { templates } from './templates.js';

const path = /^\/v\d+\.\d+\/([^/]+)(?:\/([^/]+))?$/;

/** Whether a request is one to graph.facebook.com. */
export const isGraph = (asked: Asked): boolean => path.test(asked.path) || asked.path.startsWith('/cdn/') || asked.path.startsWith('/wa-media/');

const tokenOf = ({ query, headers }: Asked, values: Readonly<Record<string, unknown>>): string | undefined =>
  /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1] ?? query.get('access_token') ?? text(values['access_token']);

/** Whose token a call has. */
export async function callerOf(asked: Asked, stage: Stage): Promise<Account | Answer> {
  const token = tokenOf(asked, (await readParameters(asked))?.values ?? {});
  if (token === undefined) return noToken();
  return [...stage.world.accounts.values()].find((one) => one.token === token && (one.settings['pageId'] ?? one.settings['phoneNumberId']) !== undefined) ?? badToken();
}

/** The part of the Graph API a webcare desk calls. */
export async function graph(asked: Asked, account: Account, stage: Stage): Promise<Answer> {
  const [, node = '', edge] = path.exec(asked.path) ?? [];
  const { pageId, phoneNumberId, businessAccountId } = account.settings;
  const own = (id: string | undefined): boolean => id !== undefined && (node === id || (node === 'me' && id === pageId));
  const call = `${asked.method} ${edge ?? ''}`;
  if (own(pageId)) {
    if (call === 'POST messages') return sendMessenger(asked, account, stage);
    if (call === 'GET ') return { status: 200, body: { id: pageId, name: account.name } };
  }
  if (own(phoneNumberId)) {
    if (call === 'POST messages') return sendWhatsapp(asked, account, stage);
    if (call === 'POST media') return upload(asked, account, stage);
    if (call === 'GET ') return { status: 200, body: { id: phoneNumberId, verified_name: account.name, display_phone_number: '+31 6 97000000', quality_rating: 'GREEN' } };
  }
  if (own(businessAccountId) && call === 'GET message_templates') return { status: 200, body: { data: templates, paging: { cursors: { before: 'MAZDZD', after: 'MjQZD' } } } };
  if ((own(pageId) || own(businessAccountId)) && edge === 'subscribed_apps') return asked.method === 'GET' ? { status: 200, body: { data: [{ id: '1517776481860111', name: 'Balie' }] } } : { status: 200, body: { success: true } };
  const phone = stage.world.known(account.id, node);
  if (phone && call === 'GET ' && pageId !== undefined) {
    const [first_name, ...rest] = phone.name.split(' ');
    return { status: 200, body: { first_name, last_name: rest.join(' '), id: phone.userId } };
  }
  if (phoneNumberId !== undefined && call === 'GET ') return mediaNode(node, account, stage);
  return noObject(node);
}

async function upload(asked: Asked, account: Account, stage: Stage): Promise<Answer> {
  const parameters = await readParameters(asked);
  const file = parameters?.files['file'];
  if (parameters?.values['messaging_product'] !== 'whatsapp') return parameter('The parameter messaging_product is required.');
  if (!file || file.bytes.length === 0) return parameter('The parameter file is required.');
  const id = `${1_000_000_000_000_000 + stage.uploads.size}`;
  stage.uploads.set(id, { accountId: account.id, ...file, mimeType: text(parameters.values['type']) ?? file.mimeType });
  return { status: 200, body: { id } };
}

function mediaNode(id: string, account: Account, stage: Stage): Answer {
  if (!isMade(id) && stage.uploads.get(id)?.accountId !== account.id) return noObject(id);
  const { bytes, mimeType } = bytesOf(id, stage);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { status: 200, body: { messaging_product: 'whatsapp', id, url: `${account.settings['apiBaseUrl']}/wa-media/${id}?ext=${Math.floor(stage.world.now() / 1000) + 300}`, mime_type: mimeType, sha256, file_size: bytes.length } };
}

/** Media by address: Messenger's is public until it expires, WhatsApp's asks for the token and says who asks. */
export async function download(asked: Asked, stage: Stage): Promise<Answer> {
  const [, house, id = ''] = asked.path.split('/');
  const expires = house === 'cdn' ? Number.parseInt(asked.query.get('oe') ?? '0', 16) : Number(asked.query.get('ext') ?? 0);
  if (!(expires * 1000 > stage.world.now())) return { status: 403, body: 'URL signature expired' };
  if (house === 'wa-media') {
    const caller = await callerOf(asked, stage);
    if ('status' in caller || asked.headers['user-agent'] === undefined) return { status: 401, body: '' };
  }
  const { bytes, mimeType } = bytesOf(id, stage);
  return { status: 200, headers: { 'content-type': mimeType }, body: bytes };
}
