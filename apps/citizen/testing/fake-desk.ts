import { randomUUID } from 'node:crypto';
import type { Attachment, Message, NewMessage, Page, Receipt, ReportProgress, ReportState, StepKey } from '../src/wire/shapes.js';

export interface Heard {
  event: 'message' | 'state' | 'typing' | 'reset';
  data: unknown;
  id?: string;
}

interface Change {
  cursor: number;
  messageId?: string;
}

/** One citizen's side of the fake desk: what was said, where the report stands, and who listens. */
export class FakeVisitor {
  readonly token = randomUUID();
  readonly messages = new Map<string, Message>();
  readonly byKey = new Map<string, { text: string; receipt: Receipt }>();
  readonly attachments = new Map<string, { attachment: Attachment; bytes: Buffer }>();
  readonly listeners = new Set<(heard: Heard) => void>();
  readonly receipts = { delivered: new Set<string>(), read: new Set<string>() };
  readonly times: Partial<Record<StepKey, string>> = {};
  readonly code = `${Math.floor(Math.random() * 1e6)}-${randomUUID().replaceAll('-', '')}`;
  readonly number = `M-26-${String(118_000 + Math.floor(Math.random() * 900))}`;
  state: ReportState = { status: 'none' };
  typed = 0;
  private latestAt = 0;
  private readonly changes: Change[] = [];

  constructor(private readonly now: () => number) {}

  page(after: number): Page {
    const ids = new Set(this.changes.filter((change) => change.cursor > after && change.messageId).map((change) => change.messageId!));
    return { cursor: String(this.changes.length), state: this.state, messages: [...this.messages.values()].filter((message) => ids.has(message.id)) };
  }

  /** What a stream that was away since `after` has to hear first. */
  missed(after: number): Heard[] {
    return this.changes.filter((change) => change.cursor > after).map((change) => this.heard(change));
  }

  write(message: NewMessage): Receipt {
    const id = randomUUID();
    const attachments = (message.attachmentIds ?? []).map((attachmentId) => this.attachments.get(attachmentId)!.attachment);
    const receipt: Receipt = { id, number: this.number, statusUrl: `/status/${this.code}` };
    this.byKey.set(message.clientKey, { text: message.text, receipt });
    this.put({ id, from: 'citizen', automatic: false, text: message.text, at: this.time(), clientKey: message.clientKey, status: 'received', attachments, ...(message.location && { location: message.location }) });
    if (this.state.status === 'none') this.become('received');
    return receipt;
  }

  says(text: string, authorName?: string, more: Partial<Message> = {}): Message {
    return this.put({ id: randomUUID(), from: 'desk', automatic: authorName === undefined, authorName, text, at: this.time(), status: 'sent', attachments: [], ...more });
  }

  /** A person opens what the citizen wrote. */
  opens(): void {
    for (const message of this.messages.values()) {
      if (message.from === 'citizen' && message.status !== 'read') this.put({ ...message, status: 'read', readAt: this.time() });
    }
    if (this.state.status === 'received') this.become('read');
  }

  become(status: StepKey): void {
    this.times[status] ??= this.time();
    this.state = { number: this.number, statusUrl: `/status/${this.code}`, status };
    this.note({ cursor: this.changes.length + 1 });
  }

  types(): void {
    this.tell({ event: 'typing', data: { until: new Date(this.now() + 6000).toISOString() } });
  }

  reset(): void {
    this.tell({ event: 'reset', data: {} });
  }

  put(message: Message): Message {
    this.messages.set(message.id, message);
    this.note({ cursor: this.changes.length + 1, messageId: message.id });
    return message;
  }

  progress(): ReportProgress {
    const last = [...this.messages.values()].filter((message) => message.from === 'desk').at(-1);
    const current = this.state.status === 'none' ? 'received' : this.state.status;
    return {
      number: this.number,
      steps: (['received', 'read', 'forwarded', 'done'] as const).map((key) => ({ key, at: this.times[key] })),
      current,
      nextBefore: current === 'done' ? undefined : new Date(this.now() + 24 * 3600_000).toISOString(),
      lastMessage: last && { text: last.text ?? '', at: last.at },
      canWrite: true,
      chatUrl: '/praat',
    };
  }

  private note(change: Change): void {
    this.changes.push(change);
    this.tell(this.heard(change));
  }

  private heard(change: Change): Heard {
    const id = String(change.cursor);
    return change.messageId ? { event: 'message', data: this.messages.get(change.messageId), id } : { event: 'state', data: this.state, id };
  }

  private tell(heard: Heard): void {
    this.listeners.forEach((listener) => listener(heard));
  }

  /** No two things at one moment, as at the desk, whose ids run with the time. */
  private time(): string {
    this.latestAt = Math.max(this.latestAt + 1, this.now());
    return new Date(this.latestAt).toISOString();
  }
}

/** Makes one of the coming requests fail: the first whose method and path match, as often as asked. */
export interface PlannedTrouble {
  match: RegExp;
  status: number | 'cut' | 'cut-after' | 'never';
  times: number;
  code?: string;
  retryAfter?: number;
}

/** A desk that exists only in memory, speaking exactly the citizen's API; for development and specs. */
export class FakeDesk {
  readonly accountId = '01890000-0000-7000-8000-000000000001';
  readonly visitors = new Map<string, FakeVisitor>();
  readonly log: string[] = [];
  readonly planned: PlannedTrouble[] = [];
  demo = true;

  constructor(readonly now: () => number = Date.now) {}

  plan(trouble: Partial<PlannedTrouble> & Pick<PlannedTrouble, 'match' | 'status'>): void {
    this.planned.push({ times: 1, ...trouble });
  }

  /** The trouble planned for this request, used up by asking. */
  trouble(request: string): PlannedTrouble | undefined {
    const found = this.planned.find((planned) => planned.times > 0 && planned.match.test(request));
    if (found) found.times -= 1;
    return found;
  }

  newVisitor(): FakeVisitor {
    const visitor = new FakeVisitor(this.now);
    this.visitors.set(visitor.token, visitor);
    return visitor;
  }

  latest(): FakeVisitor {
    return [...this.visitors.values()].at(-1)!;
  }

  byCode(code: string): FakeVisitor | undefined {
    return [...this.visitors.values()].find((visitor) => visitor.code === code);
  }
}
