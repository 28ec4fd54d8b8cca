import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is said at once to somebody in danger, by kind and language; never changed, only followed by a newer version or switched off. */
@Entity('first_words')
export class FirstWordsEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'boolean', default: true })
  enabled!: boolean;

  @Column({ type: 'text', default: 'PRIVATE' })
  visibility!: 'PRIVATE';
}
