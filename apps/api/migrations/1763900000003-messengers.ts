import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What providers tell beside messages: how an account fares, other names of the same citizen, answers given with another tool. */
export class Messengers1763900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table channel_account add column notices jsonb not null default '[]'; -- newest first, the last twenty: {at, kind, code, reason}
      alter table identity add column aliases text[] not null default '{}';       -- other names at the provider: a phone number beside a lasting id
      alter table message add column sent_elsewhere boolean not null default false; -- ours, but not written here
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message drop column sent_elsewhere;
      alter table identity drop column aliases;
      alter table channel_account drop column notices;
    `);
  }
}
