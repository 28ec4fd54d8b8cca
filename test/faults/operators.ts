import { setTimeout as pause } from 'node:timers/promises';
import { graphql } from '../support/client.js';
import { pick, uuidOf } from './random.js';

/** An answer in the operator's own book. */
export interface Answered {
  readonly clientKey: string;
  readonly text: string;
  readonly reportId: string;
  /** Null while nobody confirmed it. */
  messageId: string | null;
}

interface Payload {
  readonly report: { readonly id: string; readonly version: number } | null;
  readonly message?: { readonly id: string } | null;
  readonly problem: { readonly code: string } | null;
}

/** Claims, answers and repeats with the same key until somebody says yes or no; keeps a book of it. */
export class Operator {
  readonly answered: Answered[] = [];
  private readonly own = new Map<string, number>();
  private stopped = false;

  constructor(
    readonly name: string,
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly random: () => number,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  async work(): Promise<void> {
    while (!this.stopped) {
      if (this.own.size < 8 || this.random() < 0.2) await this.claimNext();
      if (this.own.size > 0) await this.answer(pick(this.random, [...this.own.keys()]));
      await pause(60 + this.random() * 120);
    }
  }

  /** Null when it is not known what happened: the connection broke, or the desk was away. */
  private async ask<Field extends string>(query: string, variables: Record<string, unknown>, field: Field): Promise<Payload | null> {
    try {
      const answer = await graphql<Record<Field, Payload> | null>(this.url, this.headers, query, variables);
      return answer.data?.[field] ?? null;
    } catch {
      return null;
    }
  }

  private async claimNext(): Promise<void> {
    const payload = await this.ask('mutation { claimNext { report { id version } problem { code } } }', {}, 'claimNext');
    if (payload?.report) this.own.set(payload.report.id, payload.report.version);
  }

  private async answer(reportId: string): Promise<void> {
    const entry: Answered = { clientKey: uuidOf(this.random), text: `${this.name} antwoordt ${this.answered.length}`, reportId, messageId: null };
    this.answered.push(entry);
    for (;;) {
      const input = { reportId, expectedVersion: this.own.get(reportId) ?? 0, clientKey: entry.clientKey, text: entry.text };
      const payload = await this.ask('mutation ($input: SendReplyInput!) { sendReply(input: $input) { report { id version } message { id } problem { code } } }', { input }, 'sendReply');
      if (payload?.message && payload.report) {
        entry.messageId = payload.message.id;
        this.own.set(reportId, payload.report.version);
        return;
      }
      if (payload?.problem?.code === 'STALE_VERSION') await this.refresh(reportId);
      else if (payload?.problem) return void this.own.delete(reportId);
      else await pause(100 + this.random() * 200);
    }
  }

  private async refresh(reportId: string): Promise<void> {
    try {
      const answer = await graphql<{ report: { version: number } | null } | null>(this.url, this.headers, 'query ($id: ID!) { report(id: $id) { version } }', { id: reportId });
      const version = answer.data?.report?.version;
      if (version !== undefined) this.own.set(reportId, version);
    } catch {
      await pause(100);
    }
  }
}
