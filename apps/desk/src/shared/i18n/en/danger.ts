import type { danger as dutch } from '../nl/danger.js';

export const danger: Record<keyof typeof dutch, string> = {
  'lane.label': 'Danger now', 'lane.code.free': 'U1 now', 'lane.code.mine': 'U1 yours', 'lane.code.theirs': 'U1 of {name}', 'lane.toClaim': '{time} left to claim', 'lane.toClaim.late': '{time} late to claim', 'lane.toHand': 'control room does not have it yet, {time} left',
  'lane.toHand.late': 'control room should have had it {time} ago', 'lane.toHand.none': 'control room does not have it yet', 'lane.seen': 'I see it', 'lane.false': 'False alarm', 'lane.card': 'Control room', 'lane.call': 'Call control room', 'lane.claim': 'Claim report', 'lane.open': 'Open',
  'lane.more': '{count} more', 'lane.next': 'Next report of danger now', 'lane.list.one': '{count} report of danger now', 'lane.list': '{count} reports of danger now', 'lane.in': 'received {time}', 'lane.claimedAfter': 'claimed after {time}', 'lane.quiet': 'sound off by {name}', 'lane.sounds': 'sound on', 'lane.soundsIn': 'sound in {time}',
  'lane.words.SENT': 'automatic text sent', 'lane.words.DELIVERED': 'automatic text received', 'lane.words.READ': 'automatic text read', 'lane.words.SKIPPED': 'no automatic text', 'lane.words.NONE': 'no automatic text', 'lane.words.why': 'no automatic text: {why}', 'lane.duty': 'duty phone asked {time}',
  'lane.said': 'U1 now: {title}. {where}', 'lane.seen.done': 'Sound off. The bar stays until the control room has it.', 'lane.false.done': 'False alarm recorded', 'lane.false.title': 'Why is this no danger?', 'lane.region': 'Reports of danger now',
  'false.JOKE': 'Joke', 'false.PAST': 'Already over', 'false.GAME': 'Game or film', 'false.KNOWN': 'Control room knows', 'false.logged': 'Choose why. This is logged.',
  'firstWords.IN_CONTACT': 'in contact already', 'firstWords.PUBLIC': 'public message', 'firstWords.AUTOMATIC_SENDER': 'automatic sender', 'firstWords.RECENT': 'sent just before', 'firstWords.NOT_WRITABLE': 'cannot be answered', 'firstWords.WINDOW_CLOSED': 'reply window closed', 'firstWords.ACCOUNT_BROKEN': 'account cannot send', 'firstWords.SWITCHED_OFF': 'switched off', 'firstWords.NO_TEXT': 'no text in this language', 'firstWords.TOO_LONG': 'too long for this channel',
  'amber.bar': 'Possible danger', 'amber.raise': 'Make red', 'amber.raised': 'Made red', 'amber.dismissed': 'No danger any more', 'amber.reason': 'Made red at the desk',
  'group.red': 'Danger now', 'group.red.note': 'until the control room has it',
  'sound.blocked': 'This page cannot sound yet.', 'sound.blocked.text': 'Turn the sound on, or you will not hear an alarm.', 'sound.none': 'This browser cannot make sound. Watch the red bar.', 'sound.test': 'Test sound', 'sound.on': 'Turn sound on', 'sound.heard': 'Sound works', 'sound.title': 'Alarm sound',
  'sound.hint': 'With danger now this sounds until somebody sees it.', 'sound.volume': 'How loud', 'sound.volume.low': 'Soft', 'sound.volume.normal': 'Normal', 'sound.volume.high': 'Loud',
  'key.claimRed': 'Claim danger now', 'key.callCard': 'Card for the control room', 'key.seenRed': 'I see it (sound off)',
};
