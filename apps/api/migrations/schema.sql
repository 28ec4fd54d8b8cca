-- What the migrations make, for review; written by "npm run generate", never run.
-- The same text on every PostgreSQL from 15 on.


create sequence live_sequence as bigint start 1;

create sequence message_sequence as bigint start 1;

create sequence report_number as bigint start 118301;

create table account_hour (
  account_id uuid not null,
  hour timestamp with time zone not null,
  inbound integer not null default 0,
  outbound integer not null default 0,
  constraint account_hour_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint account_hour_pkey PRIMARY KEY (account_id, hour)
);

create table alert (
  id uuid not null,
  kind text not null,
  report_id uuid not null,
  key text not null,
  for_users uuid[] not null default '{}'::uuid[],
  for_roles text[] not null default '{}'::text[],
  for_teams uuid[] not null default '{}'::uuid[],
  why text not null,
  data jsonb not null default '{}'::jsonb,
  raised_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint alert_report_id_kind_key_key UNIQUE (report_id, kind, key)
);
CREATE INDEX alert_open ON alert USING btree (raised_at) WHERE (resolved_at IS NULL);
CREATE INDEX alert_resolved ON alert USING btree (resolved_at) WHERE (resolved_at IS NOT NULL);

create table alert_seen (
  alert_id uuid not null,
  user_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint alert_seen_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id),
  constraint alert_seen_pkey PRIMARY KEY (alert_id, user_id),
  constraint alert_seen_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

create table api_token (
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  name text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_token_hash_key UNIQUE (token_hash),
  constraint api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

create table app_user (
  id uuid not null,
  kind text not null default 'PERSON'::text,
  email text,
  name text not null,
  password_hash text,
  language text not null default 'nl'::text,
  capacity integer not null default 8,
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  constraint app_user_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'TOKEN'::text, 'SYSTEM'::text]))),
  constraint app_user_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX app_user_email ON app_user USING btree (lower(email)) WHERE (email IS NOT NULL);

create table attachment (
  id uuid not null,
  message_id uuid,
  account_id uuid not null,
  conversation_key text,
  position integer not null default 0,
  kind text not null,
  file_name text,
  mime_type text,
  size integer,
  sha256 bytea,
  original_key text,
  shown_key text,
  thumbnail_key text,
  state text not null,
  latitude double precision,
  longitude double precision,
  created_at timestamp with time zone not null,
  source text,
  failure text,
  fetch_at timestamp with time zone,
  attempts integer not null default 0,
  uploaded_by_id uuid,
  report_id uuid,
  blurred boolean not null default false,
  constraint attachment_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint attachment_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id),
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint attachment_uploaded_by_id_fkey FOREIGN KEY (uploaded_by_id) REFERENCES app_user(id)
);
CREATE INDEX attachment_fetch ON attachment USING btree (fetch_at) WHERE (state = 'PROCESSING'::text);
CREATE INDEX attachment_message ON attachment USING btree (message_id);
CREATE INDEX attachment_unprepared ON attachment USING btree (created_at) WHERE ((state = 'STORED'::text) AND (original_key IS NOT NULL));

create table audit (
  id uuid not null,
  position bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_id uuid,
  session_id uuid,
  act text not null,
  subject text not null,
  subject_id text,
  reason text,
  data jsonb not null,
  trace_id text,
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_actor ON audit USING btree (actor_id, "position");
CREATE INDEX audit_subject ON audit USING btree (subject, subject_id, "position");

create table category (
  id uuid not null,
  slug text not null,
  label_nl text not null,
  label_en text not null,
  parent_id uuid,
  sort integer not null,
  active boolean not null default true,
  constraint category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES category(id),
  constraint category_pkey PRIMARY KEY (id),
  constraint category_slug_key UNIQUE (slug)
);

create table channel_account (
  id uuid not null,
  kind text not null,
  name text not null,
  team_id uuid,
  external_key text,
  settings bytea not null,
  state text not null,
  state_reason text,
  sort integer not null default 0,
  created_at timestamp with time zone not null,
  last_inbound_at timestamp with time zone,
  last_outbound_at timestamp with time zone,
  last_error text,
  last_error_at timestamp with time zone,
  notices jsonb not null default '[]'::jsonb,
  last_error_reason text,
  send_after timestamp with time zone,
  test_after timestamp with time zone,
  tested_at timestamp with time zone,
  usual_gap_seconds integer,
  quiet_since timestamp with time zone,
  constraint channel_account_pkey PRIMARY KEY (id),
  constraint channel_account_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE UNIQUE INDEX channel_account_key ON channel_account USING btree (kind, external_key) WHERE (external_key IS NOT NULL);

create table clock_policy (
  urgency text not null,
  claim_seconds integer not null,
  answer_seconds integer not null,
  night_waits boolean not null default false,
  constraint clock_policy_pkey PRIMARY KEY (urgency)
);

create table contact (
  id uuid not null,
  name text,
  created_at timestamp with time zone not null,
  constraint contact_pkey PRIMARY KEY (id)
);

create table conversation (
  id uuid not null,
  account_id uuid not null,
  identity_id uuid,
  key text not null,
  visibility text not null default 'PRIVATE'::text,
  created_at timestamp with time zone not null,
  last_inbound_at timestamp with time zone,
  last_outbound_at timestamp with time zone,
  last_sent_at timestamp with time zone,
  reply_window_closes_at timestamp with time zone,
  typing_until timestamp with time zone,
  first_words_at timestamp with time zone,
  constraint conversation_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint conversation_account_id_key_key UNIQUE (account_id, key),
  constraint conversation_identity_id_fkey FOREIGN KEY (identity_id) REFERENCES identity(id),
  constraint conversation_pkey PRIMARY KEY (id)
);

create table danger_alarm (
  id uuid not null,
  report_id uuid not null,
  cause text not null,
  started_at timestamp with time zone not null,
  chosen_ids uuid[] not null default '{}'::uuid[],
  stage text not null,
  next_stage_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by_id uuid,
  ended_at timestamp with time zone,
  ended_why text,
  duty_phone_at timestamp with time zone,
  hand_over_due_at timestamp with time zone,
  first_words_state text not null default 'NONE'::text,
  first_words_why text,
  first_words_message_id uuid,
  constraint danger_alarm_acknowledged_by_id_fkey FOREIGN KEY (acknowledged_by_id) REFERENCES app_user(id),
  constraint danger_alarm_first_words_message_id_fkey FOREIGN KEY (first_words_message_id) REFERENCES message(id),
  constraint danger_alarm_pkey PRIMARY KEY (id),
  constraint danger_alarm_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX danger_alarm_hand_over ON danger_alarm USING btree (hand_over_due_at) WHERE (hand_over_due_at IS NOT NULL);
CREATE INDEX danger_alarm_report ON danger_alarm USING btree (report_id, started_at);
CREATE UNIQUE INDEX danger_alarm_sounding ON danger_alarm USING btree (report_id) WHERE (ended_at IS NULL);
CREATE INDEX danger_alarm_stage ON danger_alarm USING btree (next_stage_at) WHERE (next_stage_at IS NOT NULL);
CREATE INDEX danger_alarm_started ON danger_alarm USING btree (started_at);

create table district (
  id uuid not null,
  name text not null,
  constraint district_name_key UNIQUE (name),
  constraint district_pkey PRIMARY KEY (id)
);

create table draft (
  user_id uuid not null,
  report_id uuid not null,
  text text not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (user_id, report_id),
  constraint draft_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint draft_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

create table early_receipt (
  id uuid not null,
  account_id uuid not null,
  external_id text not null,
  status text not null,
  at timestamp with time zone not null,
  detail jsonb,
  constraint early_receipt_account_id_external_id_status_key UNIQUE (account_id, external_id, status),
  constraint early_receipt_pkey PRIMARY KEY (id)
);

create table escalation (
  id uuid not null,
  report_id uuid not null,
  target_code text not null,
  status text not null,
  reason text not null,
  sent_by_id uuid not null,
  sent_at timestamp with time zone not null,
  due_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  declined_at timestamp with time zone,
  decline_reason text,
  reference text,
  channel text not null default 'PHONE_CARD'::text,
  must_confirm boolean not null default false,
  fallback_of uuid,
  failure text,
  failed_at timestamp with time zone,
  constraint escalation_fallback_of_fkey FOREIGN KEY (fallback_of) REFERENCES escalation(id),
  constraint escalation_pkey PRIMARY KEY (id),
  constraint escalation_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id),
  constraint escalation_sent_by_id_fkey FOREIGN KEY (sent_by_id) REFERENCES app_user(id),
  constraint escalation_target_code_fkey FOREIGN KEY (target_code) REFERENCES escalation_target(code)
);
CREATE INDEX escalation_due ON escalation USING btree (due_at) WHERE ((status = 'SENT'::text) AND (due_at IS NOT NULL));
CREATE UNIQUE INDEX escalation_fallback ON escalation USING btree (fallback_of) WHERE (fallback_of IS NOT NULL);
CREATE INDEX escalation_report ON escalation USING btree (report_id);

create table escalation_answer (
  escalation_id uuid not null,
  webhook_id text not null,
  received_at timestamp with time zone not null,
  constraint escalation_answer_escalation_id_fkey FOREIGN KEY (escalation_id) REFERENCES escalation(id),
  constraint escalation_answer_pkey PRIMARY KEY (escalation_id, webhook_id)
);

create table escalation_delivery (
  escalation_id uuid not null,
  state text not null,
  ready_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamp with time zone,
  constraint escalation_delivery_escalation_id_fkey FOREIGN KEY (escalation_id) REFERENCES escalation(id),
  constraint escalation_delivery_pkey PRIMARY KEY (escalation_id)
);
CREATE INDEX escalation_delivery_ready ON escalation_delivery USING btree (ready_at) WHERE (state = 'QUEUED'::text);

create table escalation_target (
  code text not null,
  label_nl text not null,
  label_en text not null,
  must_acknowledge boolean not null,
  ack_seconds integer,
  fallback_code text,
  sort integer not null,
  channel text not null default 'PHONE_CARD'::text,
  phone text,
  email text,
  inside_role text,
  service_hours jsonb,
  fallback_on_decline boolean not null default true,
  note_nl text,
  note_en text,
  settings bytea,
  constraint escalation_target_channel_check CHECK ((channel = ANY (ARRAY['PHONE_CARD'::text, 'EMAIL'::text, 'WEBHOOK'::text, 'INSIDE'::text]))),
  constraint escalation_target_pkey PRIMARY KEY (code)
);

create table event (
  id uuid not null,
  position bigint not null generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  live_seq bigint,
  report_id uuid not null,
  conversation_id uuid not null,
  type text not null,
  at timestamp with time zone not null,
  actor_id uuid,
  version integer not null,
  data jsonb not null,
  team_before uuid,
  team_after uuid,
  restricted_before boolean not null default false,
  restricted_after boolean not null default false,
  trace_id text,
  constraint event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_conversation ON event USING btree (conversation_id, live_seq);
CREATE UNIQUE INDEX event_live ON event USING btree (live_seq) WHERE (live_seq IS NOT NULL);
CREATE INDEX event_report ON event USING btree (report_id, "position");
CREATE INDEX event_unstamped ON event USING btree ("position") WHERE (live_seq IS NULL);

create table first_words (
  id uuid not null,
  kind text not null,
  language text not null,
  version integer not null,
  text text not null,
  enabled boolean not null default true,
  visibility text not null default 'PRIVATE'::text,
  constraint first_words_kind_language_version_key UNIQUE (kind, language, version),
  constraint first_words_pkey PRIMARY KEY (id),
  constraint first_words_visibility_check CHECK ((visibility = 'PRIVATE'::text))
);

create table identity (
  id uuid not null,
  contact_id uuid not null,
  account_id uuid not null,
  external_id text not null,
  name text,
  created_at timestamp with time zone not null,
  aliases text[] not null default '{}'::text[],
  constraint identity_account_id_external_id_key UNIQUE (account_id, external_id),
  constraint identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint identity_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint identity_pkey PRIMARY KEY (id)
);
CREATE INDEX identity_contact ON identity USING btree (contact_id);

create table inbound_delivery (
  id uuid not null,
  seq bigint not null generated always as identity,
  account_id uuid not null,
  received_at timestamp with time zone not null,
  headers text not null,
  body bytea not null,
  trace_id text not null,
  state text not null default 'PENDING'::text,
  reason text,
  attempts integer not null default 0,
  ready_at timestamp with time zone not null,
  split_at timestamp with time zone,
  door_key text,
  constraint inbound_delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint inbound_delivery_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX inbound_delivery_door_key ON inbound_delivery USING btree (account_id, door_key COLLATE "C") WHERE (door_key IS NOT NULL);
CREATE INDEX inbound_delivery_failed ON inbound_delivery USING btree (received_at DESC, id DESC) WHERE (state = 'FAILED'::text);
CREATE INDEX inbound_delivery_pending ON inbound_delivery USING btree (seq) WHERE (state = 'PENDING'::text);
CREATE INDEX inbound_delivery_pending_age ON inbound_delivery USING btree (received_at DESC, id DESC) WHERE (state = 'PENDING'::text);

create table inbound_duplicate (
  id uuid not null,
  account_id uuid not null,
  delivery_id uuid not null,
  kind text not null,
  external_id text not null,
  edit_sequence integer not null,
  received_at timestamp with time zone not null,
  constraint inbound_duplicate_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint inbound_duplicate_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES inbound_delivery(id),
  constraint inbound_duplicate_pkey PRIMARY KEY (id)
);
CREATE INDEX inbound_duplicate_received ON inbound_duplicate USING btree (received_at DESC, id DESC);

create table inbound_item (
  id uuid not null,
  seq bigint not null generated always as identity,
  account_id uuid not null,
  delivery_id uuid not null,
  kind text not null,
  external_id text not null,
  edit_sequence integer not null default 0,
  conversation_key text not null,
  occurred_at timestamp with time zone,
  received_at timestamp with time zone not null,
  payload bytea not null,
  trace_id text not null,
  state text not null default 'WAITING'::text,
  reason text,
  attempts integer not null default 0,
  message_id uuid,
  report_id uuid,
  processed_at timestamp with time zone,
  constraint inbound_item_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint inbound_item_account_id_kind_external_id_edit_sequence_key UNIQUE (account_id, kind, external_id, edit_sequence),
  constraint inbound_item_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES inbound_delivery(id),
  constraint inbound_item_pkey PRIMARY KEY (id)
);
CREATE INDEX inbound_item_delivery ON inbound_item USING btree (delivery_id);
CREATE INDEX inbound_item_failed ON inbound_item USING btree (received_at DESC, id DESC) WHERE (state = 'FAILED'::text);
CREATE INDEX inbound_item_received ON inbound_item USING btree (received_at DESC, id DESC);
CREATE INDEX inbound_item_waiting ON inbound_item USING btree (account_id, conversation_key, seq) WHERE (state = 'WAITING'::text);

create table intake_count (
  id uuid not null,
  account_id uuid not null,
  folded boolean not null default false,
  received bigint not null default 0,
  stored bigint not null default 0,
  duplicate bigint not null default 0,
  ignored bigint not null default 0,
  failed bigint not null default 0,
  waiting bigint not null default 0,
  constraint intake_count_pkey PRIMARY KEY (id)
);
CREATE INDEX intake_count_account ON intake_count USING btree (account_id);

create table lane (
  account_id uuid not null,
  conversation_key text not null,
  ready_at timestamp with time zone not null,
  attempts integer not null default 0,
  constraint lane_pkey PRIMARY KEY (account_id, conversation_key)
);
CREATE INDEX lane_ready ON lane USING btree (ready_at);

create table message (
  id uuid not null,
  conversation_id uuid not null,
  report_id uuid,
  account_id uuid not null,
  direction text not null,
  visibility text not null default 'PRIVATE'::text,
  external_id text,
  client_key text,
  author_id uuid,
  automatic boolean not null default false,
  text text,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  sequence bigint not null default nextval('message_sequence'::regclass),
  late boolean not null default false,
  reply_to_id uuid,
  trace_id text,
  edited_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  read_by_us_at timestamp with time zone,
  delivery_status text,
  hold_until timestamp with time zone,
  ready_at timestamp with time zone,
  attempts integer not null default 0,
  lease_until timestamp with time zone,
  attempt_started_at timestamp with time zone,
  failure jsonb,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  after_reply text,
  template jsonb,
  sent_elsewhere boolean not null default false,
  constraint message_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint message_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  constraint message_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversation(id),
  constraint message_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_reply_to_id_fkey FOREIGN KEY (reply_to_id) REFERENCES message(id),
  constraint message_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE UNIQUE INDEX message_client_key ON message USING btree (author_id, client_key) WHERE (client_key IS NOT NULL);
CREATE INDEX message_conversation ON message USING btree (conversation_id, sent_at, sequence);
CREATE UNIQUE INDEX message_external ON message USING btree (account_id, direction, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX message_failed ON message USING btree (account_id, failed_at) WHERE (delivery_status = 'FAILED'::text);
CREATE INDEX message_outbox ON message USING btree (ready_at, sequence) WHERE ((direction = 'OUTBOUND'::text) AND (delivery_status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text])));
CREATE INDEX message_outbox_lane ON message USING btree (conversation_id, sequence) WHERE ((direction = 'OUTBOUND'::text) AND (delivery_status = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'UNCERTAIN'::text])));
CREATE INDEX message_report ON message USING btree (report_id, sent_at, sequence);
CREATE INDEX message_search ON message USING gin (to_tsvector('dutch'::regconfig, COALESCE(text, ''::text)));

create table message_revision (
  id uuid not null,
  message_id uuid not null,
  text text,
  sha256 bytea not null,
  replaced_at timestamp with time zone not null,
  inbound_item_id uuid,
  constraint message_revision_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id),
  constraint message_revision_pkey PRIMARY KEY (id)
);
CREATE INDEX message_revision_message ON message_revision USING btree (message_id);

create table migration (
  id integer not null default nextval('migration_id_seq'::regclass),
  timestamp bigint not null,
  name character varying not null,
  constraint PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id)
);

create table municipality (
  code text not null,
  name text not null,
  province text not null,
  polygon jsonb,
  constraint municipality_pkey PRIMARY KEY (code)
);

create table night_profile (
  id uuid not null,
  team_id uuid,
  urgency text not null,
  starts_minute integer not null,
  ends_minute integer not null,
  waits boolean not null,
  constraint night_profile_ends_minute_check CHECK (((ends_minute >= 0) AND (ends_minute <= 1439))),
  constraint night_profile_pkey PRIMARY KEY (id),
  constraint night_profile_starts_minute_check CHECK (((starts_minute >= 0) AND (starts_minute <= 1439))),
  constraint night_profile_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE UNIQUE INDEX night_profile_of ON night_profile USING btree (COALESCE(team_id, '00000000-0000-0000-0000-000000000000'::uuid), urgency);

create table note (
  id uuid not null,
  report_id uuid not null,
  author_id uuid not null,
  client_key text not null,
  text text not null,
  created_at timestamp with time zone not null,
  constraint note_author_id_client_key_key UNIQUE (author_id, client_key),
  constraint note_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id),
  constraint note_pkey PRIMARY KEY (id),
  constraint note_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);

create table note_mention (
  note_id uuid not null,
  user_id uuid not null,
  constraint note_mention_note_id_fkey FOREIGN KEY (note_id) REFERENCES note(id),
  constraint note_mention_pkey PRIMARY KEY (note_id, user_id),
  constraint note_mention_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

create table one_time_link (
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_link_pkey PRIMARY KEY (token_hash),
  constraint one_time_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);

create unlogged table presence (
  session_id uuid not null,
  user_id uuid not null,
  report_id uuid,
  typing boolean not null default false,
  beat_at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (session_id)
) with (fillfactor=50);

create table promise (
  id uuid not null,
  report_id uuid not null,
  text text not null,
  phone text,
  due_at timestamp with time zone not null,
  owner_id uuid not null,
  created_by_id uuid not null,
  created_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  kept_by_id uuid,
  note text,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  told_at timestamp with time zone,
  constraint promise_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES app_user(id),
  constraint promise_kept_by_id_fkey FOREIGN KEY (kept_by_id) REFERENCES app_user(id),
  constraint promise_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint promise_pkey PRIMARY KEY (id),
  constraint promise_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE INDEX promise_due ON promise USING btree (due_at) WHERE ((kept_at IS NULL) AND (cancelled_at IS NULL) AND (told_at IS NULL));
CREATE INDEX promise_report ON promise USING btree (report_id, due_at);

create table rate_window (
  key text not null,
  window_start timestamp with time zone not null,
  hits integer not null,
  constraint rate_window_pkey PRIMARY KEY (key)
);

create table referral (
  code text not null,
  label_nl text not null,
  label_en text not null,
  text_nl text not null,
  text_en text not null,
  phone text,
  url text,
  sort integer not null,
  active boolean not null default true,
  constraint referral_pkey PRIMARY KEY (code)
);

create table report (
  id uuid not null,
  number text not null,
  conversation_id uuid not null,
  account_id uuid not null,
  contact_id uuid not null,
  linked_report_id uuid,
  version integer not null default 1,
  title text not null,
  status text not null,
  type text,
  category_slug text,
  urgency text not null,
  danger text not null default 'NONE'::text,
  legal_basis text,
  language text,
  place_text text,
  municipality_code text,
  latitude double precision,
  longitude double precision,
  place_source text,
  place_ambiguous boolean not null default false,
  team_id uuid,
  assignee_id uuid,
  assigned_by_id uuid,
  claim_user_id uuid,
  claimed_at timestamp with time zone,
  claimed_from text,
  claim_last_act_at timestamp with time zone,
  last_owner_id uuid,
  next_due_at timestamp with time zone,
  warn_at timestamp with time zone,
  claim_due_at timestamp with time zone,
  answer_due_at timestamp with time zone,
  unanswered_since timestamp with time zone,
  first_answer_at timestamp with time zone,
  last_answer_at timestamp with time zone,
  paused_since timestamp with time zone,
  paused_seconds integer not null default 0,
  reply_window_closes_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  snoozed_from text,
  outcome text,
  no_message_reason text,
  closed_at timestamp with time zone,
  reopened_at timestamp with time zone,
  newest_inbound_id uuid,
  unread integer not null default 0,
  read_up_to bigint not null default 0,
  restricted boolean not null default false,
  suggestions jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  danger_kind text,
  safe_contact boolean not null default false,
  promise_due_at timestamp with time zone,
  promise_warn_at timestamp with time zone,
  accept_due_at timestamp with time zone,
  accept_told_at timestamp with time zone,
  warned_due_at timestamp with time zone,
  breached_due_at timestamp with time zone,
  nudged_for timestamp with time zone,
  reminded_at timestamp with time zone,
  silence_told_at timestamp with time zone,
  constraint report_account_id_fkey FOREIGN KEY (account_id) REFERENCES channel_account(id),
  constraint report_assigned_by_id_fkey FOREIGN KEY (assigned_by_id) REFERENCES app_user(id),
  constraint report_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES app_user(id),
  constraint report_category_slug_fkey FOREIGN KEY (category_slug) REFERENCES category(slug),
  constraint report_claim_user_id_fkey FOREIGN KEY (claim_user_id) REFERENCES app_user(id),
  constraint report_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id),
  constraint report_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversation(id),
  constraint report_last_owner_id_fkey FOREIGN KEY (last_owner_id) REFERENCES app_user(id),
  constraint report_linked_report_id_fkey FOREIGN KEY (linked_report_id) REFERENCES report(id),
  constraint report_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code),
  constraint report_number_key UNIQUE (number),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE INDEX report_accept ON report USING btree (accept_due_at) WHERE ((status = 'ASSIGNED'::text) AND (accept_due_at IS NOT NULL) AND (accept_told_at IS NULL));
CREATE INDEX report_assignee ON report USING btree (assignee_id) WHERE ((assignee_id IS NOT NULL) AND (status <> 'CLOSED'::text));
CREATE INDEX report_breach ON report USING btree ((
CASE
    WHEN ((status = ANY (ARRAY['NEW'::text, 'REOPENED'::text])) AND (claim_user_id IS NULL)) THEN claim_due_at
    ELSE answer_due_at
END)) WHERE ((status <> 'CLOSED'::text) AND (breached_due_at IS DISTINCT FROM
CASE
    WHEN ((status = ANY (ARRAY['NEW'::text, 'REOPENED'::text])) AND (claim_user_id IS NULL)) THEN claim_due_at
    ELSE answer_due_at
END));
CREATE INDEX report_claimed ON report USING btree (claim_user_id) WHERE (claim_user_id IS NOT NULL);
CREATE INDEX report_contact ON report USING btree (contact_id);
CREATE INDEX report_conversation ON report USING btree (conversation_id, created_at);
CREATE INDEX report_danger ON report USING btree (danger) WHERE ((danger <> 'NONE'::text) AND (status <> ALL (ARRAY['CLOSED'::text, 'SNOOZED'::text])));
CREATE INDEX report_done ON report USING btree (created_at, id) WHERE (status = ANY (ARRAY['CLOSED'::text, 'SNOOZED'::text]));
CREATE INDEX report_due ON report USING btree (next_due_at) WHERE (next_due_at IS NOT NULL);
CREATE INDEX report_linked ON report USING btree (linked_report_id) WHERE (linked_report_id IS NOT NULL);
CREATE INDEX report_offered ON report USING btree (assigned_by_id) WHERE ((status = 'NEW'::text) AND (assigned_by_id IS NOT NULL) AND (claim_user_id IS NULL));
CREATE INDEX report_queue ON report USING btree ((
CASE danger
    WHEN 'NOW'::text THEN 0
    WHEN 'POSSIBLE'::text THEN 1
    ELSE 2
END), urgency, COALESCE(next_due_at, 'infinity'::timestamp with time zone), created_at, id) WHERE (status <> ALL (ARRAY['CLOSED'::text, 'SNOOZED'::text]));
CREATE INDEX report_queue_age ON report USING btree (created_at, id) WHERE (status <> ALL (ARRAY['CLOSED'::text, 'SNOOZED'::text]));
CREATE INDEX report_queue_window ON report USING btree (COALESCE(reply_window_closes_at, 'infinity'::timestamp with time zone), created_at, id) WHERE (status <> ALL (ARRAY['CLOSED'::text, 'SNOOZED'::text]));
CREATE INDEX report_silence ON report USING btree (last_answer_at) WHERE ((status = ANY (ARRAY['ANSWERED'::text, 'WAITING_FOR_CITIZEN'::text])) AND (unanswered_since IS NULL));
CREATE INDEX report_snoozed ON report USING btree (snoozed_until) WHERE (status = 'SNOOZED'::text);
CREATE INDEX report_team ON report USING btree (team_id, status) WHERE ((team_id IS NOT NULL) AND (status <> 'CLOSED'::text));
CREATE INDEX report_title_search ON report USING gin (to_tsvector('dutch'::regconfig, title));
CREATE INDEX report_unclaimed ON report USING btree ((
CASE danger
    WHEN 'NOW'::text THEN 0
    WHEN 'POSSIBLE'::text THEN 1
    ELSE 2
END), urgency, COALESCE(next_due_at, 'infinity'::timestamp with time zone), created_at, id) WHERE ((status = ANY (ARRAY['NEW'::text, 'REOPENED'::text])) AND (claim_user_id IS NULL));
CREATE INDEX report_unroutable ON report USING btree (created_at, id) WHERE ((team_id IS NULL) AND (status <> ALL (ARRAY['CLOSED'::text, 'SNOOZED'::text])));
CREATE INDEX report_warn ON report USING btree (warn_at) WHERE ((warn_at IS NOT NULL) AND (warned_due_at IS DISTINCT FROM next_due_at) AND (status <> 'CLOSED'::text));

create table routing_rule_set (
  version integer not null,
  rules jsonb not null,
  reason text not null,
  made_by_id uuid not null,
  made_at timestamp with time zone not null,
  constraint routing_rule_set_made_by_id_fkey FOREIGN KEY (made_by_id) REFERENCES app_user(id),
  constraint routing_rule_set_pkey PRIMARY KEY (version)
);

create table saved_reply (
  id uuid not null,
  title text not null,
  text text not null,
  language text not null default 'nl'::text,
  type text,
  category_slug text,
  sort integer not null default 0,
  active boolean not null default true,
  constraint saved_reply_pkey PRIMARY KEY (id)
);

create table session (
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  user_agent text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX session_by_user ON session USING btree (user_id);

create table status_text (
  code text not null,
  language text not null,
  version integer not null default 1,
  text text not null,
  enabled boolean not null default true,
  constraint status_text_pkey PRIMARY KEY (code, language, version)
);

create table team (
  id uuid not null,
  code text not null,
  name text not null,
  district_id uuid not null,
  active boolean not null default true,
  constraint team_code_key UNIQUE (code),
  constraint team_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
  constraint team_name_key UNIQUE (name),
  constraint team_pkey PRIMARY KEY (id)
);

create table team_area (
  id uuid not null,
  team_id uuid not null,
  municipality_code text not null,
  confidence text not null,
  valid_from date not null,
  valid_until date,
  constraint team_area_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code),
  constraint team_area_pkey PRIMARY KEY (id),
  constraint team_area_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE INDEX team_area_municipality ON team_area USING btree (municipality_code);

create table team_hours (
  team_id uuid not null,
  weekday integer not null,
  opens_minute integer not null,
  closes_minute integer not null,
  constraint team_hours_check CHECK ((((closes_minute >= 0) AND (closes_minute <= 1440)) AND (closes_minute > opens_minute))),
  constraint team_hours_opens_minute_check CHECK (((opens_minute >= 0) AND (opens_minute <= 1440))),
  constraint team_hours_pkey PRIMARY KEY (team_id, weekday, opens_minute),
  constraint team_hours_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id),
  constraint team_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table user_role (
  id uuid not null,
  user_id uuid not null,
  role text not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  constraint user_role_pkey PRIMARY KEY (id),
  constraint user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX user_role_user ON user_role USING btree (user_id);

create table user_team (
  user_id uuid not null,
  team_id uuid not null,
  constraint user_team_pkey PRIMARY KEY (user_id, team_id),
  constraint user_team_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id),
  constraint user_team_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
