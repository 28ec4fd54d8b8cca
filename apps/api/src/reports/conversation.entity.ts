import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The thread on one account with one identity. Its row lock orders everything written in it. */
@Entity('conversation')
export class ConversationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'identity_id', type: 'uuid', nullable: true })
  identityId!: string | null;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text', default: 'PRIVATE' })
  visibility!: 'PRIVATE' | 'PUBLIC';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_inbound_at', type: 'timestamptz', nullable: true })
  lastInboundAt!: Date | null;

  @Column({ name: 'last_outbound_at', type: 'timestamptz', nullable: true })
  lastOutboundAt!: Date | null;

  @Column({ name: 'last_sent_at', type: 'timestamptz', nullable: true })
  lastSentAt!: Date | null;

  @Column({ name: 'reply_window_closes_at', type: 'timestamptz', nullable: true })
  replyWindowClosesAt!: Date | null;

  @Column({ name: 'typing_until', type: 'timestamptz', nullable: true })
  typingUntil!: Date | null;

  /** When automatic first words went out last. */
  @Column({ name: 'first_words_at', type: 'timestamptz', nullable: true })
  firstWordsAt!: Date | null;
}
