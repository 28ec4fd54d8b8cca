import { Injectable } from '@nestjs/common';
import type { SendFailure } from '@balie/channels/contract.js';
import { Metrics } from '../platform/observe/metrics.js';

/** Tries that did not succeed, by channel and by what went wrong, for /metrics. */
@Injectable()
export class SendFailures {
  private readonly counter: ReturnType<Metrics['counter']>;

  constructor(metrics: Metrics) {
    this.counter = metrics.counter('balie_send_failures_total', 'Tries to send that did not succeed, by channel and kind of failure', ['kind', 'reason']);
  }

  count(channel: string, reason: SendFailure['kind']): void {
    this.counter.inc({ kind: channel, reason });
  }
}
