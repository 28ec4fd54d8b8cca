import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The front door's tables, the one numbered sequence, and the audit log. */
export class DoorsEventsAudit1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Stored before it is understood: bytes as they came. A provider's delivery has no unique key: its items' ids are not known yet.
      create table inbound_delivery (
        id uuid primary key,
        seq bigint generated always as identity,
        account_id uuid not null references channel_account (id),
        received_at timestamptz not null,
        headers text not null, -- JSON text, never jsonb: bytes from outside must not fail an insert
        body bytea not null,
        trace_id text not null,
        state text not null default 'PENDING', -- PENDING, SPLIT, FAILED
        reason text,
        attempts int not null default 0,
        ready_at timestamptz not null,
        split_at timestamptz,
        door_key text -- our own door knows who says what: the same key again is the same request, repeated
      );
      create unique index inbound_delivery_door_key on inbound_delivery (account_id, door_key collate "C") where door_key is not null;
      create index inbound_delivery_pending_age on inbound_delivery (received_at desc, id desc) where state = 'PENDING';
      create index inbound_delivery_pending on inbound_delivery (seq) where state = 'PENDING';
      create index inbound_delivery_failed on inbound_delivery (received_at desc, id desc) where state = 'FAILED';

      create table inbound_item (
        id uuid primary key,
        seq bigint generated always as identity,
        account_id uuid not null references channel_account (id),
        delivery_id uuid not null references inbound_delivery (id),
        kind text not null,
        external_id text not null,
        edit_sequence int not null default 0,
        conversation_key text not null,
        occurred_at timestamptz,
        received_at timestamptz not null,
        payload bytea not null, -- the normalised event as UTF-8 JSON
        trace_id text not null,
        state text not null default 'WAITING', -- WAITING, STORED, IGNORED, FAILED
        reason text,
        attempts int not null default 0,
        message_id uuid,
        report_id uuid,
        processed_at timestamptz,
        -- truth against doubles, set when a delivery is split
        unique (account_id, kind, external_id, edit_sequence)
      );
      create index inbound_item_waiting on inbound_item (account_id, conversation_key, seq) where state = 'WAITING';
      create index inbound_item_failed on inbound_item (received_at desc, id desc) where state = 'FAILED';
      create index inbound_item_received on inbound_item (received_at desc, id desc);
      create index inbound_item_delivery on inbound_item (delivery_id);
      -- What a provider sent again: a row each, so that the balance can be checked against rows.
      create table inbound_duplicate (
        id uuid primary key,
        account_id uuid not null references channel_account (id),
        delivery_id uuid not null references inbound_delivery (id),
        kind text not null,
        external_id text not null,
        edit_sequence int not null,
        received_at timestamptz not null
      );
      create index inbound_duplicate_received on inbound_duplicate (received_at desc, id desc);

      -- One row per conversation with work waiting; claimed with SKIP LOCKED, so one worker at a time and in order.
      create table lane (
        account_id uuid not null,
        conversation_key text not null,
        ready_at timestamptz not null,
        attempts int not null default 0,
        primary key (account_id, conversation_key)
      );
      create index lane_ready on lane (ready_at);

      -- The balance: deltas appended per batch, folded by the worker. A row with folded = true is a total.
      create table intake_count (
        id uuid primary key,
        account_id uuid not null,
        folded boolean not null default false,
        received bigint not null default 0,
        stored bigint not null default 0,
        duplicate bigint not null default 0,
        ignored bigint not null default 0,
        failed bigint not null default 0,
        waiting bigint not null default 0
      );
      create index intake_count_account on intake_count (account_id);

      -- Receipts that came before their message are kept.
      create table early_receipt (
        id uuid primary key,
        account_id uuid not null,
        external_id text not null,
        status text not null,
        at timestamptz not null,
        detail jsonb,
        unique (account_id, external_id, status)
      );

      -- The one sequence: timeline, live updates, metrics and "what changed since" read these rows.
      create sequence live_sequence;
      create table event (
        id uuid primary key,
        position bigint generated always as identity,
        xid xid8 not null default pg_current_xact_id(),
        live_seq bigint, -- stamped by the relay, only below the oldest running transaction: no gaps for readers
        report_id uuid not null,
        conversation_id uuid not null,
        type text not null,
        at timestamptz not null,
        actor_id uuid,
        version int not null,
        data jsonb not null,
        team_before uuid,
        team_after uuid,
        restricted_before boolean not null default false,
        restricted_after boolean not null default false,
        trace_id text
      );
      create index event_unstamped on event (position) where live_seq is null;
      create unique index event_live on event (live_seq) where live_seq is not null;
      create index event_report on event (report_id, position);
      create index event_conversation on event (conversation_id, live_seq);

      create table audit (
        id uuid primary key,
        position bigint generated always as identity,
        at timestamptz not null,
        actor_id uuid,
        session_id uuid,
        act text not null,
        subject text not null, -- report, queue, search, session, account, token …
        subject_id text,
        reason text,
        data jsonb not null,
        trace_id text
      );
      create index audit_subject on audit (subject, subject_id, position);
      create index audit_actor on audit (actor_id, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit, event, early_receipt, intake_count, lane, inbound_duplicate, inbound_item, inbound_delivery;
      drop sequence live_sequence;
    `);
  }
}
