-- Made by scripts/schema-dump.ts from a migrated database. To read, not to run.

create schema accounts;
comment on schema accounts is 'Accounts, sessions, tokens, one-time links, roles and grants';

-- function accounts.forget(which uuid, erased_at timestamp with time zone) returns integer: Erases what an account says of its person, and the personal values of its facts; what it did stays

create table accounts.account (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'own'::text not null,
  version integer default 1 not null,
  name text not null,
  name_key text generated always as (platform.fold(name)) stored not null,
  full_name text not null,
  full_name_key text generated always as (platform.fold(full_name)) stored not null,
  words text generated always as (platform.fold(((name || ' '::text) || full_name))) stored not null,
  person uuid,
  mail text,
  state text not null,
  language text default 'es'::text not null,
  password_hash text,
  password_changed_at timestamp with time zone,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint default 0 not null,
  signed_in_at timestamp with time zone,
  created_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 200))),
  constraint account_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint account_mail_check CHECK ((length(mail) <= 254)),
  constraint account_name_check CHECK (((length(name) >= 2) AND (length(name) <= 60))),
  constraint account_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text]))),
  constraint account_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table accounts.account is 'One account a person. owner is the institution that administers it; null, the house itself';
comment on column accounts.account.person is 'institutions.person, when the person is in the directory: grants of their posts then follow';
comment on column accounts.account.mail is 'Private: never public, never in a fact';
comment on column accounts.account.totp_secret is 'Second factor, sealed (platform/vault): no copy of the database opens it';
comment on column accounts.account.totp_pending is 'Second factor shown and not yet confirmed by a code, sealed';
comment on column accounts.account.totp_last_step is 'Last 30-second step whose code was used: a code serves once';
comment on column accounts.account.forgotten_at is 'When its personal data were erased; it never opens again';
create UNIQUE index account_mail_taken on accounts.account using btree (lower(mail)) where (mail IS NOT NULL);
create UNIQUE index account_name_taken on accounts.account using btree (name_key);
create index account_order on accounts.account using btree (full_name_key, id);
create index account_owner on accounts.account using btree (owner, full_name_key, id);
create index account_person on accounts.account using btree (person) where (person IS NOT NULL);
create index account_state on accounts.account using btree (state, full_name_key, id);
create index account_words on accounts.account using gin (words gin_trgm_ops);

create table accounts.grant (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'shared'::text not null,
  version integer default 1 not null,
  role text not null,
  account uuid,
  person uuid,
  post uuid,
  scope_kind text not null,
  scope text,
  from_on date,
  to_on date,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint grant_pkey PRIMARY KEY (id),
  constraint grant_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id),
  constraint grant_role_fkey FOREIGN KEY (role) REFERENCES accounts.role(id),
  constraint grant_days_in_order CHECK (((starts_at IS NULL) OR (ends_at IS NULL) OR (starts_at <= ends_at))),
  constraint grant_one_holder CHECK ((num_nonnulls(account, person, post) = 1)),
  constraint grant_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['institution'::text, 'territory'::text, 'zone'::text, 'group'::text, 'programme'::text, 'everything'::text]))),
  constraint grant_scope_named CHECK (((scope_kind = 'everything'::text) = (scope IS NULL))),
  constraint grant_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table accounts.grant is 'A role over a scope, held by an account, a person or a post. owner, territory and parties say what it opens and whose people hold it';
comment on column accounts.grant.ends_at is 'The instant it stops: the end of to_on in the house''s time zone, or when somebody ended it';
create index grant_account on accounts."grant" using btree (account) where (account IS NOT NULL);
create index grant_order on accounts."grant" using btree (created_at DESC, id DESC);
create index grant_owner on accounts."grant" using btree (owner, created_at DESC);
create index grant_parties on accounts."grant" using gin (parties);
create index grant_person on accounts."grant" using btree (person) where (person IS NOT NULL);
create index grant_post on accounts."grant" using btree (post) where (post IS NOT NULL);
create index grant_role on accounts."grant" using btree (role, created_at DESC);
create index grant_territory on accounts."grant" using btree (territory text_pattern_ops) where (territory IS NOT NULL);

create table accounts.identity (
  issuer text not null,
  subject text not null,
  account uuid not null,
  linked_at timestamp with time zone not null,
  constraint identity_pkey PRIMARY KEY (issuer, subject),
  constraint identity_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id)
);
comment on table accounts.identity is 'The place of single sign-on (OpenID Connect): who a provider says somebody is. Nothing writes it yet';

create table accounts.link (
  id uuid not null,
  account uuid not null,
  token_hash text not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_token UNIQUE (token_hash),
  constraint link_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id),
  constraint link_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'set-password'::text])))
);
comment on table accounts.link is 'One-time links, by mail or pasted in a chat. Using one spends it and every other of the account';
create index link_account on accounts.link using btree (account, created_at DESC);
create index link_expires on accounts.link using btree (expires_at);

create table accounts.recovery_code (
  account uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account, code_hash),
  constraint recovery_code_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id)
);
comment on table accounts.recovery_code is 'Ten codes that each serve once instead of the second factor';

create table accounts.role (
  id text not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  name text not null,
  description text default ''::text not null,
  can text[] default '{}'::text[] not null,
  cannot text[] default '{}'::text[] not null,
  operations text[] default '{}'::text[] not null,
  except_operations text[] default '{}'::text[] not null,
  reads boolean default false not null,
  scopes text[] default '{}'::text[] not null,
  second_factor boolean default false not null,
  pack text,
  pack_hash text,
  constraint role_pkey PRIMARY KEY (id),
  constraint role_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{1,59}$'::text)),
  constraint role_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint role_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table accounts.role is 'Named sets of operations. Rows of a pack are overwritten by the pack only while nobody edited them';
comment on column accounts.role.pack_hash is 'Hash of what the pack said; null once a person edited the role: a local edit wins';

create table accounts.session (
  id uuid not null,
  account uuid not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  device text default ''::text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token UNIQUE (token_hash),
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id)
);
comment on table accounts.session is 'Open sessions. Idle for 12 hours or 30 days old, they end. No network address is kept';
comment on column accounts.session.device is 'What the browser said of itself at sign-in, so that a person recognises it';
create index session_account on accounts.session using btree (account, created_at DESC);
create index session_expires on accounts.session using btree (expires_at);

create table accounts.throttle (
  key text not null,
  failed_count integer not null,
  last_failed_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint throttle_pkey PRIMARY KEY (key)
);
comment on table accounts.throttle is 'Failed sign-ins per account (its id), or per name nobody has (hash of what was typed). Never per address: an office shares one';
create index throttle_last on accounts.throttle using btree (last_failed_at);

create table accounts.token (
  id uuid not null,
  account uuid not null,
  label text not null,
  token_hash text not null,
  reads_only boolean default false not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint token_pkey PRIMARY KEY (id),
  constraint token_token UNIQUE (token_hash),
  constraint token_account_fkey FOREIGN KEY (account) REFERENCES accounts.account(id),
  constraint token_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80)))
);
comment on table accounts.token is 'API tokens. They act as their account, never on its password, second factor or tokens';
create index token_account on accounts.token using btree (account, created_at DESC);

create schema articula;

create table articula.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);
comment on table articula.migration is 'Migrations applied, with the hash of their text';

create schema bodies;
comment on schema bodies is 'Slice 14: bodies that live. Kinds by country, bodies, members, dated evidence; what is missing where';

create table bodies.binding (
  id uuid not null,
  instrument uuid not null,
  territory text not null,
  country text not null,
  kind text not null,
  due_on date,
  lacked text[] default '{}'::text[] not null,
  note text,
  bound_on date not null,
  released_on date,
  reason text,
  version integer default 1 not null,
  recorded_at timestamp with time zone not null,
  constraint binding_pkey PRIMARY KEY (id),
  constraint binding_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE,
  constraint binding_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint binding_released_before_bound CHECK ((released_on >= bound_on))
);
comment on table bodies.binding is 'A territory that an instrument binds to have a body of a kind, until when, and what it lacked that day, in words. Whether it did is never kept: the light of that territory tells. A released binding keeps its reason. Whoever reads the instrument reads it';
create index binding_instrument on bodies.binding using btree (instrument, territory, kind);
create index binding_newest on bodies.binding using btree (recorded_at DESC, instrument);
create index binding_territory on bodies.binding using btree (territory text_pattern_ops, instrument);
create UNIQUE index binding_twice on bodies.binding using btree (instrument, territory, kind) where (released_on IS NULL);

create table bodies.body (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  kind text not null,
  name text not null,
  folded text generated always as (platform.fold(name)) stored not null,
  institution uuid,
  parent uuid,
  initiative text default 'unknown'::text,
  promoter uuid,
  convener uuid,
  example boolean default false not null,
  note text,
  source text,
  created_at timestamp with time zone not null,
  constraint body_pkey PRIMARY KEY (id),
  constraint body_convener_fkey FOREIGN KEY (convener) REFERENCES institutions.institution(id),
  constraint body_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint body_parent_fkey FOREIGN KEY (parent) REFERENCES bodies.body(id),
  constraint body_promoter_fkey FOREIGN KEY (promoter) REFERENCES institutions.institution(id),
  constraint body_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint body_initiative_check CHECK ((initiative = ANY (ARRAY['own'::text, 'promoted'::text, 'unknown'::text]))),
  constraint body_under_itself CHECK ((parent <> id)),
  constraint body_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table bodies.body is 'A body. institution: its entry in the directory, when it has one; territory: its seat (the others it serves stand in bodies.served); initiative: on whose initiative it was founded; promoter pushes, convener convokes';
create index body_convener on bodies.body using btree (convener);
create index body_folded on bodies.body using btree (folded, id);
create index body_institution on bodies.body using btree (institution);
create index body_kind on bodies.body using btree (country, kind, territory text_pattern_ops);
create index body_kind_named on bodies.body using btree (kind, folded, id);
create index body_owner on bodies.body using btree (owner, folded, id);
create index body_parent on bodies.body using btree (parent);
create index body_promoter on bodies.body using btree (promoter);
create index body_similar on bodies.body using gin (folded gin_trgm_ops);
create index body_territory on bodies.body using btree (territory text_pattern_ops, folded, id);
create UNIQUE index body_twice on bodies.body using btree (country, kind, territory, folded);

create table bodies.diagnosis (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  level text not null,
  number integer not null,
  as_of date not null,
  title text not null,
  note text,
  example boolean default false not null,
  content jsonb not null,
  content_hash text not null,
  file uuid not null,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  constraint diagnosis_pkey PRIMARY KEY (id),
  constraint diagnosis_number_twice UNIQUE (territory, number),
  constraint diagnosis_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint diagnosis_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint diagnosis_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table bodies.diagnosis is 'A diagnosis as it was issued: never written again. level: of the territories it tells of; number: its place among those of its territory; content: the data that its file was made from (contract/diagnosis/content), content_hash: SHA-256 of it with its keys in order';
create index diagnosis_latest on bodies.diagnosis using btree (issued_at DESC, id DESC);
create index diagnosis_territory on bodies.diagnosis using btree (territory text_pattern_ops, issued_at DESC, id DESC);

create table bodies.diagnosis_annex (
  diagnosis uuid not null,
  instrument uuid not null,
  annex uuid not null,
  attached_at timestamp with time zone not null,
  constraint diagnosis_annex_pkey PRIMARY KEY (diagnosis, instrument),
  constraint diagnosis_annex_diagnosis_fkey FOREIGN KEY (diagnosis) REFERENCES bodies.diagnosis(id) ON DELETE CASCADE,
  constraint diagnosis_annex_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table bodies.diagnosis_annex is 'The instruments of which a diagnosis is an annex';
create index diagnosis_annex_instrument on bodies.diagnosis_annex using btree (instrument);

create table bodies.draft (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  title text not null,
  name text not null,
  instrument text not null,
  kinds text[] default '{}'::text[] not null,
  due_months integer,
  parts jsonb not null,
  cites text[] default '{}'::text[] not null,
  note text,
  source text,
  mark text,
  verified boolean default false not null,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_twice UNIQUE (country, code),
  constraint draft_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint draft_due_months_check CHECK (((due_months >= 1) AND (due_months <= 120))),
  constraint draft_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table bodies.draft is 'A text to begin a resolution or an agreement from. title: what the act is called, name: how people choose it; instrument: the kind of instrument it becomes; kinds: the kinds of body it is for (none: any); parts as kernel/part shapes them, with [[fields]]; cites: codes of competences of norms';

create table bodies.evidence (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  kind text not null,
  body uuid,
  what text not null,
  happened_on text,
  lasts_to text,
  says text,
  number numeric,
  instrument uuid,
  document uuid,
  place text,
  file uuid,
  source text,
  example boolean default false not null,
  recorded_at timestamp with time zone not null,
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_body_fkey FOREIGN KEY (body) REFERENCES bodies.body(id),
  constraint evidence_document_fkey FOREIGN KEY (document) REFERENCES sources.document(id),
  constraint evidence_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id),
  constraint evidence_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint evidence_ends_before_it_begins CHECK (("left"(happened_on, 4) <= "left"(lasts_to, 4))),
  constraint evidence_happened_on_check CHECK ((happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint evidence_lasts_to_check CHECK ((lasts_to ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint evidence_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table bodies.evidence is 'What shows how a body lives, dated as exactly as its source: creation, installation, regulation, plan, session, report, budget… (words of its kind). Without a body it speaks of a territory that has none (what: absence). An act is the evidence that has an instrument';
create index evidence_body on bodies.evidence using btree (body, what, happened_on);
create index evidence_instrument on bodies.evidence using btree (instrument);
create index evidence_territory on bodies.evidence using btree (country, kind, territory text_pattern_ops, what);

create table bodies.kind (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  title text not null,
  plural text not null,
  short text,
  levels text[] default '{}'::text[] not null,
  institution_kind text not null,
  owed boolean default false not null,
  functions text[] default '{}'::text[] not null,
  parity text[],
  mandate_years integer,
  seats jsonb default '[]'::jsonb not null,
  checklist jsonb default '[]'::jsonb not null,
  cycle jsonb not null,
  steps jsonb default '[]'::jsonb not null,
  norm text,
  note text,
  source text,
  mark text,
  verified boolean default false not null,
  edited boolean default false not null,
  constraint kind_pkey PRIMARY KEY (id),
  constraint kind_twice UNIQUE (country, code),
  constraint kind_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint kind_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table bodies.kind is 'A kind of body of a country. levels: where it sits; owed: the law asks each territory of that level for one; seats, checklist and steps (the next legal step for each lack) as packs/FORMATS.md shapes them; cycle: a derived template of engine/workflow';

create table bodies.member (
  id uuid not null,
  body uuid not null,
  seat text not null,
  sector text,
  person uuid,
  institution uuid,
  says text,
  discipline text,
  role text not null,
  from_on text,
  to_on text,
  act uuid,
  act_says text,
  signs boolean default false not null,
  publishes boolean default false not null,
  source text,
  version integer default 1 not null,
  vacant boolean default false not null,
  recorded_on date not null,
  replaces uuid,
  constraint member_pkey PRIMARY KEY (id),
  constraint member_act_fkey FOREIGN KEY (act) REFERENCES instruments.instrument(id),
  constraint member_body_fkey FOREIGN KEY (body) REFERENCES bodies.body(id) ON DELETE CASCADE,
  constraint member_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint member_person_fkey FOREIGN KEY (person) REFERENCES institutions.person(id),
  constraint member_replaces_fkey FOREIGN KEY (replaces) REFERENCES bodies.member(id) ON DELETE SET NULL,
  constraint member_ends_before_it_begins CHECK (("left"(from_on, 4) <= "left"(to_on, 4))),
  constraint member_from_is_a_moment CHECK ((from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint member_role_check CHECK ((role = ANY (ARRAY['titular'::text, 'substitute'::text]))),
  constraint member_to_is_a_moment CHECK ((to_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint member_vacant_and_held CHECK (((NOT vacant) OR ((person IS NULL) AND (institution IS NULL) AND (role = 'titular'::text))))
);
comment on table bodies.member is 'Who sits in a body, in which seat of its kind, titular or substitute, from when to when, by which act. person and institution of the directory; neither: a member that the source does not name (says tells what it says). signs and publishes: may act for the body';
comment on column bodies.member.from_on is 'As exact as its source: year, month or day';
comment on column bodies.member.vacant is 'Nobody sits here from then on: somebody says so. Nothing on record is unknown, never vacant';
comment on column bodies.member.recorded_on is 'Since when it is on record: a member without a beginning is surely there from this day on, before it nobody can tell';
comment on column bodies.member.replaces is 'The member whose seat this one took';
create index member_body on bodies.member using btree (body, seat, from_on);
create index member_institution on bodies.member using btree (institution);
create index member_person on bodies.member using btree (person);
create index member_replaces on bodies.member using btree (replaces);

create table bodies.served (
  body uuid not null,
  territory text not null,
  part text,
  from_on date,
  to_on date,
  constraint served_pkey PRIMARY KEY (body, territory),
  constraint served_body_fkey FOREIGN KEY (body) REFERENCES bodies.body(id) ON DELETE CASCADE,
  constraint served_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code)
);
comment on table bodies.served is 'A territory that a body serves, whole (part null) or the part that is said';
create index served_body on bodies.served using btree (body);
create index served_territory on bodies.served using btree (territory text_pattern_ops);

create schema coherence;
comment on schema coherence is 'Slice 10: where plans touch. Links across levels and between neighbours, with who proposed and who decided';

create table coherence.dismissal (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  lower_plan uuid not null,
  lower_identity uuid not null,
  upper_plan uuid not null,
  upper_identity uuid not null,
  reason text,
  author uuid,
  dismissed_at timestamp with time zone not null,
  constraint dismissal_pkey PRIMARY KEY (id),
  constraint dismissed_once UNIQUE (lower_identity, upper_identity),
  constraint dismissal_lower_plan_fkey FOREIGN KEY (lower_plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint dismissal_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint dismissal_upper_plan_fkey FOREIGN KEY (upper_plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint dismissal_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table coherence.dismissal is 'A suggested link that the lower plan''s people put aside: it is not suggested again until they take it back. owner and territory are the lower plan''s';
comment on column coherence.dismissal.reason is 'Internal to who holds the lower plan';
create index dismissal_lower on coherence.dismissal using btree (lower_plan);

create table coherence.link (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  lower_plan uuid not null,
  lower_identity uuid not null,
  upper_plan uuid not null,
  upper_identity uuid not null,
  upper_owner uuid,
  upper_territory text not null,
  relation text not null,
  degree text not null,
  state text not null,
  justification text not null,
  author uuid,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  example boolean default false not null,
  touched_at timestamp with time zone default clock_timestamp() not null,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_lower_plan_fkey FOREIGN KEY (lower_plan) REFERENCES plans.plan(id),
  constraint link_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint link_upper_plan_fkey FOREIGN KEY (upper_plan) REFERENCES plans.plan(id),
  constraint link_upper_territory_fkey FOREIGN KEY (upper_territory) REFERENCES territories.unit(code),
  constraint link_decided CHECK (((decided_at IS NOT NULL) OR (state = ANY (ARRAY['proposed'::text, 'withdrawn'::text])))),
  constraint link_degree_check CHECK ((degree = ANY (ARRAY['direct'::text, 'partial'::text]))),
  constraint link_relation_check CHECK ((relation = ANY (ARRAY['contribuye'::text, 'coordina'::text, 'sinergia'::text, 'incompatible'::text]))),
  constraint link_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'contested'::text, 'withdrawn'::text]))),
  constraint link_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint link_within_a_plan CHECK ((lower_plan <> upper_plan))
);
comment on table coherence.link is 'An element of a plan joined to an element of a plan above (contribuye) or beside it (coordina). owner and territory are the lower plan''s, upper_* those of who decides. Elements by identity: the link outlives a version';
comment on column coherence.link.relation is 'contribuye (to a plan above) and coordina (between neighbours) count; sinergia and incompatible say whether two elements agree or clash, and do not';
comment on column coherence.link.degree is 'direct counts 1 in the index, partial 0.5';
comment on column coherence.link.state is 'Only accepted counts. rejected and withdrawn are closed: the pair may be proposed anew';
comment on column coherence.link.touched_at is 'When the row was last written, by the clock of the database. A reader that remembers links reads again those touched since, with room for transactions that were still open';
create UNIQUE index aspect_open on coherence.link using btree (LEAST(lower_identity, upper_identity), GREATEST(lower_identity, upper_identity)) where ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'contested'::text])) AND (relation = ANY (ARRAY['sinergia'::text, 'incompatible'::text])));
create index link_by_state on coherence.link using btree (state, proposed_at DESC, id DESC);
create index link_lower on coherence.link using btree (lower_plan, upper_plan);
create index link_lower_identity on coherence.link using btree (lower_identity, proposed_at DESC, id DESC);
create UNIQUE index link_open on coherence.link using btree (lower_identity, upper_identity) where ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'contested'::text])) AND (relation = ANY (ARRAY['contribuye'::text, 'coordina'::text])));
create index link_order on coherence.link using btree (proposed_at DESC, id DESC);
create index link_territory on coherence.link using btree (territory text_pattern_ops, proposed_at DESC, id DESC);
create index link_touched on coherence.link using btree (touched_at);
create index link_upper on coherence.link using btree (upper_plan, lower_plan);
create index link_upper_identity on coherence.link using btree (upper_identity, proposed_at DESC, id DESC);
create index link_upper_territory on coherence.link using btree (upper_territory text_pattern_ops, proposed_at DESC, id DESC);
create index link_waiting on coherence.link using btree (upper_owner, proposed_at DESC) where (state = 'proposed'::text);
create index link_waiting_territory on coherence.link using btree (upper_territory text_pattern_ops, proposed_at DESC) where (state = 'proposed'::text);

create table coherence.link_state (
  link uuid not null,
  version integer not null,
  on_day date not null,
  state text not null,
  degree text not null,
  at timestamp with time zone,
  side text,
  institution uuid,
  reason text,
  constraint link_state_pkey PRIMARY KEY (link, version),
  constraint link_state_link_fkey FOREIGN KEY (link) REFERENCES coherence.link(id),
  constraint link_state_side_check CHECK ((side = ANY (ARRAY['lower'::text, 'upper'::text, 'territory'::text, 'house'::text])))
);
comment on table coherence.link_state is 'What a link was from a day on, one row per version: answers «as of»';
comment on column coherence.link_state.at is 'When it was recorded; on_day is the day that was claimed. Null: before this was kept';
comment on column coherence.link_state.side is 'In whose name: the government below, the one above, who accompanies the territory, or the house itself';
create index link_state_day on coherence.link_state using btree (on_day, link);

create table coherence.reply (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  plan uuid not null,
  rule text not null,
  identity uuid,
  mark text default ''::text not null,
  says text not null,
  told_at timestamp with time zone not null,
  told_by uuid,
  reply_due_on date not null,
  answer text,
  answer_text text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint reply_pkey PRIMARY KEY (id),
  constraint reply_once UNIQUE NULLS NOT DISTINCT (plan, rule, identity, mark),
  constraint reply_plan_fkey FOREIGN KEY (plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint reply_answer_check CHECK ((answer = ANY (ARRAY['corrects'::text, 'explains'::text, 'disagrees'::text]))),
  constraint reply_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint reply_whole CHECK (((answer IS NULL) = (answered_at IS NULL)))
);
comment on table coherence.reply is 'A finding of a plan as it was told to its government (owner), and what the government answered. Internal to it and to its technician until it answered or the days are over';
comment on column coherence.reply.identity is 'The element it is about, the same in every version; null when it is about the plan';
comment on column coherence.reply.mark is 'Tells apart two findings of one rule on one element: a field, a year, an instrument above';
comment on column coherence.reply.says is 'The finding in the words in which it was told';
create index reply_owed on coherence.reply using btree (owner, reply_due_on) where (answered_at IS NULL);

create table coherence.reply_term (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  code text not null,
  days integer not null,
  source text not null,
  verified boolean not null,
  edited boolean default false not null,
  constraint reply_term_pkey PRIMARY KEY (id),
  constraint reply_term_twice UNIQUE (code),
  constraint reply_term_days_check CHECK (((days >= 1) AND (days <= 365))),
  constraint reply_term_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table coherence.reply_term is 'How many days a government has to answer what a review found, before others of its programme read it. Data of the packs; an edited row is no longer changed by a pack';
comment on column coherence.reply_term.days is 'Calendar days, counted from the day after it was told';

create table coherence.settlement (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  plan uuid not null,
  identity uuid not null,
  act text not null,
  citation text not null,
  on_day date,
  settled_by uuid,
  settled_at timestamp with time zone not null,
  constraint settlement_pkey PRIMARY KEY (id),
  constraint settlement_once UNIQUE (plan, identity),
  constraint settlement_plan_fkey FOREIGN KEY (plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint settlement_act_check CHECK ((act = ANY (ARRAY['agreement'::text, 'delegation'::text, 'association'::text]))),
  constraint settlement_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table coherence.settlement is 'The act by which a government does what belongs to another level: convenio, delegation, mancomunidad. It settles the element''s competence';

create table coherence.tally (
  plan uuid not null,
  toward uuid not null,
  direct integer not null,
  partial integer not null,
  proposed integer not null,
  contested integer not null,
  plan_print text not null,
  toward_print text not null,
  constraint tally_pkey PRIMARY KEY (plan, toward),
  constraint tally_plan_fkey FOREIGN KEY (plan) REFERENCES plans.plan(id),
  constraint tally_toward_fkey FOREIGN KEY (toward) REFERENCES plans.plan(id)
);
comment on table coherence.tally is 'Elements of plan joined to toward, counted once each; written with every change of a link. Derived: may be emptied and counted again';
comment on column coherence.tally.plan_print is 'Fingerprint of the elements that were counted: another one now means that the plan changed, and this row is counted anew';
create index tally_toward on coherence.tally using btree (toward, plan);

create table coherence.validation (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  upper_plan uuid not null,
  upper_identity uuid not null,
  upper_owner uuid,
  upper_territory text not null,
  asked_at timestamp with time zone,
  asked_text text not null,
  due_on date,
  answer text,
  why text,
  answered_at timestamp with time zone,
  answered_text text,
  example boolean default false not null,
  constraint validation_pkey PRIMARY KEY (id),
  constraint validation_once UNIQUE (upper_plan, upper_identity, territory),
  constraint validation_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint validation_upper_plan_fkey FOREIGN KEY (upper_plan) REFERENCES plans.plan(id),
  constraint validation_upper_territory_fkey FOREIGN KEY (upper_territory) REFERENCES territories.unit(code),
  constraint answered_whole CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint validation_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'changes'::text, 'no'::text]))),
  constraint validation_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint why_needed CHECK (((answer IS NULL) OR (answer = 'yes'::text) OR (why IS NOT NULL)))
);
comment on table coherence.validation is 'A line of an upper plan, validated by one government below. owner and territory are that government''s; parties hold who asked';
comment on column coherence.validation.answered_text is 'The line as it read when it was answered: another text now means that the answer speaks of another line';
create index validation_line on coherence.validation using btree (upper_plan, upper_identity);
create index validation_owed on coherence.validation using btree (owner) where (answer IS NULL);
create index validation_owed_territory on coherence.validation using btree (territory text_pattern_ops) where (answer IS NULL);
create index validation_territory on coherence.validation using btree (territory text_pattern_ops, upper_plan, upper_identity);
create index validation_upper on coherence.validation using btree (upper_territory text_pattern_ops, upper_plan, upper_identity);

create table coherence.vocabulary (
  pack text not null,
  definition jsonb not null,
  source text not null,
  verified boolean not null,
  version integer default 1 not null,
  constraint vocabulary_pkey PRIMARY KEY (pack)
);
comment on table coherence.vocabulary is 'What each pack says of words: stop words, words that everybody says, concepts with their synonyms and acronyms, sentences of guides and laws. The base first, then the countries';

create schema indicators;
comment on schema indicators is 'Semaphore bands: schemes with their cut-offs, words and signs';

create table indicators.age_group (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  name text not null,
  from_age integer,
  to_age integer,
  position integer not null,
  aliases text[] default '{}'::text[] not null,
  note text,
  source text not null,
  verified boolean not null,
  constraint age_group_pkey PRIMARY KEY (id),
  constraint age_group_twice UNIQUE (country, code),
  constraint age_group_backwards CHECK ((to_age >= from_age)),
  constraint age_group_from_age_check CHECK (((from_age >= 0) AND (from_age <= 150))),
  constraint age_group_to_age_check CHECK (((to_age >= 0) AND (to_age <= 150))),
  constraint age_group_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table indicators.age_group is 'A generational group of a country, from its pack. from_age, to_age: completed years, both inside; null is open or not said';

create table indicators.coverage (
  indicator uuid not null,
  period text not null,
  begins date not null,
  filled integer not null,
  missing integer not null,
  constraint coverage_pkey PRIMARY KEY (indicator, period),
  constraint coverage_indicator_fkey FOREIGN KEY (indicator) REFERENCES indicators.indicator(id) ON DELETE CASCADE
);
comment on table indicators.coverage is 'Of an indicator in a period: in how many territories there is a number (filled), and in how many it is only said that there is none (missing). Counted anew whenever its values change: lists show it without counting them all';

create table indicators.indicator (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  name text not null,
  folded text generated always as (platform.fold(((code || ' '::text) || name))) stored not null,
  measures text not null,
  unit text not null,
  better text not null,
  source_kind text not null,
  producer text not null,
  periodicity text not null,
  note text,
  example boolean default false not null,
  covered integer default 0 not null,
  created_at timestamp with time zone not null,
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_code_taken UNIQUE (country, code),
  constraint indicator_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint indicator_better_check CHECK ((better = ANY (ARRAY['more'::text, 'less'::text, 'neither'::text]))),
  constraint indicator_periodicity_check CHECK ((periodicity = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text, 'irregular'::text]))),
  constraint indicator_source_kind_check CHECK ((source_kind = ANY (ARRAY['census'::text, 'survey'::text, 'record'::text, 'estimate'::text]))),
  constraint indicator_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table indicators.indicator is 'A technical sheet: what is measured, in which unit, whether more of it is better, by whom and how often. territory: where it holds, the country itself or a part of it. covered: in how many territories there is a number in some period, counted anew whenever its values change';
create index indicator_folded on indicators.indicator using btree (folded, id);
create index indicator_similar on indicators.indicator using gin (folded gin_trgm_ops);

create table indicators.scheme (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  code text not null,
  name text not null,
  country text,
  use text not null,
  unit text not null,
  basis text not null,
  why text not null,
  source text not null,
  verified boolean not null,
  bands jsonb not null,
  constraint scheme_pkey PRIMARY KEY (id),
  constraint scheme_twice UNIQUE (code),
  constraint scheme_basis_check CHECK ((basis = ANY (ARRAY['number'::text, 'judgement'::text]))),
  constraint scheme_unit_check CHECK ((unit = ANY (ARRAY['percent'::text, 'none'::text]))),
  constraint scheme_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table indicators.scheme is 'A way of naming values. basis judgement: no cut-offs are known, a person chooses the band';
comment on column indicators.scheme.bands is 'In order: id, from (included), to (not included; null open), word by gender, tone, shape';
create index scheme_name on indicators.scheme using btree (name, id);

create table indicators.value (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text generated always as ("left"(territory, 2)) stored not null,
  indicator uuid not null,
  period text not null,
  begins date not null,
  age_group text,
  sex text not null,
  number double precision,
  missing text,
  source text not null,
  document uuid,
  mark text not null,
  note text,
  why text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  replaces uuid,
  replaced_at timestamp with time zone,
  replaced_by uuid,
  constraint value_pkey PRIMARY KEY (id),
  constraint value_document_fkey FOREIGN KEY (document) REFERENCES sources.document(id),
  constraint value_group FOREIGN KEY (country, age_group) REFERENCES indicators.age_group(country, code),
  constraint value_indicator_fkey FOREIGN KEY (indicator) REFERENCES indicators.indicator(id),
  constraint value_replaces_fkey FOREIGN KEY (replaces) REFERENCES indicators.value(id),
  constraint value_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint value_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'transcribed'::text, 'inferred'::text]))),
  constraint value_missing_check CHECK ((missing = ANY (ARRAY['s/d'::text, 'np'::text]))),
  constraint value_period_check CHECK ((period ~ '^\d{4}(-(0[1-9]|1[0-2])|-T[1-4])?$'::text)),
  constraint value_says_one CHECK ((num_nonnulls(number, missing) = 1)),
  constraint value_sex_check CHECK ((sex = ANY (ARRAY['all'::text, 'f'::text, 'm'::text]))),
  constraint value_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table indicators.value is 'What an indicator was in a territory and period, of a group (null: all ages) and sex. Never written over: a correction is a new row that replaces the old one (replaced_at), with its version after it. missing: s/d no data, np not pertinent; neither is zero. visibility: its indicator''s';
comment on column indicators.value.period is 'A year, a quarter (2023-T1) or a month (2023-04); begins is its first day';
comment on column indicators.value.recorded_by is 'The account that recorded it; replaced_by: the one that corrected it or took it away';
create UNIQUE index value_cell on indicators.value using btree (indicator, territory COLLATE "C", period COLLATE "C", COALESCE(age_group, ''::text), sex) where (replaced_at IS NULL);
create index value_document on indicators.value using btree (document) where (document IS NOT NULL);
create index value_period on indicators.value using btree (indicator, period COLLATE "C", territory COLLATE "C", COALESCE(age_group, ''::text), sex) where (replaced_at IS NULL);
create index value_place on indicators.value using btree (territory COLLATE "C", period COLLATE "C", COALESCE(age_group, ''::text), sex, indicator) where (replaced_at IS NULL);
create index value_replaces on indicators.value using btree (replaces) where (replaces IS NOT NULL);

create schema institutions;
comment on schema institutions is 'Slice 2: who. Governments, bodies, networks; their names over time, posts, people, mandates';

create table institutions.association (
  country text not null,
  level text not null,
  institution uuid not null,
  source text,
  mark text,
  verified boolean default false not null,
  strategies text[] default '{}'::text[] not null,
  constraint association_pkey PRIMARY KEY (country, level, institution),
  constraint association_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id)
);
comment on table institutions.association is 'The association that speaks for the governments of a level; mark inferred: the level is read from its name, no source says it';
comment on column institutions.association.strategies is 'The strategies that count on it, as their sources call them';
create index association_institution on institutions.association using btree (institution);

create table institutions.contact (
  id uuid not null,
  mapped uuid not null,
  kind text not null,
  state text not null,
  happened_on text,
  says text,
  source text,
  mark text default 'declared'::text not null,
  recorded_at timestamp with time zone not null,
  planned_on text,
  recorded_on date not null,
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_mapped_fkey FOREIGN KEY (mapped) REFERENCES institutions.mapped(id),
  constraint contact_happened_on_check CHECK ((happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint contact_kind_check CHECK ((kind = ANY (ARRAY['meeting'::text, 'request'::text, 'visit'::text, 'agreement'::text, 'call'::text, 'other'::text]))),
  constraint contact_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'transcribed'::text, 'inferred'::text]))),
  constraint contact_planned_on_check CHECK ((planned_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint contact_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);
comment on table institutions.contact is 'What links a mapped institution: a meeting held, planned or cancelled, an agreement, a request. Held links it from that day on';
comment on column institutions.contact.planned_on is 'Since when it was planned, as exact as its source; null: surely since recorded_on, before it nobody can tell';
comment on column institutions.contact.recorded_on is 'The day of the house on which it was written down: something undated is known since then';
create index contact_mapped on institutions.contact using btree (mapped, happened_on);

create table institutions.expected_post (
  country text not null,
  key text not null,
  level text,
  government text,
  title text not null,
  aliases text[] default '{}'::text[] not null,
  folded text[] default '{}'::text[] not null,
  head boolean default false not null,
  elsewhere boolean default false not null,
  place smallint default 0 not null,
  source text,
  mark text,
  verified boolean default false not null,
  association uuid,
  branch text,
  constraint expected_post_pkey PRIMARY KEY (country, key),
  constraint expected_post_association_fkey FOREIGN KEY (association) REFERENCES institutions.institution(id),
  constraint branch_of_association CHECK (((branch IS NULL) OR (association IS NOT NULL))),
  constraint expected_of CHECK (((level IS NULL) = (association IS NOT NULL)))
);
comment on table institutions.expected_post is 'Posts that each government of a level should have, by country. folded: the titles under which the directory may keep it; government: only for that kind of government; elsewhere: it stands on the territory but belongs to another institution';
comment on column institutions.expected_post.association is 'The association whose post it is; null: of each government of the level';
comment on column institutions.expected_post.branch is 'Level of territory at each of which the association has a branch with this post; null: its national office';
create index expected_post_association on institutions.expected_post using btree (association);

create table institutions.institution (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  kind text not null,
  name text not null,
  folded text generated always as (platform.fold(name)) stored not null,
  short text,
  acronym text,
  aliases text[] default '{}'::text[] not null,
  government text,
  parent uuid,
  successor uuid,
  founded text,
  ended text,
  note text,
  source text,
  verified boolean default false not null,
  country text not null,
  pack_id text,
  edited text[] default '{}'::text[] not null,
  pack_row jsonb,
  sector text,
  constraint institution_pkey PRIMARY KEY (id),
  constraint pack_id_taken UNIQUE (pack_id),
  constraint institution_parent_fkey FOREIGN KEY (parent) REFERENCES institutions.institution(id),
  constraint institution_successor_fkey FOREIGN KEY (successor) REFERENCES institutions.institution(id),
  constraint institution_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint institution_ended_check CHECK ((ended ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint institution_ends_before_it_begins CHECK (("left"(founded, 4) <= "left"(ended, 4))),
  constraint institution_founded_check CHECK ((founded ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint institution_under_itself CHECK ((parent <> id)),
  constraint institution_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table institutions.institution is 'An institution. A government owns itself and sits on its territory; pack_id is its code there, or its id in the pack. founded and ended are as exact as their source (year, month or day)';
comment on column institutions.institution.sector is 'Code of its sector where its kind does not tell it, or tells it wrongly; null: as its kind says';
create index institution_country on institutions.institution using btree (country, folded, id);
create index institution_folded on institutions.institution using btree (folded, id);
create index institution_kind on institutions.institution using btree (kind, folded, id);
create index institution_owner on institutions.institution using btree (owner);
create index institution_parent on institutions.institution using btree (parent);
create index institution_similar on institutions.institution using gin (folded gin_trgm_ops);
create index institution_territory on institutions.institution using btree (territory text_pattern_ops, folded, id);

create table institutions.joint_action (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  title text not null,
  folded text generated always as (platform.fold(title)) stored not null,
  kind text not null,
  state text not null,
  from_on text,
  to_on text,
  note text,
  source text,
  mark text default 'declared'::text not null,
  example boolean default false not null,
  created_at timestamp with time zone not null,
  form text,
  constraint joint_action_pkey PRIMARY KEY (id),
  constraint joint_action_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint form_of_mechanism CHECK (((form IS NULL) OR (kind = 'mechanism'::text))),
  constraint joint_action_form_check CHECK ((form = ANY (ARRAY['meeting'::text, 'agreement'::text, 'network'::text, 'other'::text]))),
  constraint joint_action_from_on_check CHECK ((from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint joint_action_kind_check CHECK ((kind = ANY (ARRAY['action'::text, 'mechanism'::text]))),
  constraint joint_action_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'transcribed'::text, 'inferred'::text]))),
  constraint joint_action_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'active'::text, 'ended'::text, 'cancelled'::text]))),
  constraint joint_action_to_on_check CHECK ((to_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint joint_action_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table institutions.joint_action is 'What several actors do together: an action, or a mechanism by which they coordinate (a table, an agreement, a network)';
comment on column institutions.joint_action.form is 'What sort of mechanism it is; null: nobody said, or an action';
create index joint_action_folded on institutions.joint_action using btree (folded, id);
create index joint_action_owner on institutions.joint_action using btree (owner, folded, id);
create index joint_action_similar on institutions.joint_action using gin (folded gin_trgm_ops);

create table institutions.joint_duty (
  id uuid not null,
  action uuid not null,
  participant smallint not null,
  place smallint not null,
  says text not null,
  state text default 'open'::text not null,
  settled_on text,
  note text,
  constraint joint_duty_pkey PRIMARY KEY (id),
  constraint duty_twice UNIQUE (action, participant, place),
  constraint joint_duty_action_fkey FOREIGN KEY (action) REFERENCES institutions.joint_action(id) ON DELETE CASCADE,
  constraint joint_duty_settled_on_check CHECK ((settled_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint joint_duty_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text])))
);
comment on table institutions.joint_duty is 'What each participant of a joint action has to do in it. state open: nobody said that it was done, nor that it was not; settled_on: when it was done, or when it should have been';

create table institutions.joint_participant (
  action uuid not null,
  place smallint not null,
  institution uuid,
  name text,
  sector text,
  role text,
  constraint joint_participant_pkey PRIMARY KEY (action, place),
  constraint participant_twice UNIQUE (action, institution),
  constraint joint_participant_action_fkey FOREIGN KEY (action) REFERENCES institutions.joint_action(id) ON DELETE CASCADE,
  constraint joint_participant_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint participant_who CHECK (((institution IS NULL) <> (name IS NULL)))
);
comment on table institutions.joint_participant is 'Who takes part in a joint action: an institution of the directory, or an actor that only has a name; its role and its duty in it';
create index joint_participant_institution on institutions.joint_participant using btree (institution);

create table institutions.legal_identity (
  institution uuid not null,
  act text not null,
  number text,
  authority text,
  issued_on text,
  source text,
  mark text default 'declared'::text not null,
  version integer default 1 not null,
  constraint legal_identity_pkey PRIMARY KEY (institution),
  constraint legal_identity_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint legal_identity_issued_on_check CHECK ((issued_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint legal_identity_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'transcribed'::text, 'inferred'::text])))
);
comment on table institutions.legal_identity is 'The act by which an organisation exists before the law, as exact as its source; its institution rules who may';

create table institutions.mandate (
  id uuid not null,
  post uuid not null,
  person uuid not null,
  from_on date,
  to_on date,
  role text not null,
  reelected boolean default false not null,
  source text,
  version integer default 1 not null,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_person_fkey FOREIGN KEY (person) REFERENCES institutions.person(id),
  constraint mandate_post_fkey FOREIGN KEY (post) REFERENCES institutions.post(id),
  constraint mandate_ends_before_it_begins CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (from_on <= to_on))),
  constraint mandate_role_check CHECK ((role = ANY (ARRAY['titular'::text, 'substitute'::text])))
);
comment on table institutions.mandate is 'Who holds a post, from when to when (either end may be unknown), as titular or substitute';
create index mandate_person on institutions.mandate using btree (person, from_on);
create index mandate_post on institutions.mandate using btree (post, from_on);

create table institutions.mapped (
  id uuid not null,
  purpose uuid not null,
  category text not null,
  institution uuid,
  label text,
  mapped_on text,
  left_on text,
  role text,
  knowledge text[] default '{}'::text[] not null,
  topic text,
  note text,
  source text,
  mark text default 'declared'::text not null,
  version integer default 1 not null,
  constraint mapped_pkey PRIMARY KEY (id),
  constraint mapped_twice UNIQUE (purpose, institution),
  constraint mapped_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint mapped_purpose_fkey FOREIGN KEY (purpose) REFERENCES institutions.purpose(id),
  constraint knowledge_unknown CHECK ((knowledge <@ ARRAY['demand'::text, 'offer'::text, 'intermediation'::text])),
  constraint mapped_leaves_before_it_enters CHECK (("left"(mapped_on, 4) <= "left"(left_on, 4))),
  constraint mapped_left_on_check CHECK ((left_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint mapped_mapped_on_check CHECK ((mapped_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint mapped_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'transcribed'::text, 'inferred'::text])))
);
comment on table institutions.mapped is 'One place of a mapping, by category: an institution of the directory, or a slot that nobody has named yet (institution null; label says what is known). knowledge: what it brings to the exchange of knowledge';
create index mapped_institution on institutions.mapped using btree (institution);
create index mapped_purpose on institutions.mapped using btree (purpose, category);

create table institutions.name (
  institution uuid not null,
  text text not null,
  folded text generated always as (platform.fold(text)) stored not null,
  kind text not null,
  acronym text,
  since text,
  until text,
  source text,
  verified boolean default false not null,
  constraint name_pkey PRIMARY KEY (institution, kind, text),
  constraint name_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id) ON DELETE CASCADE,
  constraint name_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'short'::text, 'acronym'::text, 'alias'::text, 'former'::text])))
);
comment on table institutions.name is 'What an institution is and was called; former names keep from when to when, as exact as their source';
create index name_folded on institutions.name using btree (folded text_pattern_ops);
create index name_other on institutions.name using gin (folded gin_trgm_ops) where (kind <> 'name'::text);

create table institutions.person (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  name text not null,
  folded text generated always as (platform.fold(name)) stored not null,
  mail text,
  phone text,
  example boolean default false not null,
  created_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint person_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table institutions.person is 'People by their public function; mail and phone are of the office and only its own reach sees them';
create index person_folded on institutions.person using btree (folded, id);
create index person_mail on institutions.person using btree (lower(mail));
create index person_owner on institutions.person using btree (owner, folded, id);
create index person_parties on institutions.person using gin (parties) where (visibility = 'shared'::text);
create index person_public on institutions.person using btree (folded, id) where (visibility = 'public'::text);
create index person_similar on institutions.person using gin (folded gin_trgm_ops);
create index person_territory on institutions.person using btree (territory text_pattern_ops, folded, id);

create table institutions.post (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  institution uuid not null,
  title text not null,
  folded text generated always as (platform.fold(title)) stored not null,
  head boolean default false not null,
  seats smallint default 1 not null,
  note text,
  ended_on date,
  powers text[] default '{}'::text[] not null,
  channel text,
  recorded_on date default CURRENT_DATE not null,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_title_taken UNIQUE (institution, folded),
  constraint post_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint post_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint post_seats_check CHECK (((seats >= 1) AND (seats <= 500))),
  constraint post_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint power_unknown CHECK ((powers <@ ARRAY['signs'::text, 'publishes'::text]))
);
comment on table institutions.post is 'A post of an institution: what passes to the successor. head: who leads it; seats: how many may hold it at once (a council)';
comment on column institutions.post.powers is 'What whoever holds the post may do in the name of the institution: sign its requests, publish its results';
comment on column institutions.post.channel is 'Where the office is written to, whoever holds it: public, never the mail or phone of a person';
comment on column institutions.post.recorded_on is 'The day of the house on which it was written down: before it, and before its first mandate, nobody can tell whether it stood empty';
create index post_territory on institutions.post using btree (territory text_pattern_ops);

create table institutions.programme (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  name text not null,
  folded text generated always as (platform.fold(name)) stored not null,
  coordinator uuid,
  from_on date,
  to_on date,
  note text,
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_coordinator_fkey FOREIGN KEY (coordinator) REFERENCES institutions.person(id),
  constraint programme_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint programme_ends_before_it_begins CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (from_on <= to_on))),
  constraint programme_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table institutions.programme is 'A programme of one or more institutions: coordinator, members, dates';
create index programme_folded on institutions.programme using btree (folded, id);

create table institutions.programme_member (
  programme uuid not null,
  institution uuid not null,
  from_on date,
  to_on date,
  constraint programme_member_pkey PRIMARY KEY (programme, institution),
  constraint programme_member_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint programme_member_programme_fkey FOREIGN KEY (programme) REFERENCES institutions.programme(id)
);
comment on table institutions.programme_member is 'Institutions that take part in a programme, with dates';
create index programme_member_institution on institutions.programme_member using btree (institution);

create table institutions.purpose (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  title text not null,
  folded text generated always as (platform.fold(title)) stored not null,
  kind text not null,
  programme uuid,
  from_on date,
  to_on date,
  note text,
  source text,
  example boolean default false not null,
  created_at timestamp with time zone not null,
  constraint purpose_pkey PRIMARY KEY (id),
  constraint purpose_programme_fkey FOREIGN KEY (programme) REFERENCES institutions.programme(id),
  constraint purpose_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint purpose_ends_before_it_begins CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (from_on <= to_on))),
  constraint purpose_kind_check CHECK ((kind = ANY (ARRAY['observed'::text, 'ally'::text, 'academia'::text, 'provider'::text, 'coordination'::text]))),
  constraint purpose_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table institutions.purpose is 'A mapping: the institutions that somebody looks for, and why (to observe them, as allies, academia, providers, to coordinate with)';
create index purpose_folded on institutions.purpose using btree (folded, id);
create index purpose_owner on institutions.purpose using btree (owner, folded, id);

create table institutions.sector (
  code text not null,
  title text not null,
  place smallint default 0 not null,
  source text,
  mark text,
  verified boolean default false not null,
  constraint sector_pkey PRIMARY KEY (code)
);
comment on table institutions.sector is 'The parts of society that an actor may belong to, as packs name them; public is the State';

create schema instruments;
comment on schema instruments is 'Slice 6: what we make. Instruments, the versions of their text, models and their adoption';

-- function instruments.last_day(moment text) returns date: The last day that a moment (a year, a month or a day) may mean

-- function instruments.sealed_stays() returns trigger: A sealed version of a text keeps its parts; unsealing it (a step undone) is another thing

-- function instruments.write_words() returns trigger: What an instrument is found by. Its title stands first: lists are in that order

create table instruments.adoption (
  instrument uuid not null,
  model uuid not null,
  choices jsonb default '{}'::jsonb not null,
  left_out text[] default '{}'::text[] not null,
  parameters jsonb default '{}'::jsonb not null,
  lineage jsonb default '{}'::jsonb not null,
  begun_on text,
  constraint adoption_pkey PRIMARY KEY (instrument),
  constraint adoption_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE,
  constraint adoption_model_fkey FOREIGN KEY (model) REFERENCES instruments.instrument(id),
  constraint adoption_begun_on_check CHECK ((begun_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);
comment on table instruments.adoption is 'How an instrument was drawn from its model: wordings chosen by part, optional parts left out, values of parameters. lineage: for parts that answer to others of the model than the one of their own key (merged, split), the keys of those. begun_on: as exact as its source';
create index adoption_model on instruments.adoption using btree (model);

create table instruments.adoption_decision (
  instrument uuid not null,
  part text not null,
  model_text integer not null,
  taken boolean not null,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint adoption_decision_pkey PRIMARY KEY (instrument, part, model_text),
  constraint adoption_decision_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.adoption(instrument) ON DELETE CASCADE
);
comment on table instruments.adoption_decision is 'A change of the model that an adopter took or left, part by part. From then on the part follows that version of the model: it is asked again when a later one changes it';

create table instruments.adoption_step (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  model uuid not null,
  state text not null,
  happened_on text,
  means text,
  who text,
  source text,
  note text,
  recorded_on date not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint adoption_step_pkey PRIMARY KEY (id),
  constraint adoption_step_model_fkey FOREIGN KEY (model) REFERENCES instruments.instrument(id),
  constraint adoption_step_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint adoption_step_happened_on_check CHECK ((happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint adoption_step_state_check CHECK ((state = ANY (ARRAY['unsocialised'::text, 'socialised'::text, 'inProcess'::text, 'adopted'::text]))),
  constraint adoption_step_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table instruments.adoption_step is 'What somebody said of a model in a territory: presented by which means and to whom, on its way, adopted; or that it was not presented. Never written again: what was wrong is withdrawn with its reason. A territory without a step is unrecorded';
create index adoption_step_model on instruments.adoption_step using btree (model, territory text_pattern_ops);
create index adoption_step_territory on instruments.adoption_step using btree (territory text_pattern_ops);

create table instruments.alignment (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  model uuid not null,
  model_text integer not null,
  name text not null,
  file uuid,
  source uuid,
  instrument uuid,
  state text not null,
  related boolean not null,
  parts jsonb not null,
  proposed jsonb not null,
  pairs jsonb not null,
  notes text[] default '{}'::text[] not null,
  counts jsonb not null,
  created_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint alignment_pkey PRIMARY KEY (id),
  constraint alignment_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE SET NULL,
  constraint alignment_model_fkey FOREIGN KEY (model) REFERENCES instruments.instrument(id),
  constraint alignment_source_fkey FOREIGN KEY (source) REFERENCES instruments.instrument(id) ON DELETE SET NULL,
  constraint alignment_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint alignment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'dropped'::text]))),
  constraint alignment_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table instruments.alignment is 'A text that was passed, aligned to a version of a model. parts: the text as it was read; proposed: the pairs that the machine proposed, never written again; pairs: as they stand, by keys, with what a person decided; counts: of articles and provisions, for lists. source: the instrument whose text was read, when it was no file; instrument: the one that got the text once confirmed';
create index alignment_created on instruments.alignment using btree (created_at DESC, id DESC);
create index alignment_instrument on instruments.alignment using btree (instrument);
create index alignment_model on instruments.alignment using btree (model, created_at DESC, id DESC);
create index alignment_open on instruments.alignment using btree (owner, created_at) where (state = 'open'::text);
create index alignment_source on instruments.alignment using btree (source);
create index alignment_territory on instruments.alignment using btree (territory text_pattern_ops, created_at DESC, id DESC);

create table instruments.annex (
  id uuid not null,
  instrument uuid not null,
  title text not null,
  file uuid not null,
  added_at timestamp with time zone not null,
  constraint annex_pkey PRIMARY KEY (id),
  constraint annex_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table instruments.annex is 'A file that belongs to an instrument beside its original and its signed copy: a diagnosis, a minute, a map';
create index annex_instrument on instruments.annex using btree (instrument);

create table instruments.attached (
  id uuid not null,
  instrument uuid not null,
  role text not null,
  title text,
  file uuid not null,
  signatures integer,
  added_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  why text,
  constraint attached_pkey PRIMARY KEY (id),
  constraint attached_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE,
  constraint attached_role_check CHECK ((role = ANY (ARRAY['original'::text, 'signed'::text, 'annex'::text])))
);
comment on table instruments.attached is 'A file that is or was the original or the signed copy of an instrument, or an annex that was taken off (those that stand are in instruments.annex). ended_at: another took its place, or somebody took it off, for the reason why. signatures: electronic signatures found inside, none of them verified; null: a kind of file that nobody looks into';
create index attached_instrument on instruments.attached using btree (instrument, added_at DESC);
create UNIQUE index attached_stands on instruments.attached using btree (instrument, role) where ((ended_at IS NULL) AND (role <> 'annex'::text));

create table instruments.cycle (
  country text not null,
  kind text not null,
  key text not null,
  version integer not null,
  template jsonb not null,
  kept_at timestamp with time zone not null,
  constraint cycle_pkey PRIMARY KEY (country, kind, key, version)
);
comment on table instruments.cycle is 'Life-cycles that a kind had before, for the instruments that began with them and go on with them';

create table instruments.instrument (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  kind text not null,
  title text not null,
  folded text not null,
  number text,
  state text not null,
  state_on text,
  signed_on text,
  published_on text,
  publication text,
  force_from text,
  force_to text,
  matters text[] default '{}'::text[] not null,
  summary text,
  is_model boolean default false not null,
  model uuid,
  model_text integer,
  amends uuid,
  text_number integer default 0 not null,
  original_file uuid,
  signed_file uuid,
  budget_line text,
  amount numeric(18,2),
  currency text,
  fiscal_year integer,
  example boolean default false not null,
  note text,
  source text,
  created_at timestamp with time zone not null,
  cycle_key text,
  cycle_version integer,
  moved_at timestamp with time zone,
  standing_from date generated always as (COALESCE(instruments.last_day(state_on), ((COALESCE(moved_at, created_at) AT TIME ZONE 'UTC'::text))::date)) stored,
  groups text[] default '{}'::text[] not null,
  constraint instrument_pkey PRIMARY KEY (id),
  constraint instrument_amends_fkey FOREIGN KEY (amends) REFERENCES instruments.instrument(id),
  constraint instrument_model_fkey FOREIGN KEY (model) REFERENCES instruments.instrument(id),
  constraint instrument_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint instrument_amends_itself CHECK ((amends <> id)),
  constraint instrument_force_from_check CHECK ((force_from ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint instrument_force_to_check CHECK ((force_to ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint instrument_models_itself CHECK ((model <> id)),
  constraint instrument_published_on_check CHECK ((published_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint instrument_signed_on_check CHECK ((signed_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint instrument_state_on_check CHECK ((state_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint instrument_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table instruments.instrument is 'An instrument. Dates are as exact as their source (year, month or day). force_from and force_to say when it binds, kept by its life; text_number is the latest version of its text (0: none); model and model_text: the model text it was drawn from';
comment on column instruments.instrument.folded is 'Title, number, kind and place as people compare them; written by instrument_words';
comment on column instruments.instrument.cycle_key is 'The life-cycle it began with, when its kind has another by now (instruments.cycle); null: that of its kind';
comment on column instruments.instrument.cycle_version is 'The version of that life-cycle';
comment on column instruments.instrument.moved_at is 'When its last step was written down';
comment on column instruments.instrument.standing_from is 'A day on which it surely was in its state already: the last that state_on may mean, or when it was written down';
comment on column instruments.instrument.groups is 'The groups of people that it is for, as its source calls them (niñez, personas mayores); none: not said';
create index instrument_amends on instruments.instrument using btree (amends) where (amends IS NOT NULL);
create index instrument_begins on instruments.instrument using btree ("left"(COALESCE(force_from, published_on, signed_on), 4));
create index instrument_ends on instruments.instrument using btree (force_to) where (force_to IS NOT NULL);
create index instrument_folded on instruments.instrument using btree (folded, id);
create index instrument_groups on instruments.instrument using gin (groups);
create index instrument_is_model on instruments.instrument using btree (folded, id) where is_model;
create index instrument_kind on instruments.instrument using btree (country, kind, folded, id);
create index instrument_latest on instruments.instrument using btree (country, kind, id);
create index instrument_matters on instruments.instrument using gin (matters);
create index instrument_model on instruments.instrument using btree (model);
create index instrument_owner on instruments.instrument using btree (owner, folded, id);
create index instrument_parties on instruments.instrument using gin (parties) where (visibility = 'shared'::text);
create index instrument_similar on instruments.instrument using gin (folded gin_trgm_ops);
create index instrument_standing on instruments.instrument using btree (country, kind, state, standing_from, id);
create index instrument_state on instruments.instrument using btree (state, folded, id);
create index instrument_territory on instruments.instrument using btree (territory text_pattern_ops, folded, id);

create table instruments.kind (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  title text not null,
  plural text not null,
  normative boolean default false not null,
  cycle jsonb not null,
  note text,
  source text,
  mark text,
  verified boolean default false not null,
  edited boolean default false not null,
  constraint kind_pkey PRIMARY KEY (id),
  constraint kind_twice UNIQUE (country, code),
  constraint kind_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint kind_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table instruments.kind is 'A kind of instrument of a country, with its life-cycle as a template of engine/workflow. normative: binds by itself once in force';

create table instruments.letterhead (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  title text not null,
  file uuid not null,
  tags text[] not null,
  usual boolean default false not null,
  retired_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint letterhead_pkey PRIMARY KEY (id),
  constraint letterhead_territory_fkey FOREIGN KEY (territory) REFERENCES territories.unit(code),
  constraint letterhead_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table instruments.letterhead is 'A Word template of an institution, with the marks that Articula fills. usual: the one taken when nobody chooses; retired_at: no longer offered, kept for what was exported with it';
create index letterhead_owner on instruments.letterhead using btree (owner, title) where (retired_at IS NULL);
create UNIQUE index letterhead_usual on instruments.letterhead using btree (owner) where (usual AND (retired_at IS NULL));

create table instruments.model (
  instrument uuid not null,
  levels text[] default '{}'::text[] not null,
  parameters jsonb default '[]'::jsonb not null,
  constraint model_pkey PRIMARY KEY (instrument),
  constraint model_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table instruments.model is 'What makes an instrument a model: the levels of territory it is for, and the parameters that its text asks for';

create table instruments.observation (
  id uuid not null,
  version integer default 1 not null,
  review uuid not null,
  reviewer uuid,
  said_by uuid,
  part text,
  quote text,
  words text not null,
  source text,
  said_on text,
  written_at timestamp with time zone not null,
  decision text,
  reason text,
  changed_text integer,
  changed_parts text[] default '{}'::text[] not null,
  answered_at timestamp with time zone,
  kind text,
  link uuid,
  constraint observation_pkey PRIMARY KEY (id),
  constraint observation_link_fkey FOREIGN KEY (link) REFERENCES instruments.review_link(id),
  constraint observation_review_fkey FOREIGN KEY (review) REFERENCES instruments.review(id) ON DELETE CASCADE,
  constraint observation_reviewer_fkey FOREIGN KEY (reviewer) REFERENCES instruments.reviewer(id),
  constraint observation_said_by_fkey FOREIGN KEY (said_by) REFERENCES institutions.institution(id),
  constraint observation_answered CHECK ((((decision IS NULL) = (reason IS NULL)) AND ((decision IS NULL) = (answered_at IS NULL)))),
  constraint observation_changed CHECK (((changed_text IS NULL) OR ((decision = ANY (ARRAY['accepted'::text, 'partly'::text])) AND (cardinality(changed_parts) > 0)))),
  constraint observation_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'noted'::text]))),
  constraint observation_kind_check CHECK ((kind = ANY (ARRAY['substance'::text, 'form'::text, 'law'::text, 'question'::text]))),
  constraint observation_said_on_check CHECK ((said_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);
comment on table instruments.observation is 'What somebody said of a part of the version under review, or of the whole (part null). said_by: the institution whose people wrote it down; source: where the holder read it, when it wrote down the words of others. changed_text and changed_parts: what was written because of it; an accepted one without them is still to be written';
comment on column instruments.observation.kind is 'What is spoken of: what is ruled (substance), how it is written (form), whether it may be so by law, or only asked; null: not said';
comment on column instruments.observation.link is 'The link by which it came; null: written by an account';
create index observation_link on instruments.observation using btree (link, written_at DESC) where (link IS NOT NULL);
create index observation_review on instruments.observation using btree (review, written_at, id);

create table instruments.observation_reply (
  id uuid not null,
  observation uuid not null,
  said_by uuid,
  words text not null,
  written_at timestamp with time zone not null,
  constraint observation_reply_pkey PRIMARY KEY (id),
  constraint observation_reply_observation_fkey FOREIGN KEY (observation) REFERENCES instruments.observation(id) ON DELETE CASCADE,
  constraint observation_reply_said_by_fkey FOREIGN KEY (said_by) REFERENCES institutions.institution(id)
);
comment on table instruments.observation_reply is 'What was said under an observation, in order';
create index observation_reply_order on instruments.observation_reply using btree (observation, written_at, id);

create table instruments.party (
  instrument uuid not null,
  place smallint not null,
  institution uuid,
  name text not null,
  role text not null,
  constraint party_pkey PRIMARY KEY (instrument, place),
  constraint party_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint party_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table instruments.party is 'Who takes part in an instrument (a convenio has parties) and as what; institution when the directory knows it';
create index party_institution on instruments.party using btree (institution);

create table instruments.publication (
  model uuid not null,
  text_number integer not null,
  published_on date not null,
  published_at timestamp with time zone not null,
  says text,
  changed text[] default '{}'::text[] not null,
  added text[] default '{}'::text[] not null,
  removed text[] default '{}'::text[] not null,
  constraint publication_pkey PRIMARY KEY (model, text_number),
  constraint publication_model_fkey FOREIGN KEY (model) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table instruments.publication is 'A version of the text of a model that holds from a day on; changed, added and removed: keys of its parts, against the publication before';

create table instruments.review (
  id uuid not null,
  version integer default 1 not null,
  instrument uuid not null,
  text_number integer not null,
  kind text not null,
  title text not null,
  asks text,
  due_on date,
  held_on text,
  source text,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint review_pkey PRIMARY KEY (id),
  constraint review_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id),
  constraint review_text_unknown FOREIGN KEY (instrument, text_number) REFERENCES instruments.text(instrument, number),
  constraint review_held_on_check CHECK ((held_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint review_kind_check CHECK ((kind = ANY (ARRAY['review'::text, 'feedback'::text])))
);
comment on table instruments.review is 'A version of a text given to somebody to look at (review), or what was handed back on it in a round, a workshop or a letter (feedback: held_on and source). Who holds it and where are those of its instrument; its reviewers are its parties. Never public';
create index review_due on instruments.review using btree (due_on) where (closed_at IS NULL);
create index review_instrument on instruments.review using btree (instrument, opened_at DESC, id DESC);

create table instruments.review_link (
  id uuid not null,
  review uuid not null,
  reviewer uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  opened_at timestamp with time zone,
  constraint review_link_pkey PRIMARY KEY (id),
  constraint review_link_token UNIQUE (token_hash),
  constraint review_link_review_fkey FOREIGN KEY (review) REFERENCES instruments.review(id) ON DELETE CASCADE,
  constraint review_link_reviewer_fkey FOREIGN KEY (reviewer) REFERENCES instruments.reviewer(id) ON DELETE CASCADE,
  constraint review_link_days CHECK ((expires_at > made_at))
);
comment on table instruments.review_link is 'An address by which one reviewer without account sees the version under review, and nothing else, and writes what it observes. The token is the permission and is kept hashed; the name that who wrote gave is a personal value of the fact of that sending, and nowhere else. opened_at: when it was last opened, to the half day';
create index review_link_review on instruments.review_link using btree (review, reviewer, made_at DESC);

create table instruments.reviewer (
  id uuid not null,
  review uuid not null,
  place smallint not null,
  institution uuid,
  name text not null,
  role text,
  constraint reviewer_pkey PRIMARY KEY (id),
  constraint reviewer_twice UNIQUE (review, name),
  constraint reviewer_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint reviewer_review_fkey FOREIGN KEY (review) REFERENCES instruments.review(id) ON DELETE CASCADE
);
comment on table instruments.reviewer is 'Who was asked to look at a version, or handed something back on it: an institution of the directory, which sees the draft by it, or a name (whose words the holder writes down with their source). role: their public function';
create index reviewer_institution on instruments.reviewer using btree (institution);

create table instruments.step (
  id uuid not null,
  instrument uuid not null,
  transition text not null,
  from_state text,
  to_state text not null,
  happened_on text,
  recorded_at timestamp with time zone not null,
  text_number integer,
  evidence jsonb default '{}'::jsonb not null,
  note text,
  place integer default 0 not null,
  changed jsonb default '{}'::jsonb not null,
  constraint step_pkey PRIMARY KEY (id),
  constraint step_place_taken UNIQUE (instrument, place),
  constraint step_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE,
  constraint step_happened_on_check CHECK ((happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);
comment on table instruments.step is 'A step in the life of an instrument: from which state to which, when it happened, with what was asked as evidence';
comment on column instruments.step.place is 'Which of the steps of its instrument it is; 0: that by which it entered the register';
comment on column instruments.step.changed is 'What the step changed of its instrument, by field: before and after; and the clocks it started (so that the last step can be undone)';
create index step_instrument on instruments.step using btree (instrument, recorded_at);

create table instruments.step_person (
  step uuid not null,
  place smallint not null,
  person uuid,
  institution uuid,
  role text not null,
  constraint step_person_pkey PRIMARY KEY (step, place),
  constraint step_person_institution_fkey FOREIGN KEY (institution) REFERENCES institutions.institution(id),
  constraint step_person_person_fkey FOREIGN KEY (person) REFERENCES institutions.person(id),
  constraint step_person_step_fkey FOREIGN KEY (step) REFERENCES instruments.step(id) ON DELETE CASCADE
);
comment on table instruments.step_person is 'Who took part in a step, by their public function: a person of the directory, an institution, or both';

create table instruments.text (
  id uuid not null,
  instrument uuid not null,
  number integer not null,
  label text,
  articles jsonb not null,
  hash text not null,
  sealed_at timestamp with time zone,
  note text,
  written_by uuid,
  written_at timestamp with time zone not null,
  constraint text_pkey PRIMARY KEY (id),
  constraint text_twice UNIQUE (instrument, number),
  constraint text_instrument_fkey FOREIGN KEY (instrument) REFERENCES instruments.instrument(id) ON DELETE CASCADE
);
comment on table instruments.text is 'A version of the text of an instrument: its parts in order, as engine/articles shapes them. A sealed version is never written again; sealing is not a signature';

create schema norms;
comment on schema norms is 'Norms, articles, competences by level and legal terms, each with its source and whether somebody verified it';

-- function norms.together(text[]) returns text: Words of a list, for what is searched; array_to_string of text does not depend on any setting

create table norms.article (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  norm text not null,
  number text not null,
  letter text,
  says text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  kind text default 'artículo'::text not null,
  parent text,
  constraint article_pkey PRIMARY KEY (id),
  constraint article_twice UNIQUE (country, code),
  constraint article_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.article is 'An article in our own words, unless it stands between « »';
comment on column norms.article.kind is 'título, capítulo, sección, artículo, literal, disposición';
comment on column norms.article.parent is 'Code of the entry of the same norm that holds it';
create index article_norm on norms.article using btree (country, norm, code);

create table norms.article_text (
  id uuid default gen_random_uuid() not null,
  article_id uuid not null,
  from_on text,
  says text not null,
  note text,
  source text not null,
  verified boolean not null,
  constraint article_text_pkey PRIMARY KEY (id),
  constraint text_twice UNIQUE NULLS NOT DISTINCT (article_id, from_on),
  constraint article_text_article_id_fkey FOREIGN KEY (article_id) REFERENCES norms.article(id) ON DELETE CASCADE,
  constraint article_text_from_on_check CHECK ((from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);
comment on table norms.article_text is 'What an article said from a day on; without a day: before the first that is known. An article without any has one text, its own';

create table norms.calendar (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  zones jsonb not null,
  weekend integer[] not null,
  years jsonb not null,
  rules jsonb not null,
  constraint calendar_pkey PRIMARY KEY (id),
  constraint calendar_twice UNIQUE (country),
  constraint calendar_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.calendar is 'How a country counts: zones, weekend, whole years, rules that propose the others. version grows with every change of its days';

create table norms.calendar_change (
  id uuid not null,
  country text not null,
  cause text not null,
  days jsonb default '[]'::jsonb not null,
  calendar_version integer not null,
  counted integer not null,
  moved integer not null,
  account uuid,
  at timestamp with time zone not null,
  constraint calendar_change_pkey PRIMARY KEY (id),
  constraint calendar_change_cause_check CHECK ((cause = ANY (ARRAY['day'::text, 'pack'::text, 'term'::text])))
);
comment on table norms.calendar_change is 'A change of days or terms: how many open clocks were counted again, how many moved';
create index calendar_change_order on norms.calendar_change using btree (country, at DESC, id);

create table norms.calendar_day (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  place text not null,
  on_day date not null,
  name text not null,
  kind text not null,
  moved_from date,
  decree jsonb,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  removed boolean default false not null,
  constraint calendar_day_pkey PRIMARY KEY (id),
  constraint day_twice UNIQUE (country, place, on_day, kind),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['feriado'::text, 'no-laborable'::text, 'recuperación'::text]))),
  constraint calendar_day_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.calendar_day is 'A dated day of rest or of made-up work. place: code whose prefix it holds for. A day that a person wrote or took away (edited) wins over the pack';
comment on column norms.calendar_day.removed is 'Taken away by a person: kept so that a pack does not bring it back';
create index calendar_day_order on norms.calendar_day using btree (country, on_day);

create table norms.citation (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  norm_id uuid not null,
  article text,
  letter text,
  subject_kind text not null,
  subject_id text not null,
  subject_name text,
  subject_on text,
  place text,
  note text,
  created_at timestamp with time zone not null,
  constraint citation_pkey PRIMARY KEY (id),
  constraint cited_twice UNIQUE NULLS NOT DISTINCT (subject_kind, subject_id, norm_id, article, letter, owner),
  constraint citation_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norms.norm(id),
  constraint citation_subject_on_check CHECK ((subject_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint citation_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.citation is 'A record of any slice rests on a norm. article and letter as they are said: the article need not be registered';
comment on column norms.citation.subject_name is 'How people call the record, as who cites said it';
comment on column norms.citation.subject_on is 'From when the record is, as exactly as who cites knows; a norm of later cannot be its basis';
comment on column norms.citation.place is 'Where in the record it is cited';
create index citation_norm on norms.citation using btree (norm_id, created_at DESC, id);
create index citation_subject on norms.citation using btree (subject_kind, subject_id, created_at, id);

create table norms.competence (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  level text not null,
  title text not null,
  norm text not null,
  article text,
  letter text,
  type text not null,
  theme text[] default '{}'::text[] not null,
  valid_from text,
  valid_to text,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  constraint competence_pkey PRIMARY KEY (id),
  constraint competence_twice UNIQUE (country, code),
  constraint competence_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.competence is 'What a level of government must or may do';
comment on column norms.competence.theme is 'Words that help to find the competence of a plan element; they never decide it';
create index competence_level on norms.competence using btree (country, level, code);

create table norms.due (
  id uuid not null,
  owner uuid,
  territory text not null,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  country text not null,
  subject_kind text not null,
  subject_id text not null,
  term text not null,
  label text not null,
  from_text text not null,
  from_on date not null,
  also text[] default '{}'::text[] not null,
  accounts uuid[] default '{}'::uuid[] not null,
  institutions uuid[] default '{}'::uuid[] not null,
  state text default 'open'::text not null,
  due_at timestamp with time zone not null,
  due_on date not null,
  due_text text not null,
  most_at timestamp with time zone,
  most_on date,
  most_text text,
  ends_at timestamp with time zone generated always as (COALESCE(most_at, due_at)) stored not null,
  ends_on date generated always as (COALESCE(most_on, due_on)) stored not null,
  zone text not null,
  to_confirm boolean not null,
  suspensions jsonb default '[]'::jsonb not null,
  suspended_since date,
  extensions jsonb default '[]'::jsonb not null,
  calendar_version integer not null,
  steps_hash text not null,
  sequence integer default 0 not null,
  started_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint due_pkey PRIMARY KEY (id),
  constraint due_state_check CHECK ((state = ANY (ARRAY['open'::text, 'met'::text, 'void'::text]))),
  constraint due_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text])))
);
comment on table norms.due is 'A legal term that runs for a subject. territory is where it is counted; the label names no protected person';
comment on column norms.due.visibility is 'Never public: who is late is nobody else''s business';
comment on column norms.due.from_text is 'The start as it was given: date, local date-time or instant';
comment on column norms.due.also is 'Other territories whose holidays stop the count too';
comment on column norms.due.accounts is 'Accounts told of it';
comment on column norms.due.institutions is 'Institutions told of it; they are parties too';
comment on column norms.due.due_text is 'The due instant as it is read there, with its offset; most_text: the far end of a range';
comment on column norms.due.ends_at is 'After this instant it is late';
comment on column norms.due.suspended_since is 'First day of a suspension that still runs; the date is then that of before it';
comment on column norms.due.steps_hash is 'Of the count, day by day, that gave this date on calendar_version: a later correction can be run again and audited';
comment on column norms.due.sequence is 'Grows when the date moves: calendars that follow it replace the old one';
create index due_accounts on norms.due using gin (accounts);
create index due_counted on norms.due using btree (country, id) where (state = 'open'::text);
create index due_order on norms.due using btree (state, ends_at, id);
create index due_owner on norms.due using btree (owner, state, ends_at, id);
create index due_parties on norms.due using gin (parties);
create index due_subject on norms.due using btree (subject_kind, subject_id);
create index due_territory on norms.due using btree (territory text_pattern_ops);

create table norms.due_moved (
  id uuid default gen_random_uuid() not null,
  due_id uuid not null,
  change_id uuid,
  cause text not null,
  why text not null,
  before_text text not null,
  after_text text not null,
  calendar_version integer not null,
  sequence integer not null,
  account uuid,
  at timestamp with time zone not null,
  constraint due_moved_pkey PRIMARY KEY (id),
  constraint due_moved_change_id_fkey FOREIGN KEY (change_id) REFERENCES norms.calendar_change(id),
  constraint due_moved_due_id_fkey FOREIGN KEY (due_id) REFERENCES norms.due(id),
  constraint due_moved_cause_check CHECK ((cause = ANY (ARRAY['day'::text, 'pack'::text, 'term'::text, 'suspended'::text, 'resumed'::text, 'extended'::text])))
);
comment on table norms.due_moved is 'Each time that a date moved: before, after, because of what';
create index due_moved_at on norms.due_moved using btree (at DESC, id DESC);
create index due_moved_change on norms.due_moved using btree (change_id, due_id);
create index due_moved_due on norms.due_moved using btree (due_id, at DESC);

create table norms.faculty (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  norm text not null,
  article text,
  letter text,
  faculty text not null,
  actor text not null,
  level text,
  matter text not null,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  constraint faculty_pkey PRIMARY KEY (id),
  constraint faculty_twice UNIQUE (country, code),
  constraint faculty_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.faculty is 'Who may do what: a faculty (rectoría, control, gestión) of an actor over a matter, with its article';
comment on column norms.faculty.actor is 'Id of an institution in the packs, or words';
create index faculty_matter on norms.faculty using btree (country, matter, code);
create index faculty_norm on norms.faculty using btree (country, norm);

create table norms.feed (
  id uuid not null,
  account uuid not null,
  label text not null,
  token_hash text not null,
  filter jsonb not null,
  reach jsonb not null,
  language text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_token UNIQUE (token_hash)
);
comment on table norms.feed is 'A calendar address of one person: the token is its permission and is kept hashed; what it reaches is what the person reached when it was opened';
create index feed_account on norms.feed using btree (account, created_at DESC);

create table norms.hierarchy (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  kinds text[] not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  constraint hierarchy_pkey PRIMARY KEY (id),
  constraint hierarchy_twice UNIQUE (country, code),
  constraint hierarchy_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.hierarchy is 'Kinds of norm of a country, the highest first: the order of a legal basis';

create table norms.norm (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  title text not null,
  acronym text,
  kind text not null,
  publication text,
  valid_from text,
  valid_to text,
  last_reform text,
  address text,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  aliases text[] default '{}'::text[] not null,
  names jsonb default '[]'::jsonb not null,
  folded text generated always as (platform.fold(((((((((title || ' '::text) || COALESCE(acronym, ''::text)) || ' '::text) || code) || ' '::text) || norms.together(aliases)) || ' '::text) || (jsonb_path_query_array(names, '$[*]."name"'::jsonpath))::text))) stored,
  constraint norm_pkey PRIMARY KEY (id),
  constraint norm_twice UNIQUE (country, code),
  constraint norm_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.norm is 'A constitution, code, law, regulation, decision. Validity as far as the source goes: year or ISO date';
comment on column norms.norm.mark is 'Grade of the evidence: A official text seen, B secondary text, S founding document, C general knowledge, E invented for the example';
comment on column norms.norm.aliases is 'Other ways in which documents cite it';
comment on column norms.norm.names is 'Names over time: [{name, from, to, source, mark, verified}], oldest first';
create index norm_country on norms.norm using btree (country, title, id);
create index norm_folded on norms.norm using gin (folded gin_trgm_ops);
create index norm_title on norms.norm using btree (title, id);

create table norms.relation (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  from_norm text not null,
  to_norm text not null,
  kind text not null,
  article text,
  to_article text,
  on_day text,
  note text,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  removed boolean default false not null,
  constraint relation_pkey PRIMARY KEY (id),
  constraint relation_twice UNIQUE (country, code),
  constraint relation_kind_check CHECK ((kind = ANY (ARRAY['reforma'::text, 'deroga'::text, 'sustituye'::text, 'reglamenta'::text, 'desarrolla'::text, 'renumera'::text]))),
  constraint relation_on_day_check CHECK ((on_day ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint relation_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint relation_with_itself CHECK ((from_norm <> to_norm))
);
comment on table norms.relation is 'What from_norm does to to_norm. renumera: what was to_article there is article here';
comment on column norms.relation.removed is 'Taken away by a person: kept so that a pack does not bring it back';
create index relation_from on norms.relation using btree (country, from_norm);
create index relation_to on norms.relation using btree (country, to_norm);

create table norms.term (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  norm text,
  article text,
  title text not null,
  amount text not null,
  most text,
  unit text not null,
  starts text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  begins text,
  rolls text,
  hours jsonb,
  yearly jsonb,
  set_off text,
  suspended_by text[],
  extension text,
  notifies text[],
  consequence text,
  note text,
  constraint term_pkey PRIMARY KEY (id),
  constraint term_twice UNIQUE (country, code),
  constraint term_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.term is 'A legal term: how much, in which unit (hours, days, working days, years, a date), from when';
comment on column norms.term.begins is 'instant, same-day, next-day or next-working-day; null: hours at the instant, the rest the day after';
comment on column norms.term.rolls is 'next-working-day: a last day that is not worked passes to the next that is; null: the norm does not say';
comment on column norms.term.hours is 'Office hours {from, to} in which working hours run';
comment on column norms.term.yearly is 'The date of each year, when the term is a date';
comment on column norms.term.extension is 'Code of the term that it may be extended by; null: not stated';
comment on column norms.term.consequence is 'What the norm says of who lets it pass. Never told as a fact while the term is not verified';
create index term_code on norms.term using btree (country, code);

create table norms.version (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  country text not null,
  code text not null,
  norm text not null,
  from_on text not null,
  publication text,
  note text not null,
  source text not null,
  mark text,
  verified boolean not null,
  edited boolean default false not null,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_twice UNIQUE (country, code),
  constraint version_from_on_check CHECK ((from_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint version_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table norms.version is 'A text of a norm and from which day it holds. A list that stops says only what is known';
create index version_norm on norms.version using btree (country, norm, from_on);

create schema plans;
comment on schema plans is 'Plans and versions of any scheme; trees of elements; cross-cutting lines';

create table plans.adjustment (
  id uuid not null,
  plan_id uuid not null,
  plan_version integer not null,
  identity uuid not null,
  version integer default 1 not null,
  origin text not null,
  text_before text not null,
  text_after text not null,
  source text not null,
  state text not null,
  reason text,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint adjustment_pkey PRIMARY KEY (id),
  constraint adjustment_plan_id_plan_version_fkey FOREIGN KEY (plan_id, plan_version) REFERENCES plans.plan_version(plan_id, number) ON DELETE CASCADE,
  constraint adjustment_origin_check CHECK ((origin = ANY (ARRAY['territory'::text, 'programme'::text]))),
  constraint adjustment_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'taken'::text, 'left'::text]))),
  constraint left_with_reason CHECK (((state <> 'left'::text) OR (reason IS NOT NULL)))
);
comment on table plans.adjustment is 'Another wording proposed for a vision or an objective, from the conditions of the territory or from the programme of the authority; before, after, source, and whether it was taken';
create index adjustment_plan on plans.adjustment using btree (plan_id, plan_version, proposed_at);

create table plans.advance (
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  element_identity uuid,
  text text not null,
  happened text,
  certainty text not null,
  citation text,
  example boolean default false not null,
  evidence uuid[] default '{}'::uuid[] not null,
  constraint advance_pkey PRIMARY KEY (id),
  constraint advance_taken UNIQUE (plan_id, number),
  constraint advance_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint advance_certainty_check CHECK ((certainty = ANY (ARRAY['exact'::text, 'year'::text, 'inferred'::text])))
);
comment on table plans.advance is 'What was reported as done, as a log: of an element, or of the plan as a whole';
comment on column plans.advance.evidence is 'Files that stand behind it';

create table plans.basis (
  id uuid not null,
  plan_id uuid not null,
  relation text not null,
  title text not null,
  upper_plan uuid,
  complement text,
  on_date text,
  valid_from date,
  valid_to date,
  citation text,
  created_at timestamp with time zone not null,
  constraint basis_pkey PRIMARY KEY (id),
  constraint basis_twice UNIQUE NULLS NOT DISTINCT (plan_id, relation, title, upper_plan),
  constraint basis_complement_fkey FOREIGN KEY (complement) REFERENCES plans.complement(code),
  constraint basis_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint basis_upper_plan_fkey FOREIGN KEY (upper_plan) REFERENCES plans.plan(id) ON DELETE SET NULL,
  constraint basis_backwards CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from <= valid_to))),
  constraint basis_itself CHECK ((upper_plan IS DISTINCT FROM plan_id)),
  constraint basis_relation_check CHECK ((relation = ANY (ARRAY['norm'::text, 'superior'::text, 'completes'::text, 'operates'::text])))
);
comment on table plans.basis is 'What a plan rests on. norm: the act behind it; superior: the instrument it serves; completes: the plan it hangs from (PUGS, POEMC, binational); operates: the plan whose year it carries out';
comment on column plans.basis.upper_plan is 'The plan of this house, when it is one; null when it is only cited, or was removed: title keeps its name';
comment on column plans.basis.complement is 'Which of the expected instruments this plan is, when it completes another';
comment on column plans.basis.on_date is 'When a norm is from, as far as it is known: year, month or day; valid_from and valid_to are those of an instrument that is only cited';
create index basis_complement on plans.basis using btree (complement) where (complement IS NOT NULL);
create index basis_upper on plans.basis using btree (upper_plan, relation) where (upper_plan IS NOT NULL);

create table plans.complement (
  code text not null,
  name text not null,
  levels text[] not null,
  territories text[] not null,
  why text not null,
  source text not null,
  verified boolean not null,
  constraint complement_pkey PRIMARY KEY (code)
);
comment on table plans.complement is 'Instruments expected beside the plan of some governments, by level and place. Data of the packs; one that is not verified is a notice';
comment on column plans.complement.territories is 'Prefixes of territory codes; empty: every government of those levels';

create table plans.currency (
  country text not null,
  code text not null,
  symbol text not null,
  name text not null,
  decimals smallint not null,
  source text not null,
  verified boolean not null,
  constraint currency_pkey PRIMARY KEY (country),
  constraint currency_code_check CHECK ((code ~ '^[A-Z]{3}$'::text)),
  constraint currency_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint currency_decimals_check CHECK (((decimals >= 0) AND (decimals <= 4)))
);
comment on table plans.currency is 'The currency (ISO 4217) in which the plans of a country count when nothing else is said. Datum of the country''s pack';

create table plans.diagnosis_offer (
  plan_id uuid not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  withdrawn_at timestamp with time zone,
  constraint diagnosis_offer_pkey PRIMARY KEY (plan_id),
  constraint diagnosis_offer_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE
);
comment on table plans.diagnosis_offer is 'Governments that offer the diagnosis of their plan in force to those below them. Withdrawn: nobody takes it any more, who took it keeps it';

create table plans.element (
  id uuid not null,
  identity uuid not null,
  plan_id uuid not null,
  plan_version integer not null,
  version integer default 1 not null,
  code text not null,
  kind text not null,
  parent_id uuid,
  position integer not null,
  text text not null,
  folded text generated always as (platform.fold(text)) stored,
  fields jsonb default '{}'::jsonb not null,
  linkage boolean not null,
  constraint element_pkey PRIMARY KEY (id),
  constraint code_taken UNIQUE (plan_id, plan_version, code) DEFERRABLE INITIALLY DEFERRED,
  constraint element_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES plans.element(id) DEFERRABLE INITIALLY DEFERRED,
  constraint element_plan_id_plan_version_fkey FOREIGN KEY (plan_id, plan_version) REFERENCES plans.plan_version(plan_id, number) ON DELETE CASCADE,
  constraint own_parent CHECK ((parent_id IS DISTINCT FROM id))
);
comment on table plans.element is 'One element of one version. identity is the same in every version it was kept in; links and lineage speak of it';
comment on column plans.element.linkage is 'Counts in the linkage index: kinds that the scheme marks (objetivo, política, meta, programa)';
create index element_count on plans.element using btree (plan_id, plan_version) INCLUDE (identity, linkage);
create index element_identity on plans.element using btree (identity);
create index element_kind on plans.element using btree (plan_id, plan_version, kind);
create index element_parent on plans.element using btree (parent_id);
create index element_text on plans.element using gin (folded gin_trgm_ops) WITH (gin_pending_list_limit='16384');
create index element_tree on plans.element using btree (plan_id, plan_version, "position", id);

create table plans.element_line (
  element_id uuid not null,
  line_id uuid not null,
  constraint element_line_pkey PRIMARY KEY (element_id, line_id),
  constraint element_line_element_id_fkey FOREIGN KEY (element_id) REFERENCES plans.element(id) ON DELETE CASCADE,
  constraint element_line_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.element(id) ON DELETE CASCADE
);
comment on table plans.element_line is 'Cross-cutting lines of an element, n:m';
create index element_line_line on plans.element_line using btree (line_id);

create table plans.element_origin (
  plan_id uuid not null,
  identity uuid not null,
  from_plan uuid not null,
  from_version integer not null,
  from_identity uuid not null,
  taken_at timestamp with time zone not null,
  taken_by uuid,
  constraint element_origin_pkey PRIMARY KEY (plan_id, identity),
  constraint element_origin_from_plan_fkey FOREIGN KEY (from_plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint element_origin_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE
);
comment on table plans.element_origin is 'Elements taken from the plan of another government, with the version they were taken from';
create index element_origin_from on plans.element_origin using btree (from_plan, plan_id);

create table plans.evaluation (
  plan_id uuid not null,
  due_on date not null,
  held_on date not null,
  citation text,
  constraint evaluation_pkey PRIMARY KEY (plan_id, due_on),
  constraint evaluation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE
);
comment on table plans.evaluation is 'Evaluations held, under the day they were due';

create table plans.evaluation_plan (
  plan_id uuid not null,
  months integer not null,
  word text,
  from_on date not null,
  constraint evaluation_plan_pkey PRIMARY KEY (plan_id),
  constraint evaluation_plan_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint evaluation_plan_months_check CHECK (((months >= 1) AND (months <= 240)))
);
comment on table plans.evaluation_plan is 'Every how many months a plan is evaluated. word is how its text says it («trianual»), kept beside and never read as a number';

create table plans.feed (
  id uuid not null,
  plan_id uuid not null,
  identity uuid not null,
  source_plan uuid not null,
  source_identity uuid,
  measure text not null,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_once UNIQUE (plan_id, identity),
  constraint feed_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint feed_source_plan_fkey FOREIGN KEY (source_plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint feed_itself CHECK ((plan_id <> source_plan)),
  constraint feed_measure_check CHECK ((measure = ANY (ARRAY['execution'::text, 'achievement'::text])))
);
comment on table plans.feed is 'A target or indicator of a plan whose value is how another plan, or one of its elements, goes';
create index feed_source on plans.feed using btree (source_plan);

create table plans.insertion (
  id uuid not null,
  plan_id uuid not null,
  programme_plan uuid not null,
  programme_identity uuid not null,
  component text not null,
  state text not null,
  landing_identity uuid,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint insertion_pkey PRIMARY KEY (id),
  constraint insertion_once UNIQUE (plan_id, programme_plan, programme_identity),
  constraint insertion_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint insertion_programme_plan_fkey FOREIGN KEY (programme_plan) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint insertion_component_check CHECK ((component = ANY (ARRAY['vision'::text, 'diagnostico'::text, 'propuesta'::text, 'gestion'::text]))),
  constraint insertion_state_check CHECK ((state = ANY (ARRAY['landed'::text, 'declined'::text]))),
  constraint insertion_whole CHECK ((((state = 'landed'::text) = (landing_identity IS NOT NULL)) AND ((state = 'landed'::text) OR (reason IS NOT NULL))))
);
comment on table plans.insertion is 'Where an item of a government programme landed in a plan, or why it did not; an item without a row is a candidate';
create index insertion_programme on plans.insertion using btree (programme_plan, programme_identity);

create table plans.lineage (
  id uuid not null,
  plan_id uuid not null,
  from_version integer,
  from_code text,
  to_version integer,
  to_code text,
  relation text not null,
  certainty text not null,
  note text,
  citation text,
  from_identity uuid,
  to_identity uuid,
  constraint lineage_pkey PRIMARY KEY (id),
  constraint lineage_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint lineage_certainty_check CHECK ((certainty = ANY (ARRAY['declared'::text, 'inferred'::text]))),
  constraint lineage_relation_check CHECK ((relation = ANY (ARRAY['kept'::text, 'changed'::text, 'renamed'::text, 'split'::text, 'merged'::text, 'moved'::text, 'closed'::text, 'new'::text])))
);
comment on table plans.lineage is 'What became of each element from one version to another';
comment on column plans.lineage.from_identity is 'The element it came from, so that a code written anew in a draft does not lose it; the code stays as it was said';
comment on column plans.lineage.to_identity is 'The element it went to, as from_identity';
create index lineage_plan on plans.lineage using btree (plan_id);

create table plans.milestone (
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  stage text not null,
  text text not null,
  happened text,
  until text,
  certainty text not null,
  citation text,
  version integer default 1 not null,
  file_id uuid,
  constraint milestone_pkey PRIMARY KEY (id),
  constraint milestone_taken UNIQUE (plan_id, number),
  constraint milestone_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint milestone_certainty_check CHECK ((certainty = ANY (ARRAY['exact'::text, 'year'::text, 'inferred'::text])))
);
comment on table plans.milestone is 'The road of a plan: stage, what happened, when (year, month or day) and how sure that date is';
comment on column plans.milestone.file_id is 'A file that proves it, where a citation is not enough';

create table plans.period (
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  state text default 'open'::text not null,
  version integer default 1 not null,
  opened_at timestamp with time zone not null,
  constraint period_pkey PRIMARY KEY (id),
  constraint period_taken UNIQUE (plan_id, name),
  constraint period_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint period_backwards CHECK (((from_on <= to_on) AND (from_on <= due_on))),
  constraint period_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint period_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
comment on table plans.period is 'A span of a plan that its responsible ones report on. Two of one plan share no day: what accumulates would be summed twice';
comment on column plans.period.due_on is 'The last day to report';
create index period_order on plans.period using btree (plan_id, to_on DESC, id);

create table plans.plan (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  slug text,
  title text not null,
  folded text generated always as (platform.fold(title)) stored,
  scheme text not null,
  source text,
  example boolean default false not null,
  head_version integer default 1 not null,
  sealed_version integer,
  created_at timestamp with time zone not null,
  bands text,
  constraint plan_pkey PRIMARY KEY (id),
  constraint slug_taken UNIQUE (slug),
  constraint plan_scheme_fkey FOREIGN KEY (scheme) REFERENCES plans.scheme(id),
  constraint plan_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text]))),
  constraint sealed_is_known CHECK (((sealed_version IS NULL) OR (sealed_version <= head_version)))
);
comment on table plans.plan is 'A plan: its scheme, holder (owner), territory. head_version is the newest, sealed_version the last one approved';
comment on column plans.plan.slug is 'A short stable name given by whoever loaded it (an import, the example); identity is id';
comment on column plans.plan.bands is 'Code of the semaphore that names this plan''s progress; null: the country''s own for a yearly target';
create index plan_order on plans.plan using btree (folded, id);
create index plan_owner on plans.plan using btree (owner, folded, id);
create index plan_territory on plans.plan using btree (territory text_pattern_ops, folded, id);
create index plan_title on plans.plan using gin (folded gin_trgm_ops);

create table plans.plan_version (
  plan_id uuid not null,
  number integer not null,
  state text not null,
  valid_from date,
  valid_to date,
  legal_basis text,
  approved_on date,
  approved_by uuid,
  created_at timestamp with time zone not null,
  updates integer,
  constraint plan_version_pkey PRIMARY KEY (plan_id, number),
  constraint plan_version_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint plan_version_plan_id_updates_fkey FOREIGN KEY (plan_id, updates) REFERENCES plans.plan_version(plan_id, number),
  constraint plan_version_number_check CHECK ((number > 0)),
  constraint plan_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text]))),
  constraint validity_backwards CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from <= valid_to)))
);
comment on table plans.plan_version is 'A version of a plan. Approving seals it: its elements change no more';
comment on column plans.plan_version.updates is 'The version in force that this one updates, element by element; null: a new version like any other';

create table plans.profile (
  plan_id uuid not null,
  version integer default 1 not null,
  unit text default ''::text not null,
  texts jsonb default '{}'::jsonb not null,
  constraint profile_pkey PRIMARY KEY (plan_id),
  constraint profile_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE
);
comment on table plans.profile is 'The public summary of a plan: texts by question (what, who, why, when, purpose), each {text, citation}';
comment on column plans.profile.unit is 'The unit of the holder that leads the plan, as it is called';

create table plans.programme (
  plan_id uuid not null,
  office text not null,
  mandate_from date not null,
  mandate_to date not null,
  constraint programme_pkey PRIMARY KEY (plan_id),
  constraint programme_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint mandate_backwards CHECK ((mandate_from <= mandate_to))
);
comment on table plans.programme is 'A government programme belongs to an elected office and its mandate: the office, never a private datum of who holds it';

create table plans.reminder (
  period_id uuid not null,
  responsible_key text not null,
  at timestamp with time zone not null,
  account uuid,
  letters integer not null,
  constraint reminder_pkey PRIMARY KEY (period_id, responsible_key, at),
  constraint reminder_period_id_fkey FOREIGN KEY (period_id) REFERENCES plans.period(id)
);
comment on table plans.reminder is 'Who was reminded of a period, when, and how many letters went out; none: the text was pasted in a chat';

create table plans.report (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'shared'::text not null,
  version integer default 1 not null,
  plan_id uuid not null,
  period_id uuid not null,
  to_on date not null,
  element_identity uuid not null,
  code text not null,
  kind text not null,
  text text not null,
  position integer not null,
  responsible text default ''::text not null,
  responsible_key text generated always as (platform.fold(responsible)) stored not null,
  folded text generated always as (platform.fold(((((code || ' '::text) || text) || ' '::text) || responsible))) stored not null,
  state text default 'pending'::text not null,
  value double precision,
  absence text,
  narrative text default ''::text not null,
  evidence uuid[] default '{}'::uuid[] not null,
  reported_at timestamp with time zone,
  reported_by uuid,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  reason text,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_taken UNIQUE (period_id, element_identity),
  constraint report_period_id_fkey FOREIGN KEY (period_id) REFERENCES plans.period(id),
  constraint report_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint report_absence_check CHECK ((absence = ANY (ARRAY['s/d'::text, 'np'::text]))),
  constraint report_says CHECK (((state = 'pending'::text) OR ((value IS NULL) <> (absence IS NULL)))),
  constraint report_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'reported'::text, 'accepted'::text, 'returned'::text]))),
  constraint report_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table plans.report is 'What the responsible one says of an element in a period. owner is its institution, when the plan says which; else the plan''s holder, who is always a party';
comment on column plans.report.to_on is 'Last day of its period, kept here so that lists and series need no other table';
comment on column plans.report.code is 'Code, kind, text and place as they were when it was asked: a later version may no longer have the element';
comment on column plans.report.value is 'In the unit of the target, or percent of execution (0 to 100). A person''s number has at most the 15 digits that double precision keeps';
comment on column plans.report.absence is 's/d: nobody knows; np: it was not programmed. Neither is zero';
comment on column plans.report.reason is 'Why it was sent back';
create index report_all on plans.report using btree (to_on DESC, "position", id);
create index report_counts on plans.report using btree (plan_id, period_id, state, responsible_key);
create index report_order on plans.report using btree (plan_id, to_on DESC, "position", id);
create index report_owed on plans.report using btree (owner, to_on, "position", id) where (state = ANY (ARRAY['pending'::text, 'returned'::text]));
create index report_owner on plans.report using btree (owner, to_on DESC, "position", id);
create index report_parties on plans.report using gin (parties);
create index report_series on plans.report using btree (plan_id, element_identity, to_on DESC) INCLUDE (period_id, state, value, absence);
create index report_territory on plans.report using btree (territory text_pattern_ops);
create index report_text on plans.report using gin (folded gin_trgm_ops);

create table plans.report_turn (
  report_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  happened_on date,
  state text not null,
  value double precision,
  absence text,
  narrative text not null,
  evidence uuid[] not null,
  reason text,
  account uuid,
  constraint report_turn_pkey PRIMARY KEY (report_id, number),
  constraint report_turn_report_id_fkey FOREIGN KEY (report_id) REFERENCES plans.report(id),
  constraint report_turn_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'reported'::text, 'accepted'::text, 'returned'::text])))
);
comment on table plans.report_turn is 'What was said of a report, turn by turn: reported, sent back and why, reported again, accepted. Append-only by privilege';

create table plans.resource (
  id uuid not null,
  plan_id uuid not null,
  element_identity uuid,
  year smallint not null,
  stage text not null,
  what text not null,
  amount numeric(16,2) not null,
  currency text,
  source text default ''::text not null,
  budget_line text default ''::text not null,
  act text default ''::text not null,
  citation text default ''::text not null,
  example boolean default false not null,
  version integer default 1 not null,
  constraint resource_pkey PRIMARY KEY (id),
  constraint resource_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE,
  constraint resource_currency CHECK (((what = 'money'::text) = (currency IS NOT NULL))),
  constraint resource_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint resource_negative CHECK ((amount >= (0)::numeric)),
  constraint resource_stage_check CHECK ((stage = ANY (ARRAY['required'::text, 'assigned'::text, 'spent'::text]))),
  constraint resource_what_check CHECK ((what = ANY (ARRAY['money'::text, 'people'::text]))),
  constraint resource_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
comment on table plans.resource is 'Money or people that an element (or the whole plan, element_identity null) requires, is given or has spent in one year. Of the plan''s execution: it changes on a sealed version too';
comment on column plans.resource.amount is 'Zero says that nothing was given; where nobody knows there is no row';
comment on column plans.resource.act is 'The legal act that gives the budget (ordenanza, resolución), as it is called';
create index resource_element on plans.resource using btree (plan_id, element_identity);
create index resource_plan on plans.resource using btree (plan_id, year, id);

create table plans.responsible (
  plan_id uuid not null,
  name_key text not null,
  name text not null,
  institution_id uuid not null,
  constraint responsible_pkey PRIMARY KEY (plan_id, name_key),
  constraint responsible_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE
);
comment on table plans.responsible is 'Which institution a plan means by a name that its matrix writes: said by a person, never guessed, because it opens reports to it';
create index responsible_institution on plans.responsible using btree (institution_id);

create table plans.scheme (
  id text not null,
  country text,
  name text not null,
  acronym text,
  definition jsonb not null,
  source text not null,
  verified boolean not null,
  version integer default 1 not null,
  constraint scheme_pkey PRIMARY KEY (id)
);
comment on table plans.scheme is 'What a plan of a kind is made of: kinds of element, their parents, their fields. Data of the packs';

create table plans.scheme_part (
  pack text not null,
  scheme text not null,
  definition jsonb not null,
  constraint scheme_part_pkey PRIMARY KEY (pack, scheme)
);
comment on table plans.scheme_part is 'What each pack says of a scheme; plans.scheme joins the parts, base first, the country''s over it';

create table plans.sheet_column (
  id text not null,
  position integer not null,
  title text not null,
  kind text not null,
  required boolean not null,
  aliases text[] not null,
  constraint sheet_column_pkey PRIMARY KEY (id)
);
comment on table plans.sheet_column is 'Columns that the sheet of every scheme has (code, kind, parent, text, cross-cutting lines), with the headings offices give them';

create table plans.update_decision (
  plan_id uuid not null,
  from_version integer not null,
  to_version integer not null,
  identity uuid not null,
  version integer default 1 not null,
  decision text not null,
  reason text,
  continuing boolean default false not null,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint update_decision_pkey PRIMARY KEY (plan_id, to_version, identity),
  constraint update_decision_plan_id_from_version_fkey FOREIGN KEY (plan_id, from_version) REFERENCES plans.plan_version(plan_id, number) ON DELETE CASCADE,
  constraint update_decision_plan_id_to_version_fkey FOREIGN KEY (plan_id, to_version) REFERENCES plans.plan_version(plan_id, number) ON DELETE CASCADE,
  constraint reason_needed CHECK (((decision = 'keep'::text) OR (reason IS NOT NULL))),
  constraint update_decision_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'modify'::text, 'complement'::text, 'remove'::text])))
);
comment on table plans.update_decision is 'What an updating decides of each element of the version in force: keep, modify, complement or remove, and why';
comment on column plans.update_decision.continuing is 'A project that goes on under the new version with its identity';

create schema platform;
comment on schema platform is 'The machinery: facts, witnesses, kept answers, files, imports';

-- function platform.add_job(task text, payload json) returns void: The application may add jobs and nothing else of the queue: its tables belong to the owner

-- function platform.erase_again(what text, which uuid, erased_at timestamp with time zone) returns integer: After a restore: erases what had been erased, and remembers it though the copy never had it

-- function platform.fold(text) returns text: Text as people compare it: no accents, no case, single spaces. Twin of kernel/text fold

-- function platform.redact(which uuid, erased_at timestamp with time zone) returns integer: Erases the personal values of one fact and remembers it; the operation that calls it leaves its own fact

create table platform.erasure (
  kind text not null,
  id uuid not null,
  at timestamp with time zone not null,
  constraint erasure_pkey PRIMARY KEY (kind, id),
  constraint erasure_kind_check CHECK ((kind = ANY (ARRAY['fact'::text, 'account'::text])))
);
comment on table platform.erasure is 'Personal data that was erased: only of what and when. Append-only by privilege; copied to erasures.log of the data folder, which a restore applies again';
create index erasure_at on platform.erasure using btree (at, kind, id);

create table platform.fact (
  id uuid not null,
  name text not null,
  subject_kind text not null,
  subject_id text not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  account uuid,
  person uuid,
  acted_as text not null,
  operation text not null,
  request_id text not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  why text,
  data jsonb default '{}'::jsonb not null,
  constraint fact_pkey PRIMARY KEY (recorded_at, id),
  constraint fact_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
) partitioned, 22 partitions;
comment on table platform.fact is 'Every change: who, what, on what, when it happened (claimed), when it was recorded, why. Append-only by privilege; no personal value';
create index fact_account on platform.fact using btree (account, recorded_at DESC);
create index fact_name on platform.fact using btree (name, recorded_at DESC, id DESC);
create index fact_owner on platform.fact using btree (owner, recorded_at DESC);
create index fact_parties on platform.fact using gin (parties) where (visibility = 'shared'::text);
create index fact_public on platform.fact using btree (recorded_at DESC, id DESC) where (visibility = 'public'::text);
create index fact_recorded on platform.fact using btree (recorded_at DESC, id DESC);
create index fact_subject on platform.fact using btree (subject_kind, subject_id, recorded_at DESC);
create index fact_territory on platform.fact using btree (territory text_pattern_ops, recorded_at DESC);

create table platform.fact_detail (
  fact_id uuid not null,
  recorded_at timestamp with time zone not null,
  field text not null,
  before jsonb,
  after jsonb,
  constraint fact_detail_pkey PRIMARY KEY (fact_id, field)
);
comment on table platform.fact_detail is 'Personal before and after values of a fact, apart so that redact can erase them; the fact remains';

create table platform.file (
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  kind text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  claimed_kind text,
  claimed_id text,
  claimed_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id)
);
comment on table platform.file is 'Files by hash. Unclaimed ones are in quarantine: only who uploaded them reaches them, and they go after two days';
create index file_claimed on platform.file using btree (claimed_kind, claimed_id);
create index file_unclaimed on platform.file using btree (uploaded_at) where (claimed_kind IS NULL);

create table platform.header_mapping (
  sheet text not null,
  shape text not null,
  mapping jsonb not null,
  account uuid,
  at timestamp with time zone not null,
  constraint header_mapping_pkey PRIMARY KEY (sheet, shape)
);
comment on table platform.header_mapping is 'Header mappings that a person confirmed, by the shape of the headers';

create table platform.idempotency (
  account uuid not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account, operation, key),
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);
comment on table platform.idempotency is 'Answers kept 180 days by key, so that an envelope sent twice runs once. Secret answers are kept as null';
create index idempotency_at on platform.idempotency using btree (at);

create table platform.import (
  id uuid not null,
  sheet text not null,
  preview_id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'own'::text not null,
  version integer default 1 not null,
  params jsonb not null,
  file_name text not null,
  created_count integer not null,
  changed_count integer not null,
  account uuid,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table platform.import is 'Imports carried out, with what they can be undone by';
create index import_params on platform.import using gin (params jsonb_path_ops);
create index import_sheet on platform.import using btree (sheet, at DESC);

create table platform.import_row (
  import_id uuid not null,
  position integer not null,
  row_number integer not null,
  record_id text not null,
  before jsonb,
  version_after integer not null,
  constraint import_row_pkey PRIMARY KEY (import_id, "position"),
  constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES platform.import(id)
);
comment on table platform.import_row is 'The image before of each row an import touched (null: it was created), and the version it left';

create table platform.preview (
  id uuid not null,
  sheet text not null,
  account uuid,
  acted_as text not null,
  params jsonb not null,
  file_id uuid,
  file_sha256 text not null,
  file_name text not null,
  headers_shape text not null,
  mapping jsonb not null,
  refused_count integer not null,
  created_at timestamp with time zone not null,
  import_id uuid,
  constraint preview_pkey PRIMARY KEY (id),
  constraint preview_file_id_fkey FOREIGN KEY (file_id) REFERENCES platform.file(id)
);
comment on table platform.preview is 'What an import would do, row by row, with the hash of its file: the import carries out exactly this';
create index preview_created on platform.preview using btree (created_at);

create table platform.preview_part (
  preview_id uuid not null,
  part integer not null,
  changes jsonb not null,
  constraint preview_part_pkey PRIMARY KEY (preview_id, part),
  constraint preview_part_preview_id_fkey FOREIGN KEY (preview_id) REFERENCES platform.preview(id) ON DELETE CASCADE
);
comment on table platform.preview_part is 'The changes of a preview, a thousand to a part';

create table platform.witness (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  account uuid,
  person uuid,
  operation text not null,
  request_id text not null,
  looked_at jsonb not null,
  constraint witness_pkey PRIMARY KEY (at, id)
);
comment on table platform.witness is 'Who looked at what, for queries marked as witnessed. Append-only by privilege';
create index witness_account on platform.witness using btree (account, at DESC);

create schema sources;
comment on schema sources is 'Documents with their file and hash, and citations: which place of which document stands behind which record';

create table sources.acronym_use (
  document_id uuid not null,
  term text not null,
  folded text not null,
  origin text not null,
  uses integer not null,
  page integer,
  line integer,
  place text default ''::text not null,
  constraint acronym_use_pkey PRIMARY KEY (document_id, origin, folded),
  constraint acronym_use_document_id_fkey FOREIGN KEY (document_id) REFERENCES sources.document(id) ON DELETE CASCADE,
  constraint acronym_use_origin_check CHECK ((origin = ANY (ARRAY['page'::text, 'statement'::text])))
);
comment on table sources.acronym_use is 'Acronyms that the text of a document or what is noted of it uses, with how often and the first place. Derived: made again whenever either changes';
comment on column sources.acronym_use.folded is 'As people compare it: no accents, no case';
create index acronym_use_folded on sources.acronym_use using btree (folded, document_id);

create table sources.citation (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  document_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  place text default ''::text not null,
  quote text,
  created_at timestamp with time zone not null,
  constraint citation_pkey PRIMARY KEY (id),
  constraint citation_twice UNIQUE (document_id, subject_kind, subject_id, place),
  constraint citation_document_id_fkey FOREIGN KEY (document_id) REFERENCES sources.document(id),
  constraint citation_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.citation is 'Where a document says something about a record: «004, l. 498». The record may be of any slice';
create index citation_subject on sources.citation using btree (subject_kind, subject_id, created_at, id);

create table sources.concept (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  kind text not null,
  term text not null,
  meaning text not null,
  document_id uuid,
  place text default ''::text not null,
  source text,
  mark text default 'declared'::text not null,
  package_id uuid,
  created_at timestamp with time zone not null,
  folded text generated always as (platform.fold(((term || ' '::text) || meaning))) stored,
  constraint concept_pkey PRIMARY KEY (id),
  constraint concept_twice UNIQUE NULLS NOT DISTINCT (kind, term, document_id),
  constraint concept_document_id_fkey FOREIGN KEY (document_id) REFERENCES sources.document(id),
  constraint concept_kind_check CHECK ((kind = ANY (ARRAY['acronym'::text, 'concept'::text]))),
  constraint concept_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'inferred'::text, 'transcribed'::text]))),
  constraint concept_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.concept is 'Acronyms and concepts with what a source says they mean; two sources may say two things';
create index concept_document on sources.concept using btree (document_id);
create index concept_folded on sources.concept using gin (folded gin_trgm_ops);
create index concept_order on sources.concept using btree (platform.fold(term), id);
create index concept_package on sources.concept using btree (package_id) where (package_id IS NOT NULL);
create index concept_term on sources.concept using btree (term, id);

create table sources.document (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  code text,
  title text not null,
  kind text not null,
  year integer,
  institution text,
  country text,
  address text,
  note text,
  file_id uuid,
  file_name text,
  sha256 text,
  verified boolean default false not null,
  folded text generated always as (platform.fold(((((COALESCE(code, ''::text) || ' '::text) || title) || ' '::text) || COALESCE(institution, ''::text)))) stored,
  created_at timestamp with time zone not null,
  issued_on text,
  period_from text,
  period_to text,
  supersedes uuid,
  pages integer,
  package_id uuid,
  lines integer,
  reading text,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_twice UNIQUE (code),
  constraint document_file_id_fkey FOREIGN KEY (file_id) REFERENCES platform.file(id),
  constraint document_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES sources.document(id),
  constraint document_issued_on_check CHECK ((issued_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint document_lines_check CHECK ((lines > 0)),
  constraint document_period_from_check CHECK ((period_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint document_period_to_check CHECK ((period_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint document_reading_check CHECK ((reading = ANY (ARRAY['waiting'::text, 'read'::text, 'empty'::text, 'locked'::text, 'broken'::text, 'large'::text, 'none'::text]))),
  constraint document_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.document is 'A document that records cite. One with a file keeps its hash: the same content is recognised';
comment on column sources.document.code is 'Short name that citations use («004»); founding documents have one';
comment on column sources.document.issued_on is 'When it was issued, as exactly as it is known: year, month or day';
comment on column sources.document.period_from is 'First day of the time it speaks of; what lies outside is news, not its matter';
comment on column sources.document.supersedes is 'The document that this one replaces; the old one stays citable';
comment on column sources.document.package_id is 'The package that brought it; null when a person registered it';
comment on column sources.document.lines is 'Lines of its text, when they are known: from its file, or as its package says; a citation past them does not stand';
comment on column sources.document.reading is 'What came of reading the text of its file: read; waiting for its turn; empty (scanned pictures); locked (with a password); broken; large (past the limits); none (a kind of file that is not read)';
create index document_country on sources.document using btree (country, title, id);
create index document_file on sources.document using btree (file_id);
create index document_folded on sources.document using gin (folded gin_trgm_ops);
create index document_kind on sources.document using btree (kind, title, id);
create index document_package on sources.document using btree (package_id) where (package_id IS NOT NULL);
create index document_sha256 on sources.document using btree (sha256);
create index document_supersedes on sources.document using btree (supersedes) where (supersedes IS NOT NULL);
create index document_title on sources.document using btree (title, id);

create table sources.finding (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  rule text not null,
  key text not null,
  kind text not null,
  kind_order smallint not null,
  severity text not null,
  severity_order smallint not null,
  state text not null,
  subject_kind text not null,
  subject_id text not null,
  name text not null,
  place text,
  says text not null,
  found jsonb not null,
  print text not null,
  earlier jsonb,
  since timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  folded text generated always as (platform.fold(((name || ' '::text) || says))) stored,
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_twice UNIQUE (rule, key),
  constraint finding_decided CHECK (((state = ANY (ARRAY['explained'::text, 'accepted'::text])) = (reason IS NOT NULL))),
  constraint finding_severity_check CHECK ((severity = ANY (ARRAY['serious'::text, 'moderate'::text, 'minor'::text, 'notice'::text]))),
  constraint finding_state_check CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'accepted'::text, 'resolved'::text]))),
  constraint finding_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.finding is 'A difference that a rule found. Written by the judgement alone; people only say of it that it is explained or accepted. Who reads it reads every document and statement it rests on';
comment on column sources.finding.owner is 'Of its own only when a value of it was calculated over records or another slice''s rule found it; else the documents decide who reads it';
comment on column sources.finding.key is 'What makes it the same finding tomorrow: topics and properties, never values';
comment on column sources.finding.place is 'Code of the territory it is about';
comment on column sources.finding.found is 'The values that do not fit, each with its source: list of FoundValue';
comment on column sources.finding.print is 'Fingerprint of the values: an explanation given for others no longer holds';
comment on column sources.finding.earlier is 'The values before the last change of an open finding';
comment on column sources.finding.since is 'When it was opened, or opened again';
comment on column sources.finding.decided_by is 'Account of who explained or accepted it';
create index finding_folded on sources.finding using gin (folded gin_trgm_ops);
create index finding_kind on sources.finding using btree (kind, severity_order, name, id);
create index finding_order on sources.finding using btree (severity_order, kind_order, name, id);
create index finding_place on sources.finding using btree (place text_pattern_ops) where (place IS NOT NULL);
create index finding_rule on sources.finding using btree (rule, severity_order, kind_order, name, id);
create index finding_state on sources.finding using btree (state, severity_order, kind_order, name, id);
create index finding_subject on sources.finding using btree (subject_kind, subject_id);

create table sources.finding_document (
  finding_id uuid not null,
  document_id uuid not null,
  constraint finding_document_pkey PRIMARY KEY (finding_id, document_id),
  constraint finding_document_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES sources.finding(id) ON DELETE CASCADE
);
comment on table sources.finding_document is 'Documents a finding rests on. Without a foreign key: one whose document is gone is nobody''s to read';
create index finding_document_of on sources.finding_document using btree (document_id, finding_id);

create table sources.finding_statement (
  finding_id uuid not null,
  statement_id uuid not null,
  constraint finding_statement_pkey PRIMARY KEY (finding_id, statement_id),
  constraint finding_statement_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES sources.finding(id) ON DELETE CASCADE
);
comment on table sources.finding_statement is 'Statements a finding rests on';
create index finding_statement_of on sources.finding_statement using btree (statement_id, finding_id);

create table sources.finding_turn (
  id uuid not null,
  finding_id uuid not null,
  at timestamp with time zone not null,
  turn text not null,
  state text not null,
  found jsonb not null,
  reason text,
  account uuid,
  constraint finding_turn_pkey PRIMARY KEY (id),
  constraint finding_turn_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES sources.finding(id),
  constraint finding_turn_state_check CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'accepted'::text, 'resolved'::text]))),
  constraint finding_turn_turn_check CHECK ((turn = ANY (ARRAY['opened'::text, 'changed'::text, 'resolved'::text, 'returned'::text, 'explained'::text, 'accepted'::text, 'reopened'::text])))
);
comment on table sources.finding_turn is 'What became of a finding, turn by turn, with the values as they were then. Append-only';
comment on column sources.finding_turn.account is 'Who decided; null when the data did';
create index finding_turn_of on sources.finding_turn using btree (finding_id, at, id);

create table sources.package (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  code text not null,
  title text not null,
  source text,
  loaded_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint package_pkey PRIMARY KEY (id),
  constraint package_twice UNIQUE (code),
  constraint package_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.package is 'A package of documents and statements, known by its code: loaded again, it corrects what it brought';
create index package_title on sources.package using btree (title, id);

create table sources.package_load (
  id uuid not null,
  package_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  account uuid,
  file_id uuid,
  file_name text,
  sha256 text not null,
  documents uuid[] not null,
  counts jsonb not null,
  findings jsonb not null,
  title_before text,
  source_before text,
  undone_at timestamp with time zone,
  constraint package_load_pkey PRIMARY KEY (id),
  constraint package_load_number UNIQUE (package_id, number),
  constraint package_load_file_id_fkey FOREIGN KEY (file_id) REFERENCES platform.file(id),
  constraint package_load_package_id_fkey FOREIGN KEY (package_id) REFERENCES sources.package(id)
);
comment on table sources.package_load is 'One loading of a package, with what it did to each list and to the register of findings';
comment on column sources.package_load.number is 'The first load of a package is 1; only the last that stands can be undone';
comment on column sources.package_load.documents is 'Documents about which it changed something: what is judged again when it is undone';
create index package_load_file on sources.package_load using btree (file_id) where (file_id IS NOT NULL);

create table sources.package_record (
  package_id uuid not null,
  key text not null,
  load_id uuid not null,
  operation text not null,
  input_hash text not null,
  constraint package_record_pkey PRIMARY KEY (package_id, key),
  constraint package_record_load_id_fkey FOREIGN KEY (load_id) REFERENCES sources.package_load(id),
  constraint package_record_package_id_fkey FOREIGN KEY (package_id) REFERENCES sources.package(id)
);
comment on table sources.package_record is 'Records that a package had made by operations of the house: each is made once';
create index package_record_load on sources.package_record using btree (load_id);

create table sources.package_row (
  load_id uuid not null,
  position integer not null,
  list text not null,
  record_id uuid not null,
  before jsonb,
  after jsonb,
  constraint package_row_pkey PRIMARY KEY (load_id, "position"),
  constraint package_row_load_id_fkey FOREIGN KEY (load_id) REFERENCES sources.package_load(id) ON DELETE CASCADE,
  constraint package_row_list_check CHECK ((list = ANY (ARRAY['documents'::text, 'properties'::text, 'topics'::text, 'statements'::text, 'concepts'::text])))
);
comment on table sources.package_row is 'A row that a loading touched: as it was (null: it was not there) and as it left it (null: taken away), so that it can be undone exactly';

create table sources.page (
  document_id uuid not null,
  number integer not null,
  text text not null,
  constraint page_pkey PRIMARY KEY (document_id, number),
  constraint page_document_id_fkey FOREIGN KEY (document_id) REFERENCES sources.document(id) ON DELETE CASCADE
);
comment on table sources.page is 'Text of a document, page by page (a text file is one page), read from its file: to open it at a place and to find words';

create table sources.property (
  id uuid default gen_random_uuid() not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text default 'public'::text not null,
  version integer default 1 not null,
  key text not null,
  definition jsonb not null,
  package_id uuid,
  constraint property_pkey PRIMARY KEY (id),
  constraint property_twice UNIQUE (key),
  constraint property_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.property is 'Properties of topics as data: rules know them by role and relations, never by name';
comment on column sources.property.definition is 'Shape Property of the contract';

create table sources.statement (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  key text not null,
  document_id uuid not null,
  topic_id uuid not null,
  property text not null,
  value jsonb not null,
  as_of text,
  mark text not null,
  original text,
  confidence text,
  quote text,
  note text,
  place text default ''::text not null,
  page integer,
  line integer,
  line_to integer,
  part text,
  row_number integer,
  column_number integer,
  package_id uuid,
  created_at timestamp with time zone not null,
  folded text generated always as (platform.fold(((((((COALESCE((value ->> 'text'::text), ''::text) || ' '::text) || COALESCE((value ->> 'items'::text), ''::text)) || ' '::text) || COALESCE(quote, ''::text)) || ' '::text) || COALESCE(original, ''::text)))) stored,
  constraint statement_pkey PRIMARY KEY (id),
  constraint statement_twice UNIQUE (document_id, key),
  constraint statement_document_id_fkey FOREIGN KEY (document_id) REFERENCES sources.document(id),
  constraint statement_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES sources.topic(id),
  constraint statement_confidence_check CHECK ((confidence = ANY (ARRAY['alta'::text, 'media'::text, 'baja'::text]))),
  constraint statement_mark_check CHECK ((mark = ANY (ARRAY['declared'::text, 'inferred'::text, 'transcribed'::text]))),
  constraint statement_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.statement is 'What a document says of a topic: kept as it says it, beside what the records show';
comment on column sources.statement.key is 'What makes it the same statement when its package is loaded again';
comment on column sources.statement.value is 'Shape Value of the kernel: number with unit, date, time, text, list, yes or no, another topic, or the absence the document itself states';
comment on column sources.statement.part is 'The part of the document: the same datum may differ between text, table and slide';
create index statement_document on sources.statement using btree (document_id, page, line, id);
create index statement_document_topic on sources.statement using btree (document_id, topic_id);
create index statement_folded on sources.statement using gin (folded gin_trgm_ops);
create index statement_package on sources.statement using btree (package_id) where (package_id IS NOT NULL);
create index statement_property on sources.statement using btree (property, id);
create index statement_seat on sources.statement using btree (document_id, COALESCE(page, 0), COALESCE(line, 0), id);
create index statement_topic on sources.statement using btree (topic_id, property, id);
create index statement_value_topic on sources.statement using btree (((value ->> 'topic'::text))) where ((value ->> 'kind'::text) = 'topic'::text);

create table sources.topic (
  id uuid not null,
  owner uuid,
  territory text,
  parties text[] default '{}'::text[] not null,
  visibility text not null,
  version integer default 1 not null,
  key text not null,
  kind text not null,
  name text,
  part_of uuid,
  position integer,
  place text,
  after uuid[] default '{}'::uuid[] not null,
  continues uuid[] default '{}'::uuid[] not null,
  aliases text[] default '{}'::text[] not null,
  record_kind text,
  record_id text,
  package_id uuid,
  created_at timestamp with time zone not null,
  folded text generated always as (platform.fold(((key || ' '::text) || COALESCE(name, ''::text)))) stored,
  constraint topic_pkey PRIMARY KEY (id),
  constraint topic_twice UNIQUE (key),
  constraint topic_part_of_fkey FOREIGN KEY (part_of) REFERENCES sources.topic(id),
  constraint topic_visibility_check CHECK ((visibility = ANY (ARRAY['own'::text, 'shared'::text, 'public'::text])))
);
comment on table sources.topic is 'What documents speak of: a body, a group, a line, an activity, a section. Two documents that name the same topic meet in it';
comment on column sources.topic.place is 'Code of the territory the topic is about; `territory` is who may reach the row';
comment on column sources.topic.after is 'Topics that must come before it';
comment on column sources.topic.continues is 'The same thing in an earlier version or place: renamed, moved, restated';
create index topic_after on sources.topic using gin (after);
create index topic_continues on sources.topic using gin (continues);
create index topic_folded on sources.topic using gin (folded gin_trgm_ops);
create index topic_kind on sources.topic using btree (kind, key);
create index topic_package on sources.topic using btree (package_id) where (package_id IS NOT NULL);
create index topic_part on sources.topic using btree (part_of, kind, "position");
create index topic_record on sources.topic using btree (record_kind, record_id) where (record_id IS NOT NULL);

create table sources.vocabulary (
  pack text not null,
  definition jsonb not null,
  constraint vocabulary_pkey PRIMARY KEY (pack)
);
comment on table sources.vocabulary is 'Words that rules ask about (terms of two readings, groups, synonyms, reservations), one row a pack';

create schema territories;
comment on schema territories is 'Slice 1: where everything stands. Official codes, parents, kinds of government, neighbours, boundaries';

create table territories.boundary (
  set_id uuid not null,
  unit text not null,
  geometry jsonb not null,
  constraint boundary_pkey PRIMARY KEY (set_id, unit),
  constraint boundary_set_id_fkey FOREIGN KEY (set_id) REFERENCES territories.boundary_set(id),
  constraint boundary_unit_fkey FOREIGN KEY (unit) REFERENCES territories.unit(code)
);
comment on table territories.boundary is 'Simplified geometry of a unit (GeoJSON, degrees WGS84, five decimals)';
create index boundary_unit on territories.boundary using btree (unit);

create table territories.boundary_set (
  id uuid not null,
  country text not null,
  level text not null,
  vintage text not null,
  source text not null,
  valid_from date,
  valid_to date,
  sha256 text not null,
  file_name text not null,
  units_count integer not null,
  imported_by uuid,
  imported_at timestamp with time zone not null,
  current boolean not null,
  constraint boundary_set_pkey PRIMARY KEY (id),
  constraint boundary_set_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code)
);
comment on table territories.boundary_set is 'Boundaries of one level as an institution imported them: vintage, hash of the file, and which set is drawn today';
create UNIQUE index boundary_set_current on territories.boundary_set using btree (country, level) where current;

create table territories.country (
  code text not null,
  name text not null,
  official_name text not null,
  pack text not null,
  vintage text not null,
  settings jsonb not null,
  hash text default ''::text not null,
  loaded_at timestamp with time zone not null,
  constraint country_pkey PRIMARY KEY (code),
  constraint country_code_check CHECK ((code ~ '^[A-Z]{2}$'::text))
);
comment on table territories.country is 'A country as its pack states it: settings is country.json whole; hash changes with any of its units, so that a tree can be cached for good';

create table territories.government_kind (
  country text not null,
  id text not null,
  level text not null,
  name text not null,
  plural text not null,
  gender text not null,
  head jsonb,
  expected integer,
  rules_of text,
  source text,
  verified boolean not null,
  constraint government_kind_pkey PRIMARY KEY (country, id),
  constraint government_kind_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code),
  constraint government_kind_gender_check CHECK ((gender = ANY (ARRAY['m'::text, 'f'::text])))
);
comment on table territories.government_kind is 'Kinds of government; expected is the number stated for today, rules_of the kind whose rules it shares';

create table territories.level (
  country text not null,
  id text not null,
  name text not null,
  plural text not null,
  gender text not null,
  rank smallint not null,
  pattern text not null,
  note text,
  source text,
  verified boolean not null,
  constraint level_pkey PRIMARY KEY (country, id),
  constraint level_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code),
  constraint level_gender_check CHECK ((gender = ANY (ARRAY['m'::text, 'f'::text])))
);
comment on table territories.level is 'Levels of a country from the country (rank 0) down; two levels may share a rank (comuna, corregimiento)';

create table territories.name (
  unit text not null,
  text text not null,
  folded text generated always as (platform.fold(text)) stored not null,
  compact text generated always as (replace(platform.fold(text), ' '::text, ''::text)) stored not null,
  alias boolean not null,
  constraint name_pkey PRIMARY KEY (unit, text),
  constraint name_unit_fkey FOREIGN KEY (unit) REFERENCES territories.unit(code)
);
comment on table territories.name is 'What a unit is called: its name and its aliases, folded for search; compact has no spaces (Rioverde, Río Verde)';
create index name_compact on territories.name using btree (compact text_pattern_ops);
create index name_prefix on territories.name using btree (folded text_pattern_ops);
create index name_similar on territories.name using gin (folded gin_trgm_ops);

create table territories.neighbour (
  a text not null,
  b text not null,
  km double precision,
  source text not null,
  reason text,
  from_pack boolean not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  constraint neighbour_pkey PRIMARY KEY (a, b),
  constraint neighbour_a_fkey FOREIGN KEY (a) REFERENCES territories.unit(code),
  constraint neighbour_b_fkey FOREIGN KEY (b) REFERENCES territories.unit(code),
  constraint neighbour_in_order CHECK ((a < b)),
  constraint neighbour_km_check CHECK ((km >= (0)::double precision))
);
comment on table territories.neighbour is 'Units that share a border (km of it), or that somebody joined by hand with a reason: an island, an estuary';
create index neighbour_b on territories.neighbour using btree (b, a);

create table territories.regime (
  country text not null,
  id text not null,
  name text not null,
  source text,
  verified boolean not null,
  constraint regime_pkey PRIMARY KEY (country, id),
  constraint regime_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code)
);
comment on table territories.regime is 'Special regimes; each unit they cover names them';

create table territories.unit (
  code text not null,
  country text not null,
  name text not null,
  folded text generated always as (platform.fold(name)) stored not null,
  level text not null,
  rank smallint not null,
  parent text,
  path text[] not null,
  government text,
  regime text,
  aliases text[] default '{}'::text[] not null,
  valid_from date,
  valid_to date,
  successors text[] default '{}'::text[] not null,
  lon double precision,
  lat double precision,
  edited text[] default '{}'::text[] not null,
  pack_row jsonb,
  version integer default 1 not null,
  constraint unit_pkey PRIMARY KEY (code),
  constraint unit_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code),
  constraint unit_country_level_fkey FOREIGN KEY (country, level) REFERENCES territories.level(country, id),
  constraint unit_parent_fkey FOREIGN KEY (parent) REFERENCES territories.unit(code) DEFERRABLE INITIALLY DEFERRED,
  constraint unit_ends_before_it_begins CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_from <= valid_to))),
  constraint unit_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
  constraint unit_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision))),
  constraint unit_outside_parent CHECK (((parent IS NULL) OR ((code <> parent) AND starts_with(code, parent))))
);
comment on table territories.unit is 'A territory by its official code, which begins with its parent''s. path: codes from the country to the parent. edited: fields changed here, which an upgrade of the pack leaves alone; pack_row: the row of the pack as last loaded';
create index unit_country_level on territories.unit using btree (country, level, code);
create index unit_country_rank on territories.unit using btree (country, rank, folded, code);
create index unit_folded on territories.unit using btree (folded);
create index unit_parent on territories.unit using btree (parent, folded, code);
create index unit_prefix on territories.unit using btree (code text_pattern_ops);

create table territories.zone (
  id text not null,
  country text not null,
  name text not null,
  units text[] not null,
  source text,
  verified boolean not null,
  constraint zone_pkey PRIMARY KEY (id),
  constraint zone_country_fkey FOREIGN KEY (country) REFERENCES territories.country(code)
);
comment on table territories.zone is 'Planning zones as sets of units: two zones of Ecuador split provinces';
create index zone_country on territories.zone using btree (country, id);
