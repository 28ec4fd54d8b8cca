import type { acts as source } from '../nl/acts.js';

export const acts: Record<keyof typeof source, string> = {
  'choose.claim': 'Claim report', 'choose.read': 'Read without claiming', 'choose.nobody': 'nobody has it', 'choose.logged': 'Opening is logged. Only the owner answers.', 'choose.owner': '{name}’s', 'choose.open': 'Open report',
  'choose.open.logged': 'Opening is logged.', 'choose.read.other': 'Read along', 'choose.takeOver': 'Take over', 'choose.reason': 'Why do you open this report?',
  'choose.reason.hint': 'This report is closed or of another team. Your reason is logged.', 'report.loading': 'Loading report', 'report.yours': 'Yours', 'reason.logged': 'Give a reason. This is logged.', 'reason.missing': 'Give a reason.',
  'taken.title': '{name} already has this', 'taken.text': 'You can read along and write a note.', 'taken.next': 'Next', 'lost.title': 'You are no longer the owner', 'lost.text': '{name} has the report now. Your draft is saved.',
  'lost.free': 'The report is back in the queue. Your draft is saved.', 'claimed.next.none': 'There is nothing to claim now.', 'released.done': 'Back in the queue', 'problem.title': 'This did not work',
  'problem.VALIDATION': 'Something in the input is wrong. Check it.', 'problem.NOT_FOUND': 'This report is no longer there for you.', 'problem.FORBIDDEN': 'You may not do this now.',
  'problem.STALE_VERSION': 'Something changed. Read it and try again.', 'problem.ALREADY_CLAIMED': 'A colleague already has this.', 'problem.NOT_YOUR_CLAIM': 'Only the owner can do this. Your text is saved.',
  'problem.TRANSITION_NOT_ALLOWED': 'This is not possible in the report’s state. See what happened in History.', 'problem.REASON_REQUIRED': 'Give a reason. This is logged.',
  'problem.REPLY_WINDOW_CLOSED': 'Free reply is closed on this channel. Your text is saved; a note is possible.', 'problem.REPLY_TOO_LONG': 'The text is too long for this channel. Make it shorter.',
  'problem.CHANNEL_CANNOT': 'This channel cannot do this. Choose another way.', 'problem.ACCOUNT_BROKEN': 'This account cannot send now. The administrator sees it. Your text is saved.',
  'problem.ESCALATION_OPEN': 'An escalation is not acknowledged yet. Wait until it is.', 'problem.MISSING_FACTS': 'First fill in type, category and legal basis.',
  'problem.CLIENT_KEY_REUSED': 'This was already sent with another text. See the conversation for what went.', 'problem.RATE_LIMITED': 'That was too fast. Wait a moment and try again.', 'problem.toHistory': 'History',
  'problem.toNote': 'As note', 'problem.toFacts': 'Fill in',
};
