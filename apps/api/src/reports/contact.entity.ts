import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who wrote to us; their handles are identities. */
@Entity('contact')
export class ContactEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
