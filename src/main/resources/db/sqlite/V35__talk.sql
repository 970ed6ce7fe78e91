-- What members of a group say about questions. All of it goes with the member.
create table talk_post (
  id        text    primary key,
  group_id  text    not null references study_group (id) on delete cascade,
  member    text    not null references group_member (id) on delete cascade,
  pack      text    not null,
  slug      text    not null,
  body      text    not null,
  spoiler   integer not null,
  at        integer not null,
  edited_at integer,
  endorsed  integer not null,
  hidden    text
) strict, without rowid;

create index talk_post_question on talk_post (group_id, pack, slug);
create index talk_post_member on talk_post (member, at);

create table talk_vote (
  post   text not null references talk_post (id) on delete cascade,
  member text not null references group_member (id) on delete cascade,
  primary key (post, member)
) strict, without rowid;

create index talk_vote_member on talk_vote (member);

-- A question explained to somebody. A follow-up and its reply go with whoever asked.
create table teach_back (
  id       text    primary key,
  group_id text    not null references study_group (id) on delete cascade,
  member   text    not null references group_member (id) on delete cascade,
  pack     text    not null,
  slug     text    not null,
  audience text    not null check (audience in ('MANAGER', 'NEW_HIRE')),
  day      integer,
  body     text    not null,
  at       integer not null
) strict, without rowid;

create index teach_back_group on teach_back (group_id);
create index teach_back_member on teach_back (member);

create table teach_question (
  teach_back text primary key references teach_back (id) on delete cascade,
  member     text not null references group_member (id) on delete cascade,
  body       text not null,
  reply      text not null
) strict, without rowid;

create index teach_question_member on teach_question (member);

-- Who does not want to be part of what instructors are shown.
create table group_quiet (
  member text primary key references group_member (id) on delete cascade
) strict, without rowid;
