import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules that lead reports to teams: every saved list is a version of its own, the newest one counts. */
export class RoutingRules1763900000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table routing_rule_set (
        version int primary key,
        rules jsonb not null,
        reason text not null,
        made_by_id uuid not null references app_user (id),
        made_at timestamptz not null
      );
      -- What waits for a person to say where it belongs: a short list of its own.
      create index report_unroutable on report (created_at, id)
        where team_id is null and status not in ('CLOSED', 'SNOOZED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index report_unroutable; drop table routing_rule_set;');
  }
}
