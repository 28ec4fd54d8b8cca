import type { DataSource } from 'typeorm';

/**
 * Gives the application's role reading and writing, and of the audit log and the sequence of events only reading and adding:
 * history cannot be edited by the program that writes it. Nothing to do where one role does both (then only the database owner guards it).
 */
export async function grantToApplication(source: DataSource, role: string): Promise<void> {
  const [row] = await source.query<{ current_user: string }[]>('select current_user');
  if (!role || row?.current_user === role) return;
  const name = `"${role.replaceAll('"', '""')}"`;
  await source.query(`grant usage on schema public to ${name}`);
  await source.query(`grant select, insert, update, delete on all tables in schema public to ${name}`);
  await source.query(`grant usage, select on all sequences in schema public to ${name}`);
  await source.query(`revoke update, delete, truncate on audit from ${name}`);
  await source.query(`revoke delete, truncate on event, inbound_delivery, message_revision from ${name}`);
  await source.query(`revoke insert, update, delete on migration from ${name}`);
}
