-- Learners of a hosted instance who have no account. Claimed ones are removed from here.
create table guest (
  learner text    primary key references learner (id) on delete cascade,
  seen_at integer not null
) strict, without rowid;

create index guest_seen on guest (seen_at);
