import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Danger that sounds, what is said first, and hand-overs that are followed until somebody has them. */
export class AlarmAndEscalation1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report add column danger_kind text, add column safe_contact boolean not null default false;
      alter table conversation add column first_words_at timestamptz; -- at most once in half an hour

      -- One row each time a report turns red (or rises again): every process reads the same, also after a restart.
      create table danger_alarm (
        id uuid primary key,
        report_id uuid not null references report (id),
        cause text not null,                    -- DANGER, or CONTROL_ROOM_LATE: it rises again
        started_at timestamptz not null,
        chosen_ids uuid[] not null default '{}', -- the first who hear it
        stage text not null,
        next_stage_at timestamptz,              -- null: nothing more to fire
        acknowledged_at timestamptz,
        acknowledged_by_id uuid references app_user (id),
        ended_at timestamptz,                   -- no longer sounds
        ended_why text,                         -- CLAIMED, ACKNOWLEDGED, FALSE_ALARM, HANDED_OVER, CLOSED
        duty_phone_at timestamptz,
        hand_over_due_at timestamptz,           -- the control room must have it by then; null once that was looked at
        first_words_state text not null default 'NONE',
        first_words_why text,
        first_words_message_id uuid references message (id)
      );
      create index danger_alarm_report on danger_alarm (report_id, started_at);
      create unique index danger_alarm_sounding on danger_alarm (report_id) where ended_at is null;
      create index danger_alarm_stage on danger_alarm (next_stage_at) where next_stage_at is not null;
      create index danger_alarm_hand_over on danger_alarm (hand_over_due_at) where hand_over_due_at is not null;
      create index danger_alarm_started on danger_alarm (started_at);

      -- Kind of danger × language; a new text is a new version, so that it stays known what was said.
      create table first_words (
        id uuid primary key,
        kind text not null,
        language text not null,
        version int not null,
        text text not null,
        enabled boolean not null default true,
        visibility text not null default 'PRIVATE' check (visibility = 'PRIVATE'), -- never automatic in public
        unique (kind, language, version)
      );

      alter table escalation_target
        add column channel text not null default 'PHONE_CARD' check (channel in ('PHONE_CARD', 'EMAIL', 'WEBHOOK', 'INSIDE')),
        add column phone text,
        add column email text,
        add column inside_role text,
        add column service_hours jsonb,   -- null: day and night
        add column fallback_on_decline boolean not null default true,
        add column note_nl text,
        add column note_en text,
        add column settings bytea;        -- sealed: address and secret of a webhook

      alter table escalation
        add column channel text not null default 'PHONE_CARD',
        add column must_confirm boolean not null default false, -- the target must, or the one it stands in for
        add column fallback_of uuid references escalation (id),
        add column failure text,
        add column failed_at timestamptz;
      update escalation e set must_confirm = t.must_acknowledge from escalation_target t where t.code = e.target_code;
      create index escalation_due on escalation (due_at) where status = 'SENT' and due_at is not null;
      create unique index escalation_fallback on escalation (fallback_of) where fallback_of is not null;

      -- Outbox of the webhooks: at least once, the receiver knows a repeat by its id.
      create table escalation_delivery (
        escalation_id uuid primary key references escalation (id),
        state text not null,              -- QUEUED, SENT, FAILED
        ready_at timestamptz,
        attempts int not null default 0,
        last_error text,
        sent_at timestamptz
      );
      create index escalation_delivery_ready on escalation_delivery (ready_at) where state = 'QUEUED';
      -- Answers that came: the same one again changes nothing.
      create table escalation_answer (
        escalation_id uuid not null references escalation (id),
        webhook_id text not null,
        received_at timestamptz not null,
        primary key (escalation_id, webhook_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table escalation_answer, escalation_delivery, first_words, danger_alarm;
      drop index escalation_due; drop index escalation_fallback;
      alter table escalation drop column channel, drop column must_confirm, drop column fallback_of, drop column failure, drop column failed_at;
      alter table escalation_target drop column channel, drop column phone, drop column email, drop column inside_role, drop column service_hours, drop column fallback_on_decline,
        drop column note_nl, drop column note_en, drop column settings;
      alter table conversation drop column first_words_at;
      alter table report drop column danger_kind, drop column safe_contact;
    `);
  }
}
