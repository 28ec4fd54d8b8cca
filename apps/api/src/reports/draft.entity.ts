import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person typed and did not send yet: own table, no event, no version. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @PrimaryColumn({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
