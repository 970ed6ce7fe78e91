-- What became of learners' reports. The last step says what a report is; without one it is open.
create table flag_step (
  flag     text    not null references flag (id) on delete cascade,
  nth      integer not null,
  state    text    not null check (state in ('CONFIRMED', 'FIXED', 'REMARKED', 'DECLINED')),
  revision integer,
  note     text    not null,
  at       integer not null,
  primary key (flag, nth)
) strict, without rowid;

create index flag_question on flag (pack, slug);

-- Who reported a question is told when answers were graded again. SQLite cannot change a check.
create table notice_v2 (
  id           text    primary key,
  learner      text    not null references learner (id) on delete cascade,
  pack         text    not null,
  slug         text    not null,
  kind         text    not null
      check (kind in
        ('reworded', 'right', 'wrong', 'corrected', 'left', 'replaced', 'remarked')),
  matter       text    not null check (matter in ('wording', 'key', 'pack', 'report')),
  at           integer not null,
  note         text    not null,
  answer       text,
  due_day      integer,
  successor    text,
  dismissed_at integer
) strict, without rowid;

insert into notice_v2
  (id, learner, pack, slug, kind, matter, at, note, answer, due_day, successor, dismissed_at)
select id, learner, pack, slug, kind, matter, at, note, answer, due_day, successor, dismissed_at
from notice;

drop table notice;

alter table notice_v2 rename to notice;

create index notice_learner on notice (learner);
create index notice_question on notice (pack, slug);
