import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One configured account on a channel: a page, a number, a bot. `settings` is sealed (platform/secrets). */
@Entity('channel_account')
export class ChannelAccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId!: string | null;

  @Column({ name: 'external_key', type: 'text', nullable: true })
  externalKey!: string | null;

  @Column({ type: 'bytea' })
  settings!: Buffer;

  @Column({ type: 'text' })
  state!: 'TESTING' | 'CONNECTED' | 'BROKEN' | 'PAUSED';

  @Column({ name: 'state_reason', type: 'text', nullable: true })
  stateReason!: string | null;

  @Column({ type: 'int', default: 0 })
  sort!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_inbound_at', type: 'timestamptz', nullable: true })
  lastInboundAt!: Date | null;

  @Column({ name: 'last_outbound_at', type: 'timestamptz', nullable: true })
  lastOutboundAt!: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ name: 'last_error_at', type: 'timestamptz', nullable: true })
  lastErrorAt!: Date | null;

  @Column({ name: 'last_error_reason', type: 'text', nullable: true })
  lastErrorReason!: string | null;

  @Column({ name: 'send_after', type: 'timestamptz', nullable: true })
  sendAfter!: Date | null;

  @Column({ name: 'test_after', type: 'timestamptz', nullable: true })
  testAfter!: Date | null;

  @Column({ name: 'tested_at', type: 'timestamptz', nullable: true })
  testedAt!: Date | null;

  @Column({ name: 'usual_gap_seconds', type: 'int', nullable: true })
  usualGapSeconds!: number | null;

  @Column({ name: 'quiet_since', type: 'timestamptz', nullable: true })
  quietSince!: Date | null;

  /** What the provider said about the account itself, newest first. */
  @Column({ type: 'jsonb', default: [] })
  notices!: readonly { readonly at: string; readonly kind: string; readonly code: string; readonly reason: string }[];
}
