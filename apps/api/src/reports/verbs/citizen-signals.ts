import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../accounts/account-directory.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/observe/log.js';
import { OutgoingHttp } from '../../platform/outgoing/outgoing-http.js';

interface Party {
  readonly account_id: string;
  readonly conversation_key: string;
  readonly recipient: string | null;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly owner_id: string | null;
  readonly safe_contact: boolean;
  readonly last_read: string | null;
}

/** A provider shows "typing" for some seconds; asking more often than this gains nothing. */
const TYPING_EVERY_MS = 5_000;
const MOST_REMEMBERED = 1_000;

/** Tells the citizen's messenger that we read, or that somebody types. Beside the work, after its commit: nobody waits for it, and failing harms nobody. */
@Injectable()
export class CitizenSignals {
  private readonly typed = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** A person marked the report read: up to the newest message they saw. */
  read(reportId: string): void {
    void this.send('read', reportId, null);
  }

  /** The owner types an answer; a colleague's note is nothing to the citizen. */
  typing(actor: Actor, reportId: string): void {
    const now = this.clock.now().getTime();
    if (now - (this.typed.get(reportId) ?? 0) < TYPING_EVERY_MS) return;
    if (this.typed.size >= MOST_REMEMBERED) this.typed.clear();
    this.typed.set(reportId, now);
    void this.send('typing', reportId, actor.userId);
  }

  private async send(kind: 'read' | 'typing', reportId: string, ownerId: string | null): Promise<void> {
    try {
      const party = await this.partyOf(reportId);
      if (party === null || party.visibility !== 'PRIVATE') return;
      // Somebody else may hold the phone: we do not show there that we are about to write.
      if (kind === 'typing' && (party.safe_contact || party.owner_id !== ownerId)) return;
      const account = await this.accounts.find(party.account_id);
      if (account === null || account.state !== 'CONNECTED' || (kind === 'typing' && !account.channel.manifest.capabilities.typing)) return;
      if (kind === 'read' && party.last_read === null) return;
      const { recipient, conversation_key: conversationKey, last_read: messageExternalId } = party;
      await account.channel.signal?.({ kind, recipient, conversationKey, messageExternalId: messageExternalId ?? undefined }, account.settings, this.http);
    } catch (error) {
      this.log.debug('a signal did not reach the citizen', { error, reportId });
    }
  }

  private async partyOf(reportId: string): Promise<Party | null> {
    const [party] = await this.db.query<Party>(
      `select r.account_id, c.key as conversation_key, i.external_id as recipient, c.visibility, r.claim_user_id as owner_id, r.safe_contact,
         (select m.external_id from message m where m.report_id = r.id and m.direction = 'INBOUND' and m.read_by_us_at is not null and m.external_id is not null order by m.sequence desc limit 1) as last_read
       from report r join conversation c on c.id = r.conversation_id left join identity i on i.id = c.identity_id where r.id = $1`,
      [reportId],
    );
    return party ?? null;
  }
}
