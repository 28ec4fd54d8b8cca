import type { Channel, NormalisedEvent } from '@balie/channels/contract.js';
import { itemsOf, type StoredDelivery } from './items-of.js';

const delivery: StoredDelivery = { id: 'd', account_id: 'a', received_at: new Date('2026-11-13T15:00:00Z'), headers: '{}', body: Buffer.from('x'), trace_id: 't', attempts: 0 };
const channel = (parse: () => NormalisedEvent[]) => ({ parse }) as unknown as Channel;
const event = (more: Partial<NormalisedEvent> = {}): NormalisedEvent => ({ kind: 'message', externalId: 'm1', conversationKey: 'c1', ...more });
const taken = (...events: NormalisedEvent[]) => {
  const parsed = itemsOf(delivery, channel(() => events), {});
  return 'items' in parsed ? parsed.items : parsed;
};

describe('taking a delivery apart', () => {
  it('gives every event an item in order', () => {
    expect(taken(event(), event({ kind: 'typing', externalId: 't1' }), event({ kind: 'unknown', externalId: 'u1', reason: 'NEW_THING' }))).toMatchObject([
      { kind: 'message', externalId: 'm1', conversationKey: 'c1', state: 'WAITING', reason: null, deliveryId: 'd', traceId: 't' },
      { kind: 'typing', state: 'IGNORED', reason: 'TRANSIENT' }, { kind: 'unknown', state: 'IGNORED', reason: 'NEW_THING' },
    ]);
  });

  it('fails as a whole when nothing in it can be read, or its parser breaks', () => {
    expect(taken(event({ kind: 'invalid', reason: 'NOT_JSON' }))).toEqual({ failed: 'NOT_JSON' });
    expect(taken(event(), event({ kind: 'invalid', externalId: 'i', reason: 'CUT' }))).toMatchObject([{ state: 'WAITING' }, { state: 'FAILED', reason: 'CUT' }]);
    expect(itemsOf(delivery, channel(() => { throw new TypeError('x'); }), {})).toEqual({ failed: 'PARSER_TypeError' });
    expect(itemsOf(delivery, channel(() => Array<NormalisedEvent>(10_001).fill(event())), {})).toEqual({ failed: 'TOO_MANY_EVENTS' });
  });

  it('leaves one ignored item of an empty one, so that it is seen', () => {
    expect(taken()).toMatchObject([{ kind: 'ignore', externalId: 'empty:d', state: 'IGNORED', reason: 'EMPTY' }]);
  });

  it('gives what belongs nowhere a conversation of its own', () => {
    expect(taken(event({ conversationKey: '' }))).toMatchObject([{ conversationKey: 'm1' }]);
  });

  it('stores what PostgreSQL would refuse', () => {
    const [item] = taken(event({ externalId: 'a\u0000', conversationKey: '\ud800', editSequence: 1e300, account: 'x\u0000', at: '2026-11-13T14:00:00.000Z', text: '\u0000' })) as readonly { externalId: string; conversationKey: string; editSequence: number; providerAccount: string; occurredAt: Date; payload: Buffer }[];
    expect([item?.externalId, item?.conversationKey, item?.providerAccount]).toEqual(Array(3).fill(expect.stringMatching(/^sha256:/)));
    expect([item?.editSequence, item?.occurredAt]).toEqual([0, new Date('2026-11-13T14:00:00Z')]);
    expect(JSON.parse(item!.payload.toString('utf8'))).toMatchObject({ externalId: item!.externalId, text: '\u0000' });
  });
});
