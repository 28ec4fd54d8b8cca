import type { words as source } from '../nl/words.js';

export const words: Record<keyof typeof source, string> = {
  'urgency.U1': 'Immediate', 'urgency.U2': 'Urgent', 'urgency.U3': 'Today', 'urgency.U4': 'Normal', 'urgency.U5': 'Info',
  'status.NEW': 'New', 'status.IN_TRIAGE': 'In triage', 'status.ANSWERED': 'Answered', 'status.WAITING_FOR_CITIZEN': 'Waiting for reporter',
  'status.ASSIGNED': 'Assigned', 'status.IN_PROGRESS': 'In progress', 'status.SNOOZED': 'Snoozed', 'status.REOPENED': 'Reopened', 'status.CLOSED': 'Closed',
  'type.REPORT': 'Report', 'type.TIP': 'Tip', 'type.QUESTION': 'Question', 'type.REQUEST': 'Request', 'type.COMPLAINT': 'Complaint',
  'type.COMPLIMENT': 'Compliment', 'type.REACTION': 'Reaction', 'type.SPAM_ABUSE': 'Spam or abuse',
  'basis.AVG': 'GDPR', 'basis.WPG_8': 'Wpg art. 8', 'basis.WPG_9': 'Wpg art. 9', 'basis.WPG_13': 'Wpg art. 13',
  'outcome.answered': 'Answered', 'outcome.handled': 'Handled', 'outcome.handed_over': 'Handed over', 'outcome.team_informed': 'Team informed',
  'outcome.escalated_handled': 'Escalated and handled', 'outcome.complaint_filed': 'Complaint filed', 'outcome.referred': 'Referred',
  'outcome.rejected': 'Rejected', 'outcome.no_response': 'No response', 'outcome.duplicate': 'Duplicate',
  'delivery.QUEUED': 'Queued', 'delivery.SENDING': 'Queued', 'delivery.SENT': 'Sent', 'delivery.DELIVERED': 'Delivered', 'delivery.READ': 'Read',
  'delivery.FAILED': 'Not delivered', 'delivery.UNCERTAIN': 'Uncertain',
  'escalation.SENT': 'Sent', 'escalation.ACKNOWLEDGED': 'Acknowledged', 'escalation.DECLINED': 'Declined', 'escalation.FAILED': 'Failed',
  'language.nl': 'Dutch', 'language.en': 'English', 'language.de': 'German', 'language.fr': 'French', 'language.tr': 'Turkish', 'language.ar': 'Arabic',
  'language.pl': 'Polish', 'language.uk': 'Ukrainian', 'language.es': 'Spanish',
  'role.OPERATOR': 'Operator', 'role.SHIFT_LEAD': 'Shift lead', 'role.TEAM_MEMBER': 'Team member', 'role.ANALYST': 'Analyst',
  'role.PRIVACY_OFFICER': 'Privacy officer', 'role.ADMIN': 'Administrator', 'role.INTEGRATION': 'Integration',
  'someone': 'Someone', 'system': 'Balie', 'visitor': 'Visitor', 'you': 'you',
};
