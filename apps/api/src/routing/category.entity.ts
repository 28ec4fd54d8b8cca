import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a report is about: fifteen groups and their sub-categories, editable data. */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  slug!: string;

  @Column({ name: 'label_nl', type: 'text' })
  labelNl!: string;

  @Column({ name: 'label_en', type: 'text' })
  labelEn!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'int' })
  sort!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
