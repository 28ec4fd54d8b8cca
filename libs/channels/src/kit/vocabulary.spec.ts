import { printEvent, printParsed } from './vocabulary.js';

describe('what `channel parse` prints', () => {
  it('uses the documented names and leaves out what is not there', () => {
    expect(printEvent({
      kind: 'reaction', externalId: 'r1', conversationKey: 'u', user: 'u', userName: 'Sam', at: '2026-11-13T15:00:00.000Z', targets: ['m1'], status: 'READ', attachments: [{ type: 'image', mediaId: 'x' }], replyTo: 'm0',
    })).toEqual({ kind: 'reaction', id: 'r1', user: 'u', user_name: 'Sam', at: '2026-11-13T15:00:00.000Z', target: 'm1', status: 'read', attachments: [{ type: 'image', media_id: 'x' }], reply_to: 'm0' });
    expect(printEvent({ kind: 'read_receipt', externalId: 'r', conversationKey: 'u', targets: ['a', 'b'] })).toMatchObject({ target: ['a', 'b'] });
  });

  it('prints an error for what cannot be read', () => {
    expect(printParsed('a.json', [{ kind: 'invalid', externalId: 'i', conversationKey: '', reason: 'NOT_JSON' }])).toEqual({ file: 'a.json', error: 'NOT_JSON' });
    expect(printParsed('b.json', [])).toEqual({ file: 'b.json', events: [] });
  });
});
