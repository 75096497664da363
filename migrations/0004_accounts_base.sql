-- Who may come in, how they prove it, what they may do and how far. Secrets that only have to be recognised
-- (sessions, tokens, links, recovery codes) are kept as SHA-256 of 256 random bits; passwords as argon2id.
create schema accounts;
comment on schema accounts is 'Accounts, sessions, tokens, one-time links, roles and grants';

create table accounts.account (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'own' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  name text not null check (length(name) between 2 and 60),
  name_key text not null generated always as (platform.fold(name)) stored,
  full_name text not null check (length(full_name) between 1 and 200),
  full_name_key text not null generated always as (platform.fold(full_name)) stored,
  words text not null generated always as (platform.fold(name || ' ' || full_name)) stored,
  person uuid,
  mail text check (length(mail) <= 254),
  state text not null check (state in ('invited', 'active', 'disabled')),
  language text not null default 'es' check (language in ('es', 'en')),
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint not null default 0,
  signed_in_at timestamptz,
  created_at timestamptz not null
);
comment on table accounts.account is 'One account a person. owner is the institution that administers it; null, the house itself';
comment on column accounts.account.person is 'institutions.person, when the person is in the directory: grants of their posts then follow';
comment on column accounts.account.mail is 'Private: never public, never in a fact';
comment on column accounts.account.totp_pending is 'Second factor shown and not yet confirmed by a code';
comment on column accounts.account.totp_last_step is 'Last 30-second step whose code was used: a code serves once';
create unique index account_name_taken on accounts.account (name_key);
create unique index account_mail_taken on accounts.account (lower(mail)) where mail is not null;
create index account_order on accounts.account (full_name_key, id);
create index account_owner on accounts.account (owner, full_name_key, id);
create index account_person on accounts.account (person) where person is not null;
create index account_state on accounts.account (state, full_name_key, id);
create index account_words on accounts.account using gin (words public.gin_trgm_ops);

create table accounts.identity (
  issuer text not null,
  subject text not null,
  account uuid not null references accounts.account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table accounts.identity is 'The place of single sign-on (OpenID Connect): who a provider says somebody is. Nothing writes it yet';

create table accounts.session (
  id uuid primary key,
  account uuid not null references accounts.account (id),
  token_hash text not null constraint session_token unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null default ''
);
comment on table accounts.session is 'Open sessions. Idle for 12 hours or 30 days old, they end. No network address is kept';
comment on column accounts.session.device is 'What the browser said of itself at sign-in, so that a person recognises it';
create index session_account on accounts.session (account, created_at desc);
create index session_expires on accounts.session (expires_at);

create table accounts.token (
  id uuid primary key,
  account uuid not null references accounts.account (id),
  label text not null check (length(label) between 1 and 80),
  token_hash text not null constraint token_token unique,
  reads_only boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table accounts.token is 'API tokens. They act as their account, never on its password, second factor or tokens';
create index token_account on accounts.token (account, created_at desc);

create table accounts.link (
  id uuid primary key,
  account uuid not null references accounts.account (id),
  token_hash text not null constraint link_token unique,
  purpose text not null check (purpose in ('sign-in', 'set-password')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table accounts.link is 'One-time links, by mail or pasted in a chat. Using one spends it and every other of the account';
create index link_account on accounts.link (account, created_at desc);
create index link_expires on accounts.link (expires_at);

create table accounts.recovery_code (
  account uuid not null references accounts.account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account, code_hash)
);
comment on table accounts.recovery_code is 'Ten codes that each serve once instead of the second factor';

create table accounts.throttle (
  key text primary key,
  failed_count integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);
comment on table accounts.throttle is 'Failed sign-ins per account (its id), or per name nobody has (hash of what was typed). Never per address: an office shares one';
create index throttle_last on accounts.throttle (last_failed_at);

create table accounts.role (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'public' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  name text not null check (length(name) between 1 and 120),
  description text not null default '',
  can text[] not null default '{}',
  cannot text[] not null default '{}',
  operations text[] not null default '{}',
  except_operations text[] not null default '{}',
  reads boolean not null default false,
  scopes text[] not null default '{}',
  second_factor boolean not null default false,
  pack text,
  pack_hash text
);
comment on table accounts.role is 'Named sets of operations. Rows of a pack are overwritten by the pack only while nobody edited them';
comment on column accounts.role.pack_hash is 'Hash of what the pack said; null once a person edited the role: a local edit wins';

create table accounts.grant (
  id uuid primary key,
  owner uuid,
  territory text,
  parties text[] not null default '{}',
  visibility text not null default 'shared' check (visibility in ('own', 'shared', 'public')),
  version integer not null default 1,
  role text not null references accounts.role (id),
  account uuid references accounts.account (id),
  person uuid,
  post uuid,
  scope_kind text not null check (scope_kind in ('institution', 'territory', 'zone', 'group', 'programme', 'everything')),
  scope text,
  from_on date,
  to_on date,
  starts_at timestamptz,
  ends_at timestamptz,
  created_at timestamptz not null,
  constraint grant_one_holder check (num_nonnulls(account, person, post) = 1),
  constraint grant_scope_named check ((scope_kind = 'everything') = (scope is null)),
  constraint grant_days_in_order check (starts_at is null or ends_at is null or starts_at <= ends_at)
);
comment on table accounts.grant is 'A role over a scope, held by an account, a person or a post. owner, territory and parties say what it opens and whose people hold it';
comment on column accounts.grant.ends_at is 'The instant it stops: the end of to_on in the house''s time zone, or when somebody ended it';
create index grant_account on accounts.grant (account) where account is not null;
create index grant_person on accounts.grant (person) where person is not null;
create index grant_post on accounts.grant (post) where post is not null;
create index grant_order on accounts.grant (created_at desc, id desc);
create index grant_owner on accounts.grant (owner, created_at desc);
create index grant_territory on accounts.grant (territory text_pattern_ops) where territory is not null;
create index grant_parties on accounts.grant using gin (parties);
create index grant_role on accounts.grant (role, created_at desc);

-- The history is read by fact, and by reach: what is public, one's own (fact_owner), of one's territory (fact_territory), shared.
create index fact_name on platform.fact (name, recorded_at desc, id desc);
create index fact_public on platform.fact (recorded_at desc, id desc) where visibility = 'public';
create index fact_parties on platform.fact using gin (parties) where visibility = 'shared';
