import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, teams, areas, categories, clocks, texts, accounts: what the desk refers to. */
export class PeopleAndReference1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A principal: a person, an API token (each its own principal) or the system itself.
      create table app_user (
        id uuid primary key,
        kind text not null default 'PERSON' check (kind in ('PERSON', 'TOKEN', 'SYSTEM')),
        email text,
        name text not null,
        password_hash text,
        language text not null default 'nl',
        capacity int not null default 8,
        active boolean not null default true,
        demo boolean not null default false,
        created_at timestamptz not null
      );
      create unique index app_user_email on app_user (lower(email)) where email is not null;

      create table user_role (
        id uuid primary key,
        user_id uuid not null references app_user (id),
        role text not null,
        valid_from timestamptz not null,
        valid_until timestamptz
      );
      create index user_role_user on user_role (user_id);

      create table district (id uuid primary key, name text not null unique);
      create table team (
        id uuid primary key,
        code text not null unique,
        name text not null unique,
        district_id uuid not null references district (id),
        active boolean not null default true
      );
      create table municipality (
        code text primary key,
        name text not null,
        province text not null,
        polygon jsonb -- GeoJSON MultiPolygon, WGS84; null outside the region
      );
      create table team_area (
        id uuid primary key,
        team_id uuid not null references team (id),
        municipality_code text not null references municipality (code),
        confidence text not null,
        valid_from date not null,
        valid_until date
      );
      create index team_area_municipality on team_area (municipality_code);
      create table user_team (
        user_id uuid not null references app_user (id),
        team_id uuid not null references team (id),
        primary key (user_id, team_id)
      );

      create table session (
        id uuid primary key,
        user_id uuid not null references app_user (id),
        token_hash bytea not null unique,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null, -- absolute limit; the idle limit counts from last_seen_at
        revoked_at timestamptz,
        user_agent text
      );
      create index session_by_user on session (user_id);
      create table api_token (
        id uuid primary key,
        user_id uuid not null references app_user (id),
        token_hash bytea not null unique,
        name text not null,
        created_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      create table one_time_link (
        token_hash bytea primary key,
        user_id uuid not null references app_user (id),
        purpose text not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      -- Rate limits that must hold over several processes (sign-in per address and per e-mail).
      create table rate_window (key text primary key, window_start timestamptz not null, hits int not null);

      create table category (
        id uuid primary key,
        slug text not null unique,
        label_nl text not null,
        label_en text not null,
        parent_id uuid references category (id),
        sort int not null,
        active boolean not null default true
      );
      create table clock_policy (
        urgency text primary key,
        claim_seconds int not null,
        answer_seconds int not null,
        night_waits boolean not null default false
      );
      create table saved_reply (
        id uuid primary key,
        title text not null,
        text text not null,
        language text not null default 'nl',
        type text,
        category_slug text,
        sort int not null default 0,
        active boolean not null default true
      );
      create table escalation_target (
        code text primary key,
        label_nl text not null,
        label_en text not null,
        must_acknowledge boolean not null,
        ack_seconds int,
        fallback_code text,
        sort int not null
      );

      create table channel_account (
        id uuid primary key,
        kind text not null,
        name text not null,
        team_id uuid references team (id),
        external_key text, -- what the provider calls this account (page id, phone number id); unique per kind
        settings bytea not null, -- AES-256-GCM, see platform/secrets
        state text not null, -- CONNECTED, TESTING, BROKEN, PAUSED
        state_reason text,
        sort int not null default 0,
        created_at timestamptz not null,
        last_inbound_at timestamptz,
        last_outbound_at timestamptz,
        last_error text,
        last_error_at timestamptz
      );
      create unique index channel_account_key on channel_account (kind, external_key) where external_key is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table channel_account, escalation_target, saved_reply, clock_policy, category, rate_window, one_time_link,
        api_token, session, user_team, team_area, municipality, team, district, user_role, app_user;
    `);
  }
}
