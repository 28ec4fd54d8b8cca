import { destinationOf } from './fate.js';

describe('where an event goes', () => {
  it.each([
    ['message', { to: 'room' }], ['comment', { to: 'room' }], ['reaction', { to: 'room' }], ['message_delete', { to: 'room' }],
    ['delivery_receipt', { to: 'receipt' }], ['status', { to: 'receipt' }], ['bounce', { to: 'receipt' }],
    ['typing', { to: 'ignored', reason: 'TRANSIENT' }], ['account_status', { to: 'account' }], ['account_error', { to: 'account' }], ['permission_revoked', { to: 'account' }], ['echo', { to: 'room' }], ['system', { to: 'room' }],
    ['optin', { to: 'ignored', reason: 'KIND_OPTIN' }], ['something_new', { to: 'ignored', reason: 'KIND_SOMETHING_NEW' }],
  ])('%s', (kind, destination) => {
    expect(destinationOf(kind)).toEqual(destination);
  });

  it('keeps the parser\'s reason for what needs nobody', () => {
    expect(destinationOf('ignore', 'OWN_POST')).toEqual({ to: 'ignored', reason: 'OWN_POST' });
    expect(destinationOf('unknown')).toEqual({ to: 'ignored', reason: 'UNKNOWN' });
  });
});
