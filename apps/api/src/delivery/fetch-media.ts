import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EventAttachment, MediaAddress, SendFailure } from '@balie/channels/contract.js';
import { failureOfError } from '@balie/channels/kit/http.js';
import { retryAt } from '@balie/domain/reply/retry.js';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { setAccountState } from '../accounts/account.queries.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isDatabaseAway } from '../platform/database/database-away.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { MediaStore } from '../platform/media-store.js';
import { Log } from '../platform/observe/log.js';
import { FetchFile, FileNotFetched } from '../platform/outgoing/fetch-file.js';
import { OutgoingHttp } from '../platform/outgoing/outgoing-http.js';
import { saveFetched, saveMissed, takeWanted, type Wanted } from './fetch-media.queries.js';
import { safeFileName, sniffAs } from './media-types.js';
import { appendMessageEvents } from './message-events.js';

/** Whole files are held in memory while they come in. */
const AT_A_TIME = 4;
const LEASE_MS = 120_000;

class Missed extends Error {
  constructor(
    readonly code: string,
    readonly again: boolean,
    /** The account is what is wrong: the file waits with it. */
    readonly account?: SendFailure,
  ) {
    super(code);
  }
}

/** What citizens sent along and still is at the provider's: fetched after the message is stored, kept under its hash, then made ready like any upload. */
@Injectable()
export class FetchMedia {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly http: OutgoingHttp,
    private readonly files: FetchFile,
    private readonly store: MediaStore,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  /** A few files side by side. Returns how many were tried. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const wanted = await this.db.transaction((tx) => takeWanted(tx, now, new Date(now.getTime() + LEASE_MS), AT_A_TIME));
    await Promise.all(wanted.map((file) => this.fetch(file)));
    return wanted.length;
  }

  private async fetch(file: Wanted): Promise<void> {
    try {
      const account = await this.accounts.find(file.account_id);
      if (account === null) throw new Missed('ACCOUNT_UNUSABLE', false);
      const source = JSON.parse(file.source) as EventAttachment;
      await this.keep(file, source, await this.bytesOf(account, source));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      await this.miss(file, error instanceof Missed ? error : new Missed('BROKE_OFF', true), error);
    }
  }

  private async bytesOf({ channel, settings }: Account, source: EventAttachment): Promise<Buffer> {
    const { media } = channel.manifest.capabilities;
    if (media === null) throw new Missed('CHANNEL_CANNOT', false);
    const address = await this.locate(() => channel.locateMedia?.(source, settings, this.http) ?? Promise.resolve(source.url === undefined ? null : { url: source.url }));
    return this.files.run({ ...address, hosts: media.hosts ?? [], maxBytes: media.maxBytes }).catch((error: unknown) => {
      throw error instanceof FileNotFetched ? new Missed(error.code, error.again) : error;
    });
  }

  private async locate(ask: () => Promise<MediaAddress | SendFailure | null>): Promise<MediaAddress> {
    const found = await ask().catch(failureOfError);
    if (found === null) throw new Missed('NO_ADDRESS', false);
    if (!('ok' in found)) return found;
    if (found.kind === 'misconfigured') throw new Missed(found.code, true, found);
    throw new Missed(found.code, found.kind === 'retry' || found.kind === 'uncertain');
  }

  /** What we do not show is evidence all the same: its original is kept. */
  private async keep(file: Wanted, source: EventAttachment, bytes: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest();
    const type = await sniffAs(bytes, source.type);
    const originalKey = `original/${file.id}`;
    await this.store.put(originalKey, bytes);
    const kind = type === null || file.kind === 'sticker' ? file.kind : type.kind;
    const failure = type === null ? 'TYPE_NOT_ALLOWED' : null;
    await this.db.transaction(async (tx) => {
      const message = await saveFetched(tx, file, { kind, fileName: safeFileName(file.file_name ?? undefined), mimeType: type?.mimeType ?? null, size: bytes.length, sha256, originalKey, failure });
      if (message !== null && failure !== null) await appendMessageEvents(tx, [{ message, type: 'message.media_failed', at: this.clock.now(), data: { attachmentId: file.id, code: failure } }]);
    });
    this.wakeups.wake('media', file.id);
    this.wakeups.wake('events');
  }

  private async miss(file: Wanted, { code, again, account }: Missed, error: unknown): Promise<void> {
    const now = this.clock.now();
    const at = account !== undefined ? now : again ? retryAt(file.attempts, Math.random(), now) : null;
    await this.db.transaction(async (tx) => {
      const message = await saveMissed(tx, file, { code, again: at, counted: account === undefined });
      if (message !== null && at === null) await appendMessageEvents(tx, [{ message, type: 'message.media_failed', at: now, data: { attachmentId: file.id, code } }]);
      if (account !== undefined) await setAccountState(tx, file.account_id, 'BROKEN', account.code, now, account.reason);
    });
    this.log.warn('a file was not fetched', { attachmentId: file.id, accountId: file.account_id, code, again: at !== null, ...(code === 'BROKE_OFF' ? { error } : {}) });
    if (account !== undefined) this.wakeups.wake('accounts', file.account_id);
    if (at === null) this.wakeups.wake('events');
  }
}
