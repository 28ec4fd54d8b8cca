import { registerEnumType } from '@nestjs/graphql';
import { AFTER_REPLY, DANGERS, DELIVERY_STATUSES, LEGAL_BASES, REPORT_STATUSES, REPORT_TYPES, URGENCIES } from '@balie/domain/words/enums.js';

/** A closed set of the domain as GraphQL wants it. */
const enumOf = <T extends string>(values: readonly T[]): { readonly [Value in T]: Value } => Object.fromEntries(values.map((value) => [value, value])) as { [Value in T]: Value };

export const ReportStatuses = enumOf(REPORT_STATUSES);
registerEnumType(ReportStatuses, { name: 'ReportStatus', description: 'Where a report is on its way.' });

export const ReportTypes = enumOf(REPORT_TYPES);
registerEnumType(ReportTypes, { name: 'ReportType', description: 'What kind of thing a citizen said.' });

export const Urgencies = enumOf(URGENCIES);
registerEnumType(Urgencies, { name: 'Urgency', description: 'The desk\'s own clock: U1 now, U2 within the hour, U3 today, U4 normal, U5 information.' });

export const Dangers = enumOf(DANGERS);
registerEnumType(Dangers, { name: 'Danger', description: 'POSSIBLE is amber (silent, at the top), NOW is red (sounds).' });

export const LegalBases = enumOf(LEGAL_BASES);
registerEnumType(LegalBases, { name: 'LegalBasis', description: 'AVG (service) or an article of the Wpg (8 daily task, 9 investigation, 13 support), never both.' });

export const RejectReasons = enumOf(['SPAM', 'ABUSE', 'NOT_POLICE']);
registerEnumType(RejectReasons, { name: 'RejectReason', description: 'Why something is no report for us.' });

export const Directions = enumOf(['INBOUND', 'OUTBOUND']);
registerEnumType(Directions, { name: 'Direction', description: 'From the citizen, or from us.' });

export const MessageVisibilities = enumOf(['PRIVATE', 'PUBLIC']);
registerEnumType(MessageVisibilities, { name: 'MessageVisibility', description: 'Between us and the citizen, or for everybody to read.' });

export const DeliveryStatuses = enumOf(DELIVERY_STATUSES);
registerEnumType(DeliveryStatuses, { name: 'DeliveryStatus', description: 'How far a message of ours came; it only goes up. UNCERTAIN waits for a person: it may have arrived.' });

export const EscalationStatuses = enumOf(['SENT', 'ACKNOWLEDGED', 'DECLINED', 'FAILED']);
registerEnumType(EscalationStatuses, { name: 'EscalationStatus', description: 'What the target made of it.' });

export const AfterReplies = enumOf(AFTER_REPLY);
registerEnumType(AfterReplies, { name: 'AfterReply', description: 'KEEP it with me, WAIT for the citizen, or FINISH: then the answer is the closing message.' });

export const QueueOrders = enumOf(['URGENCY_THEN_DUE', 'OLDEST_FIRST', 'NEWEST_FIRST', 'REPLY_WINDOW']);
registerEnumType(QueueOrders, { name: 'QueueOrder', description: 'Danger, urgency and what is due first; oldest; newest; or what can soonest not be answered any more.' });
