-- Addresses that accounts gave where the server sends mail. Letters that open something go to
-- confirmed ones alone.
create table address (
  account   text    not null references account (id) on delete cascade,
  email     text    not null,
  email_key text    not null,
  hash      text    not null unique,
  expires   integer not null,
  confirmed integer not null,
  primary key (account, email)
) strict, without rowid;

create index address_key on address (email_key);

-- Who somebody is elsewhere, at a provider that signs people in here.
create table identity (
  id      text    primary key,
  account text    not null references account (id) on delete cascade,
  issuer  text    not null,
  subject text    not null,
  title   text    not null,
  since   integer not null,
  unique (issuer, subject)
) strict, without rowid;

create index identity_account on identity (account);

-- Who tried how often, where several nodes count together.
create table attempt (
  who   text    primary key,
  tries integer not null,
  last  integer not null
) strict, without rowid;

create index attempt_last on attempt (last);
