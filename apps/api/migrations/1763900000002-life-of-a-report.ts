import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole life of a report: who is told what, promises, the team's hours, the night, news to the citizen, where people are referred to. */
export class LifeOfAReport1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Told once: the key says which run of a clock, which note, which assignment it is about.
      create table alert (
        id uuid primary key,
        kind text not null,
        report_id uuid not null references report (id),
        key text not null,
        for_users uuid[] not null default '{}',
        for_roles text[] not null default '{}',
        for_teams uuid[] not null default '{}',
        why text not null, -- a code; the words are in the catalogues
        data jsonb not null default '{}', -- ids, codes and moments, never words of citizens
        raised_at timestamptz not null,
        resolved_at timestamptz,
        unique (report_id, kind, key)
      );
      create index alert_open on alert (raised_at) where resolved_at is null;
      create index alert_resolved on alert (resolved_at) where resolved_at is not null;
      create table alert_seen (
        alert_id uuid not null references alert (id),
        user_id uuid not null references app_user (id),
        seen_at timestamptz not null,
        primary key (alert_id, user_id)
      );

      create table promise (
        id uuid primary key,
        report_id uuid not null references report (id),
        text text not null,
        phone text,
        due_at timestamptz not null,
        owner_id uuid not null references app_user (id),
        created_by_id uuid not null references app_user (id),
        created_at timestamptz not null,
        kept_at timestamptz,
        kept_by_id uuid references app_user (id),
        note text,
        cancelled_at timestamptz,
        cancel_reason text,
        told_at timestamptz -- its owner was told that it is due
      );
      create index promise_report on promise (report_id, due_at);
      create index promise_due on promise (due_at) where kept_at is null and cancelled_at is null and told_at is null;

      create table note_mention (
        note_id uuid not null references note (id),
        user_id uuid not null references app_user (id),
        primary key (note_id, user_id)
      );

      -- When a team takes things on; weekday 1 = Monday, hours in the desk's own time zone. A team without rows is always there.
      create table team_hours (
        team_id uuid not null references team (id),
        weekday int not null check (weekday between 1 and 7),
        opens_minute int not null check (opens_minute between 0 and 1440),
        closes_minute int not null check (closes_minute between 0 and 1440 and closes_minute > opens_minute),
        primary key (team_id, weekday, opens_minute)
      );
      -- What waits silently until morning. Without a team: everybody's; a team's own row goes first.
      create table night_profile (
        id uuid primary key,
        team_id uuid references team (id),
        urgency text not null,
        starts_minute int not null check (starts_minute between 0 and 1439),
        ends_minute int not null check (ends_minute between 0 and 1439),
        waits boolean not null
      );
      create unique index night_profile_of on night_profile (coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid), urgency);

      -- What the citizen is told by itself when something happens; the newest version counts.
      create table status_text (
        code text not null,
        language text not null,
        version int not null default 1,
        text text not null,
        enabled boolean not null default true,
        primary key (code, language, version)
      );
      create table referral (
        code text primary key,
        label_nl text not null,
        label_en text not null,
        text_nl text not null,
        text_en text not null,
        phone text,
        url text,
        sort int not null,
        active boolean not null default true
      );

      alter table report
        add column promise_due_at timestamptz, -- the first promise that is open: a clock like the others
        add column promise_warn_at timestamptz,
        add column accept_due_at timestamptz, -- the team must have taken it on, in its own hours
        add column accept_told_at timestamptz,
        add column warned_due_at timestamptz, -- the deadline people were warned of
        add column breached_due_at timestamptz, -- the deadline people were told has passed
        add column nudged_for timestamptz, -- the owner's last act after which they were asked whether they are still there
        add column reminded_at timestamptz, -- the one reminder to a citizen we wait for
        add column silence_told_at timestamptz; -- silence that may not close it was told
      create index report_warn on report (warn_at) where warn_at is not null and warned_due_at is distinct from next_due_at and status <> 'CLOSED';
      create index report_breach on report ((case when status in ('NEW', 'REOPENED') and claim_user_id is null then claim_due_at else answer_due_at end))
        where status <> 'CLOSED' and breached_due_at is distinct from (case when status in ('NEW', 'REOPENED') and claim_user_id is null then claim_due_at else answer_due_at end);
      create index report_accept on report (accept_due_at) where status = 'ASSIGNED' and accept_due_at is not null and accept_told_at is null;
      create index report_silence on report (last_answer_at) where status in ('ANSWERED', 'WAITING_FOR_CITIZEN') and unanswered_since is null;
      create index report_linked on report (linked_report_id) where linked_report_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index report_linked, report_silence, report_accept, report_breach, report_warn;
      alter table report
        drop column silence_told_at, drop column reminded_at, drop column nudged_for, drop column breached_due_at, drop column warned_due_at,
        drop column accept_told_at, drop column accept_due_at, drop column promise_warn_at, drop column promise_due_at;
      drop table referral, status_text, night_profile, team_hours, note_mention, promise, alert_seen, alert;
    `);
  }
}
