import type { ReportType } from '@balie/domain/words/enums.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text with variables, offered by type, category and language. */
@Entity('saved_reply')
export class SavedReplyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', default: 'nl' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  type!: ReportType | null;

  @Column({ name: 'category_slug', type: 'text', nullable: true })
  categorySlug!: string | null;

  @Column({ type: 'int', default: 0 })
  sort!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
