import type { AfterReply, DeliveryStatus } from '@balie/domain/words/enums.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message of a conversation; an outbound row is also its place in the outbox. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  reportId!: string | null;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  direction!: 'INBOUND' | 'OUTBOUND';

  @Column({ type: 'text', default: 'PRIVATE' })
  visibility!: 'PRIVATE' | 'PUBLIC';

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ name: 'client_key', type: 'text', nullable: true })
  clientKey!: string | null;

  @Column({ name: 'author_id', type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ type: 'boolean', default: false })
  automatic!: boolean;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'bigint', default: () => "nextval('message_sequence')" })
  sequence!: string;

  @Column({ type: 'boolean', default: false })
  late!: boolean;

  @Column({ name: 'reply_to_id', type: 'uuid', nullable: true })
  replyToId!: string | null;

  @Column({ name: 'trace_id', type: 'text', nullable: true })
  traceId!: string | null;

  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'read_by_us_at', type: 'timestamptz', nullable: true })
  readByUsAt!: Date | null;

  @Column({ name: 'delivery_status', type: 'text', nullable: true })
  deliveryStatus!: DeliveryStatus | null;

  @Column({ name: 'hold_until', type: 'timestamptz', nullable: true })
  holdUntil!: Date | null;

  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true })
  readyAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;

  @Column({ name: 'attempt_started_at', type: 'timestamptz', nullable: true })
  attemptStartedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  failure!: Record<string, unknown> | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true })
  deliveredAt!: Date | null;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ name: 'after_reply', type: 'text', nullable: true })
  afterReply!: AfterReply | null;

  @Column({ type: 'jsonb', nullable: true })
  template!: Record<string, unknown> | null;

  /** Ours, but written with another tool of the organisation. */
  @Column({ name: 'sent_elsewhere', type: 'boolean', default: false })
  sentElsewhere!: boolean;
}
