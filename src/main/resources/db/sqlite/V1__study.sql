-- Times are milliseconds since 1970-01-01T00:00Z, days are study days since 1970-01-01, ids are text.

create table instance (
  name  text primary key,
  value blob not null
) strict, without rowid;

create table learner (
  id       text primary key,
  stamp    integer not null,
  settings text
) strict, without rowid;

create table sitting (
  learner    text    not null references learner (id) on delete cascade,
  id         text    not null,
  mode       text    not null,
  size       integer not null,
  scope      text    not null,
  started_at integer not null,
  primary key (learner, id)
) strict, without rowid;

-- The study log: the truth, only ever appended to. What was undone is found by `undoes`.
create table event (
  arrival           integer primary key autoincrement,
  id                text    not null unique,
  learner           text    not null references learner (id) on delete cascade,
  pack              text    not null,
  slug              text    not null,
  sitting           text    not null,
  kind              text    not null
      check (kind in ('reviewed', 'committed', 'undone', 'skipped', 'buried', 'suspended')),
  at                integer not null,
  day               integer not null,
  undoes            text,
  until_day         integer,
  suspended         integer,
  revision          integer,
  hash              text,
  variant           integer,
  shown             text,
  answer            text,
  confidence        text,
  milliseconds      integer,
  hints             integer,
  marking           text,
  score             real,
  rating            integer,
  elapsed           integer,
  stability_before  real,
  difficulty_before real,
  stability_after   real,
  difficulty_after  real,
  due_day           integer,
  crc               integer not null
) strict;

-- An index that follows the learner costs a page of its own with nearly every answer, so there is
-- one; sittings made at the same time lie together.
create index event_card on event (learner, pack, slug);
create index event_sitting on event (sitting);
create index event_undoes on event (undoes) where undoes is not null;

create trigger event_is_only_appended before update on event
begin
  select raise(abort, 'the study log is only ever appended to');
end;

-- What follows from the log; `anneal replay` can compute it again. A learner's cards lie together.
create table card (
  learner      text    not null references learner (id) on delete cascade,
  pack         text    not null,
  slug         text    not null,
  stability    real,
  difficulty   real,
  last_day     integer,
  due_day      integer,
  first_day    integer,
  reviews      integer not null,
  lapses       integer not null,
  suspended    integer not null,
  buried_until integer not null,
  last_at      integer not null,
  primary key (learner, pack, slug)
) strict, without rowid;

-- Every wording that was ever served, as authored.
create table revision (
  pack       text    not null,
  slug       text    not null,
  hash       text    not null,
  number     integer not null,
  source     text    not null,
  first_seen integer not null,
  primary key (pack, slug, hash)
) strict;

create table hint_note (
  turn  text primary key,
  given integer not null
) strict, without rowid;

create table flag (
  id       text primary key,
  learner  text    not null references learner (id) on delete cascade,
  pack     text    not null,
  slug     text    not null,
  revision integer not null,
  hash     text    not null,
  variant  integer not null,
  shown    text    not null,
  message  text    not null,
  at       integer not null
) strict;

create index flag_learner on flag (learner);
