import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { Log } from '../../platform/observe/log.js';
import { OutgoingHttp } from '../../platform/outgoing/outgoing-http.js';
import { SealedBox } from '../../platform/secrets/sealed-box.js';
import { signWebhook } from '../../platform/secrets/standard-webhooks.js';
import { Reference } from '../../routing/reference.js';
import { readReport } from '../report.queries.js';
import { ReportAct } from '../verbs/report-act.js';
import { failNow } from './fail-escalation.js';
import { ReadCard } from './read-card.js';
import { targetSettings } from './target-settings.js';
import { finishDelivery, readOutgoing, retryDelivery, takeDelivery, type DueDelivery, type Outgoing } from './webhook.queries.js';

const LOOK_MS = 250;
const TIMEOUT_MS = 10_000;
/** Longer than a try can take. */
const LEASE_MS = 30_000;
/** Seconds to the next try; a target has minutes to confirm, so the first ones come soon. */
const PAUSES = [2, 5, 10, 20, 30, 60, 120];

/** Hands escalations to targets by signed webhook: at least once, again until they take it, and on to the fallback when they will not. */
@Injectable()
export class DeliverWebhooks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
    private readonly reference: Reference,
    private readonly card: ReadCard,
    private readonly box: SealedBox,
    private readonly http: OutgoingHttp,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    loops: Loops,
  ) {
    loops.add({ name: 'escalation webhooks', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.run() });
  }

  /** One delivery; 0 when none is due. */
  async run(): Promise<number> {
    const due = await takeDelivery(this.db, this.clock.now(), LEASE_MS);
    if (due === null) return 0;
    const outgoing = await readOutgoing(this.db, due.escalationId);
    if (outgoing === null || outgoing.status !== 'SENT') await finishDelivery(this.db, due.escalationId, 'FAILED', 'NOT_NEEDED', this.clock.now());
    else await this.deliver(due, outgoing);
    return 1;
  }

  private async deliver({ escalationId, attempts }: DueDelivery, outgoing: Outgoing): Promise<void> {
    const result = await this.send(escalationId, outgoing);
    const now = this.clock.now();
    if (result === 'SENT') return void (await finishDelivery(this.db, escalationId, 'SENT', null, now));
    this.log.warn('an escalation was not taken', { escalationId, attempts, error: result.error });
    const pause = PAUSES[attempts - 1];
    if (!result.final && pause !== undefined) return void (await retryDelivery(this.db, escalationId, result.error, new Date(now.getTime() + pause * 1000)));
    await finishDelivery(this.db, escalationId, 'FAILED', result.error, now);
    const reference = await this.reference.data();
    await this.act.run(null, outgoing.reportId, (act) => failNow(act, reference, ({ id }) => id === escalationId, 'WEBHOOK_REFUSED'));
  }

  private async send(escalationId: string, outgoing: Outgoing): Promise<'SENT' | { readonly error: string; readonly final: boolean }> {
    const settings = outgoing.settings === null ? null : targetSettings(this.box.open(outgoing.settings));
    if (settings === null) return { error: 'NO_ADDRESS', final: true };
    const body = JSON.stringify(await this.message(escalationId, outgoing));
    const headers = { 'content-type': 'application/json', ...signWebhook(settings.secret, escalationId, body, this.clock.now()) };
    try {
      const { status } = await this.http.request({ method: 'POST', url: settings.url, headers, body, timeoutMs: TIMEOUT_MS });
      if (status >= 200 && status < 300) return 'SENT';
      return { error: `HTTP ${status}`, final: status >= 400 && status < 500 && ![408, 425, 429].includes(status) };
    } catch (error) {
      return { error: error instanceof Error ? error.name : 'unknown', final: false };
    }
  }

  /** What the target needs and nothing more: the card, by when, and where to answer. No handle, no other messages. */
  private async message(escalationId: string, { reportId, targetCode, reason, sentAt, dueAt }: Outgoing): Promise<object> {
    const [report, { targetByCode }] = [await readReport(this.db, reportId), await this.reference.data()];
    const target = targetByCode.get(targetCode);
    const card = report && (await this.card.cardOf(report, target?.labelNl ?? targetCode, target?.phone ?? null, 'nl'));
    const answerUrl = `${this.config.PUBLIC_URL.replace(/\/$/, '')}/hooks/escalations/${escalationId}`;
    return {
      type: 'escalation.sent', timestamp: sentAt.toISOString(),
      data: { escalationId, reportNumber: report?.number ?? null, urgency: report?.urgency ?? null, danger: report?.danger ?? null, dangerKind: report?.dangerKind ?? null, target: targetCode, reason, card, confirmBy: dueAt?.toISOString() ?? null, answerUrl },
    };
  }
}
