-- What is kept of people, and for how long: erasures are remembered so that an older copy, restored, does not bring
-- back what was erased; an account's personal data can go while what was done stays. Second factors are sealed with a
-- key that is in no table: the product seals those it finds plain at its next start.
create table platform.erasure (
  kind text not null check (kind in ('fact', 'account')),
  id uuid not null,
  at timestamptz not null,
  primary key (kind, id)
);
comment on table platform.erasure is 'Personal data that was erased: only of what and when. Append-only by privilege; copied to erasures.log of the data folder, which a restore applies again';
create index erasure_at on platform.erasure (at, kind, id);
revoke update, delete, truncate on platform.erasure from articula_app;

alter table accounts.account add column forgotten_at timestamptz;
comment on column accounts.account.forgotten_at is 'When its personal data were erased; it never opens again';
comment on column accounts.account.totp_secret is 'Second factor, sealed (platform/vault): no copy of the database opens it';
comment on column accounts.account.totp_pending is 'Second factor shown and not yet confirmed by a code, sealed';

drop function platform.redact(uuid);
create function platform.redact(which uuid, erased_at timestamptz) returns integer language plpgsql security definer set search_path = platform, pg_temp
  as $$
  declare gone integer;
  begin
    delete from fact_detail where fact_id = which;
    get diagnostics gone = row_count;
    if gone > 0 then insert into erasure (kind, id, at) values ('fact', which, erased_at) on conflict do nothing; end if;
    return gone;
  end $$;
comment on function platform.redact is 'Erases the personal values of one fact and remembers it; the operation that calls it leaves its own fact';

create function accounts.forget(which uuid, erased_at timestamptz) returns integer language plpgsql security definer set search_path = accounts, pg_temp
  as $$
  declare gone integer;
  begin
    delete from platform.fact_detail d using platform.fact f
      where f.subject_kind = 'accounts.account' and f.subject_id = which::text and d.fact_id = f.id;
    delete from session where account = which;
    delete from link where account = which;
    delete from token where account = which;
    delete from recovery_code where account = which;
    delete from identity where account = which;
    delete from throttle where key = which::text;
    update account set name = 'retirada-' || right(replace(which::text, '-', ''), 12), full_name = 'Persona retirada', mail = null, person = null,
      password_hash = null, password_changed_at = null, totp_secret = null, totp_pending = null, totp_last_step = 0, state = 'disabled',
      forgotten_at = erased_at, version = version + 1 where id = which and forgotten_at is null;
    get diagnostics gone = row_count;
    if gone > 0 then insert into platform.erasure (kind, id, at) values ('account', which, erased_at) on conflict do nothing; end if;
    return gone;
  end $$;
comment on function accounts.forget is 'Erases what an account says of its person, and the personal values of its facts; what it did stays';

create function platform.erase_again(what text, which uuid, erased_at timestamptz) returns integer language plpgsql security definer set search_path = platform, pg_temp
  as $$
  declare gone integer;
  begin
    case what
      when 'fact' then gone := redact(which, erased_at);
      when 'account' then gone := accounts.forget(which, erased_at);
    end case;
    insert into erasure (kind, id, at) values (what, which, erased_at) on conflict do nothing;
    return gone;
  end $$;
comment on function platform.erase_again is 'After a restore: erases what had been erased, and remembers it though the copy never had it';
