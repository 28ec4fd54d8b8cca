import type { channels as nl } from '../nl/channels.js';

/** Channel accounts: connecting them, and how they do. */
export const channels: Record<keyof typeof nl, string> = {
  'channels.title': 'Channels', 'channels.list': 'Accounts', 'channels.loading': 'Loading channels', 'channels.none': 'No channels yet', 'channels.none.text': 'Connect the first account. After that messages arrive here.',
  'channels.pick': 'Choose an account', 'channels.pick.text': 'On the left are all accounts and how they do.', 'channels.readOnly': 'Only an administrator can change anything here.',
  'channels.new': 'Connect an account', 'channels.new.kind': 'Which channel?', 'channels.name': 'Name of the account', 'channels.name.hint': 'What colleagues call this account.', 'channels.save': 'Connect', 'channels.more': 'Rarely needed',
  'channels.guide': 'Step by step', 'channels.make': 'Make one up', 'channels.made.said': 'A word was made up. Fill in the same at the provider.', 'channels.list.hint': 'One address a line.', 'channels.required': 'Fill this in.', 'channels.secret.hint': 'Stored encrypted. Nobody can see it again.',
  'channels.change': 'Change', 'channels.change.title': 'Change {name}', 'channels.change.hint': 'What you leave empty stays as it is.', 'channels.change.save': 'Save and test',
  'channels.webhook': 'Webhook address', 'channels.webhook.hint': 'Paste this address at the provider.', 'channels.copy': 'Copy', 'channels.copied': 'Copied',
  'channels.test': 'Test', 'channels.test.said': '{name} is being tested.', 'channels.test.in': 'Test receiving? Send this account a message yourself. It should be here within a minute.', 'channels.pause': 'Pause sending', 'channels.resume': 'Connect again', 'channels.pause.said': '{name} sends nothing now.',
  'channels.state.CONNECTED': 'Works', 'channels.state.TESTING': 'Being tested', 'channels.state.BROKEN': 'Does not work', 'channels.state.PAUSED': 'Paused',
  'channels.broken': 'This account sends nothing', 'channels.broken.text': 'Answers wait and leave once the account works again.', 'channels.paused': 'Sending is paused', 'channels.paused.text': 'What comes in still comes in.', 'channels.because': 'The provider says: {reason}',
  'channels.health': 'How it does', 'channels.lastIn': 'Last message in', 'channels.lastOut': 'Last answer out', 'channels.never': 'never yet', 'channels.lag': 'Behind', 'channels.lag.none': 'nothing', 'channels.waiting': 'Waiting', 'channels.waiting.oldest': '{count}, oldest since {time}',
  'channels.failed': 'Failed in 24 hours', 'channels.lastError': 'Last error', 'channels.tested': 'Last tested', 'channels.until': 'The provider asks to wait until {time}', 'channels.quiet': 'More silent than usual, since {time}',
  'channels.failed.title': 'Not processed', 'channels.failed.none': 'Everything was processed.', 'channels.failed.item': '{kind} of {time}', 'channels.failed.why': 'Reason: {reason}', 'channels.replay': 'Process again', 'channels.replay.all': 'Process all again', 'channels.replayed': '{count} being processed again',
  'channels.balance': 'Everything in', 'channels.balance.line': '{received} = {stored} processed, {duplicate} double, {ignored} not needed, {failed} failed, {waiting} on their way', 'channels.balance.wrong': 'The count is not right. Tell the administrators.',
  'channels.row': '{name}, {kind}, {state}', 'channels.row.in': 'in {time}', 'channels.row.failed': '{count} failed',
};
