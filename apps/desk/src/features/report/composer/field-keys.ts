import type { KeyBinding } from '../../../shared/keys/keys.js';

/** What the text field understands; listed in the help, handled by the field itself. */
export const fieldKeys: readonly KeyBinding[] = [
  { keys: ['Ctrl+Enter'], label: 'key.send', group: 'composer' },
  { keys: ['Alt+Enter'], label: 'key.sendKeep', group: 'composer' },
  { keys: ['Alt+Shift+Enter'], label: 'key.sendWait', group: 'composer' },
  { keys: ['Ctrl+Shift+Enter'], label: 'key.sendNext', group: 'composer' },
  { keys: ['Ctrl+1', 'Ctrl+3'], label: 'key.tabs', group: 'composer' },
  { keys: ['/'], label: 'key.replies', group: 'composer' },
];
