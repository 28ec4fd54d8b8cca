import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the back door needs for providers: files that are fetched, rates that are limited, accounts that are watched. */
export class AccountsAndMedia1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table channel_account
        add column last_error_reason text,       -- for people, as the channel told it: holds no secret
        add column send_after timestamptz,       -- the provider asked us to wait; nothing leaves before
        add column test_after timestamptz,       -- in TESTING: the provider did not answer, try again then
        add column tested_at timestamptz,
        add column usual_gap_seconds int,        -- between two messages at this hour of the day, as the watchdog last saw it
        add column quiet_since timestamptz;      -- silent for much longer than usual

      -- How much passes an account in an hour: the rhythm that silence is measured against.
      create table account_hour (
        account_id uuid not null references channel_account (id),
        hour timestamptz not null,
        inbound int not null default 0,
        outbound int not null default 0,
        primary key (account_id, hour)
      );

      alter table attachment
        add column source text,                  -- JSON: where the provider keeps the bytes; null when we have them or there are none
        add column failure text,                 -- why there is no copy to show, as a code
        add column fetch_at timestamptz,         -- in PROCESSING: when to fetch, or when the worker that fetches is given up
        add column attempts int not null default 0,
        add column uploaded_by_id uuid references app_user (id), -- a file of ours, before and after it is sent
        add column report_id uuid references report (id),        -- the report it was uploaded for
        add column blurred boolean not null default false;       -- shown only after a click
      create index attachment_fetch on attachment (fetch_at) where state = 'PROCESSING';
      create index message_failed on message (account_id, failed_at) where delivery_status = 'FAILED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_failed, attachment_fetch;
      alter table attachment drop column source, drop column failure, drop column fetch_at, drop column attempts, drop column uploaded_by_id, drop column report_id, drop column blurred;
      drop table account_hour;
      alter table channel_account drop column last_error_reason, drop column send_after, drop column test_after, drop column tested_at, drop column usual_gap_seconds, drop column quiet_since;
    `);
  }
}
