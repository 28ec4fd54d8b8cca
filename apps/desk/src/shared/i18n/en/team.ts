import type { team as dutch } from '../nl/team.js';

export const team: Record<keyof typeof dutch, string> = {
  'team.title': 'My area', 'team.tabs': 'Reports of your team', 'team.tab.mine': 'For me', 'team.tab.team': 'Team', 'team.tab.done': 'Done', 'team.list': 'Reports',
  'team.empty.mine': 'Nothing for you', 'team.empty.mine.text': 'What is assigned to you or your team appears here.', 'team.empty.team': 'Your team has nothing open', 'team.empty.team.text': 'Assigned reports appear here.',
  'team.empty.done': 'Nothing done yet', 'team.empty.done.text': 'What you finish is listed here.', 'team.loading': 'Loading reports',
  'team.new': 'Not accepted yet', 'team.forYou': 'Asked of you', 'team.accepted.you': 'Accepted by you', 'team.accepted.by': 'With {name}', 'team.done.as': 'Done: {outcome}',
  'team.accept': 'Accept', 'team.decline': 'Return', 'team.call': 'Call reporter', 'team.route': 'Route', 'team.done': 'Done, this is what we did', 'team.open': 'Open report', 'team.offline': 'Possible once you are online again.',
  'team.accepted.said': 'Accepted: {title}', 'team.declined.said': 'Returned: {title}', 'team.done.said': 'Done: {title}',
  'team.decline.title': 'Return', 'team.decline.text': 'The report goes back to the desk. They see why.', 'team.decline.reason': 'Why?', 'team.decline.other': 'Which reason?', 'team.decline.act': 'Return',
  'team.decline.area': 'Not our area', 'team.decline.busy': 'No time now', 'team.decline.police': 'Not for the police', 'team.decline.unclear': 'Too little is known', 'team.decline.else': 'Other',
  'team.done.title': 'Done, this is what we did', 'team.done.outcome': 'What came of it?', 'team.done.message': 'What is the reporter told?', 'team.done.message.hint': 'The reporter gets this as the last message. Name nobody.', 'team.done.tell': 'Is the reporter told anything?',
  'team.done.tell.yes': 'Yes', 'team.done.tell.no': 'No, for a reason', 'team.done.why': 'Why no message?', 'team.done.basis': 'Legal basis', 'team.done.act': 'Close', 'team.done.basis.none': 'Choose a legal basis', 'facts.short.type': 'type', 'team.done.need': 'Still to fill in: {fields}.', 'team.done.desk': 'The desk must first choose {fields}.',
  'team.summary': 'In short', 'team.facts': 'Facts', 'team.facts.who': 'Reporter', 'team.facts.where': 'Place', 'team.facts.what': 'Subject', 'team.facts.since': 'Received', 'team.facts.number': 'Number', 'team.facts.due': 'Answer', 'team.facts.note': 'From the desk',
  'team.messages': 'Messages', 'team.reply': 'Reply or note', 'team.noPlace': 'Place not known',
};
