import { platformOf } from '../platforms/all.js';
import { status } from '../platforms/meta/whatsapp.js';
import type { Time } from '../play/patience.js';
import type { Account, Line, Phone } from '../world/model.js';
import type { PostOffice } from '../world/post-office.js';
import type { World } from '../world/world.js';
import type { Stage, Upload } from './stage.js';

const PROMPT_MS = 120;
const LATE_MS = 45_000;
const MOST_UPLOADS = 200;

/** The stage on which the provider APIs play: what they deliver arrives at phones, and receipts go back through the front door. */
export class Receipts implements Stage {
  readonly uploads = new Map<string, Upload>();
  private readonly under = new Set<Promise<unknown>>();

  constructor(readonly world: World, private readonly post: Pick<PostOffice, 'post'>, private readonly time: Time) {}

  deliver(account: Account, phone: Phone, said: Parameters<Stage['deliver']>[2]): Line {
    for (const old of [...this.uploads.keys()].slice(0, Math.max(0, this.uploads.size - MOST_UPLOADS))) this.uploads.delete(old);
    const line = this.world.hears(phone, said);
    line.state = 'sent';
    account.tally.taken += 1;
    this.keep(this.tell(account, phone, line));
    return line;
  }

  failLater(account: Account, phone: Phone, line: Line, error: Parameters<Stage['failLater']>[3]): void {
    this.keep(this.time.pause(PROMPT_MS).then(() => this.send(account, phone, [status('failed', line, phone, this.world.now(), error)])));
  }

  /** Resolves when nothing that is under way now has still to be told. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.under);
  }

  private keep(telling: Promise<void>): void {
    this.under.add(telling);
    void telling.finally(() => this.under.delete(telling));
  }

  /** The citizen looked: whatever arrived is read now. */
  async read(account: Account, phone: Phone): Promise<void> {
    const lines = phone.lines.filter((line) => line.from === 'desk' && line.state !== 'read');
    for (const line of lines) line.state = 'read';
    this.world.changed();
    if (lines.length > 0 && account.moods.receipts !== 'never') await this.send(account, phone, platformOf(account.kind).receipt('read', lines, phone, account, this.world.now()));
  }

  private async tell(account: Account, phone: Phone, line: Line): Promise<void> {
    const { receipts } = account.moods;
    // After the answer to the call: a provider may be quicker, and the desk keeps such a receipt until its message is there.
    await this.time.pause(receipts === 'late' ? LATE_MS : PROMPT_MS);
    if (receipts === 'never' || this.time.signal.aborted) return;
    const platform = platformOf(account.kind);
    await this.send(account, phone, platform.receipt('sent', [line], phone, account, this.world.now()));
    if (line.state === 'sent') line.state = 'delivered';
    await this.send(account, phone, platform.receipt('delivered', [line], phone, account, this.world.now()));
  }

  private async send(account: Account, phone: Phone, fragments: readonly unknown[]): Promise<void> {
    for (const fragment of fragments) await this.post.post({ accountId: account.id, key: phone.id, fragment });
  }
}
