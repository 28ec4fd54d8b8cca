import { writeEnvelope, type WebEntry } from '@balie/channels/web/envelope.js';
import { AccountDirectory } from '../../accounts/account-directory.js';
import type { AccountTemplates } from '../../accounts/account-templates.js';
import type { AccountTraffic } from '../../accounts/account-traffic.js';
import { ApplyReceipt } from '../../delivery/apply-receipt.js';
import { DrainOutbox } from '../../delivery/drain-outbox.js';
import { ReplyWords } from '../../delivery/reply-words.js';
import type { SendFailures } from '../../delivery/send-failures.js';
import { SendReply } from '../../delivery/send-reply.js';
import type { SendToProvider } from '../../delivery/send-to-provider.js';
import { Append } from '../../intake/append.js';
import { ProcessLanes } from '../../intake/process-lanes.js';
import { SplitDeliveries } from '../../intake/split-deliveries.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Loops } from '../../platform/live/loops.js';
import type { Wakeups } from '../../platform/live/wakeups.js';
import type { Log } from '../../platform/observe/log.js';
import type { SealedBox } from '../../platform/secrets/sealed-box.js';
import { ReceiveMessage } from '../../reports/receive-message.js';
import { ReportSweeper } from '../../reports/report-sweeper.js';
import { AcceptAssignment } from '../../reports/verbs/accept-assignment.js';
import { AddNote } from '../../reports/verbs/add-note.js';
import { AnswerEscalation } from '../../reports/escalation/answer-escalation.js';
import { AssignReport } from '../../reports/verbs/assign-report.js';
import { ClaimReport } from '../../reports/verbs/claim-report.js';
import { CloseReport } from '../../reports/verbs/close-report.js';
import { DeclineAssignment } from '../../reports/verbs/decline-assignment.js';
import { EscalateReport } from '../../reports/escalation/escalate-report.js';
import { MarkReportRead } from '../../reports/verbs/mark-report-read.js';
import { CitizenNews } from '../../reports/feedback/citizen-news.js';
import { WithNews } from '../../reports/feedback/with-news.js';
import { Finish } from '../../reports/verbs/finish.js';
import { ReleaseReport } from '../../reports/verbs/release-report.js';
import { ReopenReport } from '../../reports/verbs/reopen-report.js';
import { ReportAct } from '../../reports/verbs/report-act.js';
import { SnoozeReport } from '../../reports/verbs/snooze-report.js';
import { TriageReport } from '../../reports/verbs/triage-report.js';
import { PlaceRouter } from '../../routing/place-router.js';
import { Reference } from '../../routing/reference.js';

/** Time as the examples have it: what happened three hours ago is written as three hours ago. */
export class StoryClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}

/** Nobody listens yet, nothing runs by itself, and the account of the examples has no provider. */
const wakeups = { wake: () => undefined, on: () => () => undefined } as unknown as Wakeups;
const loops = { add: () => undefined } as unknown as Loops;
const traffic = { note: () => undefined } as unknown as AccountTraffic;
const network = {} as SendToProvider;
const templates = { of: () => Promise.resolve([]) } as unknown as AccountTemplates;
const failures = { count: () => undefined } as unknown as SendFailures;

/**
 * The product without its processes, on a clock of its own: invented citizens write through the real front door (delivery, split, lane) and invented
 * colleagues act with the real verbs, so that every count, clock and timeline is what the product makes of it.
 */
export function storyDesk(db: Database, box: SealedBox, log: Log, clock: StoryClock, config: Config) {
  // What the desk refers to does not change while the stories run; with their clock it would be read again for every step.
  const still = new StoryClock(clock.now());
  const reference = new Reference(db, still, wakeups);
  const router = new PlaceRouter(db, reference, still);
  const accounts = new AccountDirectory(db, box, still, wakeups);
  const act = new ReportAct(db, reference, clock, wakeups);
  const withNews = new WithNews(act, new CitizenNews(accounts, reference, config), db, wakeups);
  const receipts = new ApplyReceipt();
  const append = new Append(db, wakeups);
  const split = new SplitDeliveries(db, accounts, clock, wakeups, log);
  const lanes = new ProcessLanes(db, accounts, traffic, new ReceiveMessage(router, reference), receipts, clock, wakeups, log);
  const outbox = new DrainOutbox(db, accounts, traffic, receipts, network, failures, clock, wakeups, log);
  const sweeper = new ReportSweeper(db, clock, reference, act, loops);

  return {
    act,
    /** What a citizen's page sends; resolves when the room has it. */
    async receive(accountId: string, visitorId: string, entry: WebEntry): Promise<void> {
      const now = clock.now();
      const body = writeEnvelope({ visitorId, at: now.toISOString(), entries: [entry] });
      await append.append({ id: newId(), accountId, receivedAt: now, headers: {}, body, traceId: newId(), doorKey: entry.type === 'message' ? `${visitorId}:${entry.clientKey}` : null });
      // One delivery, one conversation: one batch each.
      await split.run();
      await lanes.run();
    },
    /** What is in the outbox leaves, all of it: an answer stands behind the news that goes with it. */
    deliver: async () => {
      while ((await outbox.runInternal()) > 0);
    },
    /** What happens by itself when its time has come: claims of who did nothing for too long end. */
    sweep: () => sweeper.sweep(),
    claim: new ClaimReport(db, reference, clock, act),
    release: new ReleaseReport(act),
    read: new MarkReportRead(db, clock, act),
    triage: new TriageReport(withNews, reference, router),
    note: new AddNote(act),
    reply: new SendReply(db, new ReplyWords(db, accounts, templates), reference, clock, wakeups),
    assign: new AssignReport(withNews, reference),
    accept: new AcceptAssignment(withNews),
    decline: new DeclineAssignment(act),
    escalate: new EscalateReport(act, reference),
    answer: new AnswerEscalation(act, db, reference),
    snooze: new SnoozeReport(act),
    close: new CloseReport(new Finish(act, db, accounts, wakeups)),
    reopen: new ReopenReport(withNews),
  };
}

export type StoryDesk = ReturnType<typeof storyDesk>;
