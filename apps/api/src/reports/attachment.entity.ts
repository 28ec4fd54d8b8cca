import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file, place or card that came or went with a message. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'message_id', type: 'uuid', nullable: true })
  messageId!: string | null;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'conversation_key', type: 'text', nullable: true })
  conversationKey!: string | null;

  @Column({ type: 'int', default: 0 })
  position!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  @Column({ name: 'mime_type', type: 'text', nullable: true })
  mimeType!: string | null;

  @Column({ type: 'int', nullable: true })
  size!: number | null;

  @Column({ type: 'bytea', nullable: true })
  sha256!: Buffer | null;

  @Column({ name: 'original_key', type: 'text', nullable: true })
  originalKey!: string | null;

  @Column({ name: 'shown_key', type: 'text', nullable: true })
  shownKey!: string | null;

  @Column({ name: 'thumbnail_key', type: 'text', nullable: true })
  thumbnailKey!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ name: 'fetch_at', type: 'timestamptz', nullable: true })
  fetchAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'uploaded_by_id', type: 'uuid', nullable: true })
  uploadedById!: string | null;

  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  reportId!: string | null;

  @Column({ type: 'boolean', default: false })
  blurred!: boolean;
}
