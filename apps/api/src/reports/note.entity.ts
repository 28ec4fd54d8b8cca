import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What colleagues tell each other about a report; the citizen never sees it. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ name: 'client_key', type: 'text' })
  clientKey!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
