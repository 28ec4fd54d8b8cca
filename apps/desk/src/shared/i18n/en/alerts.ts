import type { alerts as dutch } from '../nl/alerts.js';

export const alerts: Record<keyof typeof dutch, string> = {
  'alert.bell': 'Messages for you', 'alert.bell.count': 'Messages for you, {count} new', 'alert.title': 'Messages for you', 'alert.text': 'What asks for your attention, and why it came to you.', 'alert.none': 'Nothing for you', 'alert.none.text': 'What needs attention appears here.',
  'alert.why': 'Why do I get this?', 'alert.open': 'Open', 'alert.seen': 'Seen', 'alert.allSeen': 'All seen', 'alert.keep': 'I am still here', 'alert.kept': 'The report stays yours', 'alert.ago': '{age} ago', 'alert.resolved': 'settled', 'alert.many': '{count} times: {title}', 'alert.many.text': 'See them at the bell.',
  'alert.ASSIGNMENT_NOT_ACCEPTED': 'Not accepted in time', 'alert.ESCALATION_UNANSWERED': 'Escalation not acknowledged', 'alert.ESCALATION_DECLINED': 'Escalation declined', 'alert.CLOCK_WARNING': 'Time is nearly up', 'alert.CLOCK_BREACH': 'Overdue', 'alert.PROMISE_DUE': 'Promise is due', 'alert.CLAIM_NUDGE': 'Are you still working on this?', 'alert.CLAIM_ENDED': 'Back in the queue',
  'alert.CITIZEN_SILENT': 'Reporter is silent', 'alert.MENTION': 'You are mentioned in a note', 'alert.ASSIGNED_TO_TEAM': 'Assigned to your team', 'alert.DANGER_UNCLAIMED': 'Danger now, nobody takes it', 'alert.CONTROL_ROOM_LATE': 'Control room does not have it yet',
  'signOff.title': 'Sign off', 'signOff.text': 'You still have {count} open. Finish them, or put all back with a note.', 'signOff.none': 'You have nothing open.', 'signOff.list': 'What is still yours', 'signOff.finish': 'Open', 'signOff.note': 'Note with each report', 'signOff.note.hint': 'Whoever takes them reads this.', 'signOff.need': 'Write a note for who takes over.', 'signOff.back': 'All back and sign off', 'signOff.act': 'Sign off',
  'row.looks': '{name} is looking', 'row.types': '{name} is typing', 'key.bell': 'Messages for you', 'key.signOff': 'Sign off',
};
