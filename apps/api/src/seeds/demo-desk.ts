import { writeEnvelope, type WebEntry } from '@balie/channels/web/envelope.js';
import { AccountDirectory } from '../accounts/account-directory.js';
import type { AccountTraffic } from '../accounts/account-traffic.js';
import { ApplyReceipt } from '../delivery/apply-receipt.js';
import { DrainOutbox } from '../delivery/drain-outbox.js';
import type { OutgoingHttp } from '../delivery/outgoing-http.js';
import { SendReply } from '../delivery/send-reply.js';
import { Append } from '../intake/append.js';
import { ProcessLanes } from '../intake/process-lanes.js';
import { SplitDeliveries } from '../intake/split-deliveries.js';
import { Clock } from '../platform/clock.js';
import type { Database, Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import type { Wakeups } from '../platform/live/wakeups.js';
import type { Log } from '../platform/observe/log.js';
import type { SealedBox } from '../platform/secrets/sealed-box.js';
import { ReceiveMessage } from '../reports/receive-message.js';
import { AcceptAssignment } from '../reports/verbs/accept-assignment.js';
import { AddNote } from '../reports/verbs/add-note.js';
import { AnswerEscalation } from '../reports/verbs/answer-escalation.js';
import { AssignReport } from '../reports/verbs/assign-report.js';
import { ClaimReport } from '../reports/verbs/claim-report.js';
import { CloseReport } from '../reports/verbs/close-report.js';
import { EscalateReport } from '../reports/verbs/escalate-report.js';
import { MarkReportRead } from '../reports/verbs/mark-report-read.js';
import { ReleaseReport } from '../reports/verbs/release-report.js';
import { ReportAct } from '../reports/verbs/report-act.js';
import { SnoozeReport } from '../reports/verbs/snooze-report.js';
import { TriageReport } from '../reports/verbs/triage-report.js';
import { PlaceRouter } from '../routing/place-router.js';
import { Reference } from '../routing/reference.js';

/** Time as the demo's story has it: what happened three hours ago is written as three hours ago. */
export class StoryClock extends Clock {
  private at = new Date();

  override now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }
}

/** The same database, not waiting for the disk after each act: hundreds of commits of examples are not worth five seconds of a first start. */
const unhurried = (db: Database): Database => Object.assign(Object.create(db) as Database, {
  transaction: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(async (tx) => {
    await tx.query('set local synchronous_commit = off');
    return work(tx);
  }),
});

/** Nobody listens yet, nobody needs waking. */
const silence = { wake: () => undefined, on: () => () => undefined } as unknown as Wakeups;
const noTraffic = { note: () => undefined } as unknown as AccountTraffic;
/** The demo's account needs no provider. */
const noNetwork = {} as OutgoingHttp;

/**
 * The desk without processes, on a clock of its own: the demo's citizens write through the real front door (delivery, split, lane) and its people act
 * with the real verbs, so that every count, clock and timeline is what the product makes of it.
 */
export function demoDesk(database: Database, box: SealedBox, log: Log, clock: StoryClock) {
  const db = unhurried(database);
  const reference = new Reference(db, clock);
  const router = new PlaceRouter(db, reference, clock);
  const accounts = new AccountDirectory(db, box, clock, silence);
  const act = new ReportAct(db, reference, clock, silence);
  const receipts = new ApplyReceipt();
  const append = new Append(db, silence);
  const split = new SplitDeliveries(db, accounts, clock, silence, log);
  const lanes = new ProcessLanes(db, accounts, noTraffic, new ReceiveMessage(router, reference), receipts, clock, silence, log);
  const outbox = new DrainOutbox(db, accounts, noTraffic, receipts, noNetwork, clock, silence, log);

  /** What a citizen's page sends; back when the room has it. */
  const write = async (accountId: string, visitorId: string, entry: WebEntry): Promise<void> => {
    const now = clock.now();
    const body = writeEnvelope({ visitorId, at: now.toISOString(), entries: [entry] });
    await append.append({ id: newId(), accountId, receivedAt: now, headers: {}, body, traceId: newId(), doorKey: null });
    await drained(() => split.run());
    await drained(() => lanes.run());
  };

  return {
    write,
    deliver: () => drained(() => outbox.runInternal()),
    claim: new ClaimReport(db, reference, clock, act),
    release: new ReleaseReport(act),
    read: new MarkReportRead(db, clock, act),
    triage: new TriageReport(act, reference, router),
    note: new AddNote(act),
    reply: new SendReply(db, accounts, reference, clock, silence),
    assign: new AssignReport(act, reference),
    accept: new AcceptAssignment(act),
    escalate: new EscalateReport(act, reference),
    answer: new AnswerEscalation(act, db),
    snooze: new SnoozeReport(act),
    close: new CloseReport(act, db, accounts, silence),
  };
}

export type DemoDesk = ReturnType<typeof demoDesk>;

async function drained(once: () => Promise<number>): Promise<void> {
  while ((await once()) > 0);
}
