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
