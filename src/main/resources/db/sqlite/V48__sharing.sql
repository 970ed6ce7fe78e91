-- Questions as learners think they should read, for whoever keeps the pack. They go with the learner.
create table suggestion (
  id       text    primary key,
  learner  text    not null references learner (id) on delete cascade,
  pack     text    not null,
  slug     text    not null,
  base     text    not null,
  body     text    not null,
  reason   text    not null,
  at       integer not null,
  edition  integer,
  word     text,
  ruled_at integer
) strict, without rowid;

create index suggestion_learner on suggestion (learner);
create index suggestion_pack on suggestion (pack, ruled_at);

-- What a pack was copied from, with the origin's files as they were then, in parts.
create table fork (
  pack     text    primary key,
  origin   text    not null,
  base     integer not null,
  group_id text    references study_group (id) on delete set null,
  passed   integer not null
) strict, without rowid;

create index fork_group on fork (group_id);

create table fork_part (
  pack  text    not null references fork (pack) on delete cascade,
  part  integer not null,
  bytes blob    not null,
  primary key (pack, part)
) strict;

-- Who follows which pack, and up to which edition they have looked.
create table subscription (
  learner text    not null references learner (id) on delete cascade,
  pack    text    not null,
  seen    integer not null,
  primary key (learner, pack)
) strict, without rowid;
