import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a message said before an edit: sealed evidence, never changed. */
@Entity('message_revision')
export class MessageRevisionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'message_id', type: 'uuid' })
  messageId!: string;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  @Column({ name: 'replaced_at', type: 'timestamptz' })
  replacedAt!: Date;

  @Column({ name: 'inbound_item_id', type: 'uuid', nullable: true })
  inboundItemId!: string | null;
}
