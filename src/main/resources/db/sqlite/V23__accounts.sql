-- Accounts of a hosted instance. What opens something is kept by its hash alone.
create table account (
  id       text    primary key,
  name     text    not null,
  name_key text    not null unique,
  email    text,
  learner  text    not null unique references learner (id),
  role     text    not null check (role in ('learner', 'instructor', 'administrator')),
  password text    not null,
  disabled integer not null,
  since    integer not null
) strict, without rowid;

create index account_role on account (role);

create table session (
  hash    text    primary key,
  id      text    not null unique,
  account text    not null references account (id) on delete cascade,
  agent   text    not null,
  since   integer not null,
  seen_at integer not null
) strict, without rowid;

create index session_account on session (account);
create index session_seen on session (seen_at);

create table token (
  hash    text    primary key,
  id      text    not null unique,
  account text    not null references account (id) on delete cascade,
  title   text    not null,
  scopes  text    not null,
  since   integer not null,
  expires integer not null,
  seen_at integer
) strict, without rowid;

create index token_account on token (account);
create index token_expires on token (expires);

create table recovery_code (
  account text not null references account (id) on delete cascade,
  hash    text not null,
  primary key (account, hash)
) strict, without rowid;

create table reset_link (
  account text    primary key references account (id) on delete cascade,
  hash    text    not null unique,
  expires integer not null
) strict, without rowid;

create table invitation (
  hash      text    primary key,
  id        text    not null unique,
  role      text    not null,
  inviter   text    not null,
  expires   integer not null,
  uses_left integer not null
) strict, without rowid;

create index invitation_expires on invitation (expires);
