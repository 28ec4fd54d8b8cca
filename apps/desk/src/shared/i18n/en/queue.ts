import type { queue as source } from '../nl/queue.js';

export const queue: Record<keyof typeof source, string> = {
  'queue.open': '{count} open', 'queue.overdue': '{count} overdue', 'queue.list': '{count} reports, {order}', 'queue.sort': 'Sort', 'queue.density': 'Row height',
  'order.URGENCY_THEN_DUE': 'Due first', 'order.OLDEST_FIRST': 'Oldest first', 'order.NEWEST_FIRST': 'Newest first', 'order.REPLY_WINDOW': 'Reply window',
  'order.URGENCY_THEN_DUE.said': 'due first', 'order.OLDEST_FIRST.said': 'oldest first', 'order.NEWEST_FIRST.said': 'newest first', 'order.REPLY_WINDOW.said': 'by reply window',
  'filter.owner': 'Owner', 'filter.owner.unclaimed': 'Not yet claimed', 'filter.owner.mine': 'Mine', 'filter.owner.all': 'Everybody', 'filter.status': 'Status', 'filter.urgency': 'Urgency', 'filter.channel': 'Channels',
  'filter.clear': 'Clear filter', 'filter.name': 'Filters', 'filter.count': '{name}: {count}', 'filter.status.open': 'Open', 'filter.channel.none': 'No channels in the list yet',
  'new.rows': '{count} new', 'new.urgent': '{count} new, {urgent} urgent', 'new.where': 'not in the list yet',
  'group.danger': 'Possible danger', 'group.danger.note': 'silent, always on top', 'group.all': 'All reports', 'group.paused': 'Waiting for reporter', 'group.named': '{code} {name}',
  'target.U1': 'claim within 1 min', 'target.U2': 'claim within 5 min', 'target.U3': 'answer within 60 min', 'target.U4': 'answer within 8 hours', 'target.U5': 'answer within 24 hours',
  'row.unread': 'unread', 'row.nobody': 'Not yet claimed', 'row.owner': 'Owner: {name}', 'row.yours': 'Yours', 'row.waits': 'Waiting for reporter', 'row.left': '{time} left', 'row.late': '{time} overdue', 'row.dueAt': 'due {time}',
  'row.window': 'You can reply for {time}', 'row.window.closed': 'Free reply closed', 'row.danger': 'possible danger', 'row.danger.now': 'danger now', 'row.language': 'In {language}', 'row.noPlace': 'No place',
  'row.unknown': 'not known now', 'row.via': 'via {account}', 'row.gone': 'No longer in this list', 'row.late.short': '+{time}',
  'time.seconds': '{count} s', 'time.minutes': '{count} min', 'time.minutesSeconds': '{minutes} min {seconds}', 'time.hours': '{count} h', 'time.hoursMinutes': '{hours} h {minutes}', 'time.days': '{count} d', 'time.today': 'today', 'time.yesterday': 'yesterday',
  'queue.empty': 'Nobody is waiting', 'queue.empty.text': 'New reports appear here by themselves.', 'queue.empty.last': 'Last change {age} ago.',
  'queue.filtered': 'No report fits this filter', 'queue.filtered.text': '0 of {count} open reports.', 'mine.empty': 'You have nothing open', 'mine.empty.text': 'Claim the next report with Alt+N.', 'mine.next': 'Claim next',
  'queue.loading': 'Loading reports', 'queue.more': 'Loading more reports', 'queue.select': 'Choose a report', 'queue.select.text': 'J and K walk through the list. Enter opens.', 'queue.select.touch': 'Tap a report in the list.',
  'pane.list': 'List', 'pane.report': 'Conversation', 'pane.facts': 'Facts', 'pane.resize': 'Width of {pane}',
  'key.next': 'Next row', 'key.previous': 'Previous row', 'key.open': 'Open, to the conversation', 'key.claim': 'Claim or release', 'key.claimNext': 'Claim next', 'key.newRows': 'Show new rows', 'key.read': 'Read without claiming',
  'key.reply': 'Reply', 'key.note': 'Note', 'key.close': 'Close report', 'key.undo': 'Undo', 'key.search': 'Search field', 'key.palette': 'Commands', 'key.help': 'This list', 'key.escape': 'Close, one step back', 'key.nav': 'Side bar', 'key.facts': 'Facts',
  'key.panes': 'Next pane', 'key.panesBack': 'Previous pane', 'key.send': 'Send as the button says', 'key.sendKeep': 'Send, stays yours', 'key.sendWait': 'Send, wait for reporter', 'key.sendNext': 'Send and next',
  'key.tabs': 'Reply or note', 'key.replies': 'Saved replies (empty reply)', 'key.newest': 'Newest message', 'key.oldestUnread': 'Oldest unread', 'key.nextTyping': 'Next or previous report',
};
