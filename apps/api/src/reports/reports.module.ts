import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { AcknowledgeAlarm } from './alarm/acknowledge-alarm.js';
import { AlarmFieldsResolver } from './alarm/alarm-fields.resolver.js';
import { AlarmSweeper } from './alarm/alarm-sweeper.js';
import { AlarmResolver } from './alarm/alarm.resolver.js';
import { DangerAlarmEntity } from './alarm/danger-alarm.entity.js';
import { DismissDanger } from './alarm/dismiss-danger.js';
import { FirstWordsEntity } from './alarm/first-words.entity.js';
import { RaiseDanger } from './alarm/raise-danger.js';
import { SetSafeContact } from './alarm/set-safe-contact.js';
import { AttachmentEntity } from './attachment.entity.js';
import { ContactEntity } from './contact.entity.js';
import { ConversationEntity } from './conversation.entity.js';
import { DraftEntity } from './draft.entity.js';
import { AnswerByHook } from './escalation/answer-by-hook.js';
import { AnswerEscalation } from './escalation/answer-escalation.js';
import { DeliverWebhooks } from './escalation/deliver-webhooks.js';
import { EscalateReport } from './escalation/escalate-report.js';
import { EscalationAnswerEntity } from './escalation/escalation-answer.entity.js';
import { EscalationCardResolver } from './escalation/escalation-card.resolver.js';
import { EscalationDeliveryEntity } from './escalation/escalation-delivery.entity.js';
import { EscalationEntity } from './escalation/escalation.entity.js';
import { EscalationHookController } from './escalation/escalation-hook.controller.js';
import { EscalationSweeper } from './escalation/escalation-sweeper.js';
import { EscalationFieldsResolver } from './escalation/escalation-fields.resolver.js';
import { EscalationResolver } from './escalation/escalation.resolver.js';
import { ReadCard } from './escalation/read-card.js';
import { IdentityEntity } from './identity.entity.js';
import { MessageRevisionEntity } from './message-revision.entity.js';
import { MessageEntity } from './message.entity.js';
import { NoteEntity } from './note.entity.js';
import { PresenceEntity } from './presence.entity.js';
import { Alerts } from './alerts/alerts.js';
import { AlertsResolver } from './alerts/alerts.resolver.js';
import { CitizenNews } from './feedback/citizen-news.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { PreviewNews } from './feedback/preview-news.js';
import { WithNews } from './feedback/with-news.js';
import { PromiseToCitizen } from './promises/promise-to-citizen.js';
import { PromisesResolver } from './promises/promises.resolver.js';
import { SettlePromise } from './promises/settle-promise.js';
import { LifeFieldsResolver } from './reading/life-fields.resolver.js';
import { LiveReports } from './reading/live-reports.js';
import { LiveResolver } from './reading/live.resolver.js';
import { LookLog } from './reading/look-log.js';
import { ContactFieldsResolver, MessageFieldsResolver, TimelineFieldsResolver } from './reading/message-fields.resolver.js';
import { OpenReport } from './reading/open-report.js';
import { AlreadyClaimedResolver, StaleVersionResolver } from './reading/problem.resolver.js';
import { QueueCounts } from './reading/queue-counts.js';
import { QueueResolver } from './reading/queue.resolver.js';
import { ReadQueue } from './reading/read-queue.js';
import { ReportContentResolver } from './reading/report-content.resolver.js';
import { ReportFieldsResolver } from './reading/report-fields.resolver.js';
import { ReportLoaders } from './reading/report-loaders.js';
import { ReportResolver } from './reading/report.resolver.js';
import { SavedReplies } from './reading/saved-replies.js';
import { SavedRepliesResolver } from './reading/saved-replies.resolver.js';
import { ReceiveMessage } from './receive-message.js';
import { ReportSweeper } from './report-sweeper.js';
import { ReportEntity } from './report.entity.js';
import { AlertKeeper } from './timers/alert-keeper.js';
import { ClockTimer } from './timers/clock-timer.js';
import { HandleSilence } from './timers/handle-silence.js';
import { PromiseTimer } from './timers/promise-timer.js';
import { SilenceTimer } from './timers/silence-timer.js';
import { AcceptAssignment } from './verbs/accept-assignment.js';
import { AddNote } from './verbs/add-note.js';
import { AssignReport } from './verbs/assign-report.js';
import { Beat } from './verbs/beat.js';
import { CitizenSignals } from './verbs/citizen-signals.js';
import { BesideResolver, PresenceResolver } from './verbs/beside.resolver.js';
import { ClaimNext } from './verbs/claim-next.js';
import { ClaimReport } from './verbs/claim-report.js';
import { ClaimsResolver } from './verbs/claims.resolver.js';
import { CloseReport } from './verbs/close-report.js';
import { DeclineAssignment } from './verbs/decline-assignment.js';
import { EndingResolver } from './verbs/ending.resolver.js';
import { Finish } from './verbs/finish.js';
import { HandoverResolver } from './verbs/handover.resolver.js';
import { KeepClaim } from './verbs/keep-claim.js';
import { MarkReportRead } from './verbs/mark-report-read.js';
import { MoveMessages } from './verbs/move-messages.js';
import { ReferReport } from './verbs/refer-report.js';
import { RejectReport } from './verbs/reject-report.js';
import { ReleaseReport } from './verbs/release-report.js';
import { ReopenReport } from './verbs/reopen-report.js';
import { ReportAct } from './verbs/report-act.js';
import { SaveDraft } from './verbs/save-draft.js';
import { SignOffDesk } from './verbs/sign-off-desk.js';
import { SnoozeReport } from './verbs/snooze-report.js';
import { SplitReport } from './verbs/split-report.js';
import { StayingResolver } from './verbs/staying.resolver.js';
import { TakeOverReport } from './verbs/take-over-report.js';
import { TriageReport } from './verbs/triage-report.js';
import { WorkResolver } from './verbs/work.resolver.js';

const entities = [
  AttachmentEntity, ContactEntity, ConversationEntity, DraftEntity, EscalationEntity, IdentityEntity, MessageEntity, MessageRevisionEntity,
  NoteEntity, PresenceEntity, ReportEntity, DangerAlarmEntity, FirstWordsEntity, EscalationDeliveryEntity, EscalationAnswerEntity,
];
const verbs = [
  ReportAct, ClaimReport, ClaimNext, ReleaseReport, TakeOverReport, TriageReport, AddNote, CloseReport, ReopenReport, MarkReportRead, SaveDraft, Beat, CitizenSignals,
  AssignReport, AcceptAssignment, DeclineAssignment, SnoozeReport, SplitReport, EscalateReport, AnswerEscalation,
  Finish, ReferReport, RejectReport, MoveMessages, KeepClaim, SignOffDesk, PromiseToCitizen, SettlePromise, Alerts, CitizenNews, PreviewNews, WithNews, HandleSilence,
  RaiseDanger, DismissDanger, AcknowledgeAlarm, SetSafeContact, ReadCard, AlarmSweeper, EscalationSweeper, DeliverWebhooks, AnswerByHook,
];
const reading = [
  LookLog, OpenReport, ReportLoaders, QueueCounts, ReadQueue, SavedReplies, LiveReports,
];
const resolvers = [
  ClaimsResolver, WorkResolver, BesideResolver, PresenceResolver, HandoverResolver, EscalationResolver, ReportFieldsResolver, ReportContentResolver,
  MessageFieldsResolver, TimelineFieldsResolver, ContactFieldsResolver, QueueResolver, ReportResolver, SavedRepliesResolver, LiveResolver,
  AlreadyClaimedResolver, StaleVersionResolver, EndingResolver, StayingResolver, PromisesResolver, AlertsResolver, FeedbackResolver, LifeFieldsResolver,
  AlreadyClaimedResolver, StaleVersionResolver, AlarmResolver, AlarmFieldsResolver, EscalationFieldsResolver, EscalationCardResolver,
];

/** The room: conversations, messages and the reports they become. */
@Module({
  imports: [AccountsModule, PeopleModule, RoutingModule, TypeOrmModule.forFeature(entities)],
  controllers: [EscalationHookController],
  providers: [ReceiveMessage, ReportSweeper, AlertKeeper, ClockTimer, PromiseTimer, SilenceTimer, ...verbs, ...reading, ...resolvers],
  exports: [OpenReport, ReceiveMessage, ReportLoaders],
})
export class ReportsModule {}
