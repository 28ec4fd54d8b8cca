import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contact's handle on one channel account. */
@Entity('identity')
export class IdentityEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Other names of the same person at the provider. */
  @Column({ type: 'text', array: true, default: [] })
  aliases!: string[];
}
