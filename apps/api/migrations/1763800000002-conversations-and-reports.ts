import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The room: who wrote, in which conversation, what it became. */
export class ConversationsAndReports1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact (id uuid primary key, name text, created_at timestamptz not null);
      create table identity (
        id uuid primary key,
        contact_id uuid not null references contact (id),
        account_id uuid not null references channel_account (id),
        external_id text not null,
        name text,
        created_at timestamptz not null,
        unique (account_id, external_id)
      );
      create index identity_contact on identity (contact_id);
      create table conversation (
        id uuid primary key,
        account_id uuid not null references channel_account (id),
        identity_id uuid references identity (id),
        key text not null, -- the lane key: what the channel says belongs together
        visibility text not null default 'PRIVATE',
        created_at timestamptz not null,
        last_inbound_at timestamptz,
        last_outbound_at timestamptz,
        last_sent_at timestamptz, -- provider time of the newest message: what comes before it is late
        reply_window_closes_at timestamptz,
        typing_until timestamptz,
        unique (account_id, key)
      );

      create sequence report_number start 118301;
      create table report (
        id uuid primary key,
        number text not null unique,
        conversation_id uuid not null references conversation (id),
        account_id uuid not null references channel_account (id),
        contact_id uuid not null references contact (id),
        linked_report_id uuid references report (id),
        version int not null default 1,
        title text not null,
        status text not null,
        type text,
        category_slug text references category (slug),
        urgency text not null,
        danger text not null default 'NONE',
        legal_basis text,
        language text,
        place_text text,
        municipality_code text references municipality (code),
        latitude double precision,
        longitude double precision,
        place_source text,
        place_ambiguous boolean not null default false,
        team_id uuid references team (id),
        assignee_id uuid references app_user (id),
        assigned_by_id uuid references app_user (id),
        claim_user_id uuid references app_user (id),
        claimed_at timestamptz,
        claimed_from text, -- NEW or REOPENED: where a release goes back to
        claim_last_act_at timestamptz,
        last_owner_id uuid references app_user (id),
        next_due_at timestamptz,
        warn_at timestamptz,
        claim_due_at timestamptz,
        answer_due_at timestamptz,
        unanswered_since timestamptz,
        first_answer_at timestamptz,
        last_answer_at timestamptz,
        paused_since timestamptz,
        paused_seconds int not null default 0,
        reply_window_closes_at timestamptz,
        snoozed_until timestamptz,
        snoozed_from text,
        outcome text,
        no_message_reason text,
        closed_at timestamptz,
        reopened_at timestamptz,
        newest_inbound_id uuid,
        unread int not null default 0,
        read_up_to bigint not null default 0,
        restricted boolean not null default false,
        suggestions jsonb not null default '{}',
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      -- Every hot list runs on one partial index over what is open; apps/api/src/reports/queue.queries.ts repeats the expressions.
      -- Red before amber before the rest; what is never due comes last, so that a page can begin after any row.
      create index report_queue on report ((case danger when 'NOW' then 0 when 'POSSIBLE' then 1 else 2 end), urgency, coalesce(next_due_at, 'infinity'), created_at, id)
        where status not in ('CLOSED', 'SNOOZED');
      create index report_queue_age on report (created_at, id) where status not in ('CLOSED', 'SNOOZED');
      create index report_queue_window on report (coalesce(reply_window_closes_at, 'infinity'), created_at, id) where status not in ('CLOSED', 'SNOOZED');
      create index report_unclaimed on report ((case danger when 'NOW' then 0 when 'POSSIBLE' then 1 else 2 end), urgency, coalesce(next_due_at, 'infinity'), created_at, id)
        where status in ('NEW', 'REOPENED') and claim_user_id is null;
      create index report_danger on report (danger) where danger <> 'NONE' and status not in ('CLOSED', 'SNOOZED');
      create index report_done on report (created_at, id) where status in ('CLOSED', 'SNOOZED');
      create index report_offered on report (assigned_by_id) where status = 'NEW' and assigned_by_id is not null and claim_user_id is null;
      create index report_snoozed on report (snoozed_until) where status = 'SNOOZED';
      create index report_assignee on report (assignee_id) where assignee_id is not null and status <> 'CLOSED';
      create index report_claimed on report (claim_user_id) where claim_user_id is not null;
      create index report_due on report (next_due_at) where next_due_at is not null;
      create index report_conversation on report (conversation_id, created_at);
      create index report_contact on report (contact_id);
      create index report_team on report (team_id, status) where team_id is not null and status <> 'CLOSED';

      create sequence message_sequence;
      create table message (
        id uuid primary key,
        conversation_id uuid not null references conversation (id),
        report_id uuid references report (id),
        account_id uuid not null references channel_account (id),
        direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
        visibility text not null default 'PRIVATE',
        external_id text,
        client_key text,
        author_id uuid references app_user (id),
        automatic boolean not null default false,
        text text,
        sent_at timestamptz not null,     -- the provider's time
        received_at timestamptz not null, -- ours
        -- taken while the conversation row is locked, so that sequence order = commit order
        sequence bigint not null default nextval('message_sequence'),
        late boolean not null default false,
        reply_to_id uuid references message (id),
        trace_id text,
        edited_at timestamptz,
        withdrawn_at timestamptz,
        read_by_us_at timestamptz,        -- a person of the desk looked
        -- outbox part: the outbound row is the outbox
        delivery_status text,
        hold_until timestamptz,
        ready_at timestamptz,
        attempts int not null default 0,
        lease_until timestamptz,
        attempt_started_at timestamptz,
        failure jsonb,
        delivered_at timestamptz,
        read_at timestamptz,
        failed_at timestamptz,
        after_reply text,                 -- KEEP, WAIT, FINISH: what the report does when this is written
        template jsonb
      );
      create unique index message_external on message (account_id, direction, external_id) where external_id is not null;
      create unique index message_client_key on message (author_id, client_key) where client_key is not null;
      create index message_conversation on message (conversation_id, sent_at, sequence);
      create index message_report on message (report_id, sent_at, sequence);
      create index message_outbox on message (ready_at, sequence) where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING');
      create index message_outbox_lane on message (conversation_id, sequence) where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING', 'UNCERTAIN');
      create index message_search on message using gin (to_tsvector('dutch', coalesce(text, '')));
      create index report_title_search on report using gin (to_tsvector('dutch', title));

      -- What a message said before an edit: sealed, hidden, never overwritten.
      create table message_revision (
        id uuid primary key,
        message_id uuid not null references message (id),
        text text,
        sha256 bytea not null,
        replaced_at timestamptz not null,
        inbound_item_id uuid
      );
      create index message_revision_message on message_revision (message_id);
      create table attachment (
        id uuid primary key,
        message_id uuid references message (id),
        account_id uuid not null references channel_account (id),
        conversation_key text,    -- who may see it before it belongs to a message
        position int not null default 0,
        kind text not null,       -- image, audio, video, file, location, contact, sticker
        file_name text,
        mime_type text,
        size int,
        sha256 bytea,             -- of the sealed original
        original_key text,        -- media store: as received, sealed
        shown_key text,           -- copy people see: no place in the file
        thumbnail_key text,
        state text not null,      -- STORED, PROCESSING, READY, FAILED
        latitude double precision,
        longitude double precision,
        created_at timestamptz not null
      );
      create index attachment_message on attachment (message_id);
      create index attachment_unprepared on attachment (created_at) where state = 'STORED' and original_key is not null;

      create table note (
        id uuid primary key,
        report_id uuid not null references report (id),
        author_id uuid not null references app_user (id),
        client_key text not null,
        text text not null,
        created_at timestamptz not null,
        unique (author_id, client_key)
      );
      create table draft (
        user_id uuid not null references app_user (id),
        report_id uuid not null references report (id),
        text text not null,
        saved_at timestamptz not null,
        primary key (user_id, report_id)
      );
      create table escalation (
        id uuid primary key,
        report_id uuid not null references report (id),
        target_code text not null references escalation_target (code),
        status text not null,
        reason text not null,
        sent_by_id uuid not null references app_user (id),
        sent_at timestamptz not null,
        due_at timestamptz,
        acknowledged_at timestamptz,
        declined_at timestamptz,
        decline_reason text,
        reference text
      );
      create index escalation_report on escalation (report_id);
      -- One HOT row per signed-in session; lost in a crash and nobody minds.
      create unlogged table presence (
        session_id uuid primary key,
        user_id uuid not null,
        report_id uuid,
        typing boolean not null default false,
        beat_at timestamptz not null
      ) with (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table presence, escalation, draft, note, attachment, message_revision, message, report, conversation, identity, contact;
      drop sequence message_sequence; drop sequence report_number;
    `);
  }
}
