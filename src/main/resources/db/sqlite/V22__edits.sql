-- Answers can be graded again. SQLite cannot change a check, so the log moves to a new table.

create table event_v2 (
  arrival           integer primary key autoincrement,
  id                text    not null unique,
  learner           text    not null references learner (id) on delete cascade,
  pack              text    not null,
  slug              text    not null,
  sitting           text    not null,
  kind              text    not null
      check (kind in
        ('reviewed', 'committed', 'undone', 'skipped', 'buried', 'suspended', 'regraded')),
  at                integer not null,
  day               integer not null,
  undoes            text,
  regrades          text,
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

insert into event_v2
  (arrival, id, learner, pack, slug, sitting, kind, at, day, undoes, until_day, suspended, revision,
   hash, variant, shown, answer, confidence, milliseconds, hints, marking, score, rating, elapsed,
   stability_before, difficulty_before, stability_after, difficulty_after, due_day, crc)
select
  arrival, id, learner, pack, slug, sitting, kind, at, day, undoes, until_day, suspended, revision,
  hash, variant, shown, answer, confidence, milliseconds, hints, marking, score, rating, elapsed,
  stability_before, difficulty_before, stability_after, difficulty_after, due_day, crc
from event order by arrival;

-- Numbers of arrival that were given out are never given out again, even where the row is gone.
delete from sqlite_sequence where name = 'event_v2';

insert into sqlite_sequence (name, seq)
select 'event_v2', seq from sqlite_sequence where name = 'event';

drop table event;

alter table event_v2 rename to event;

create index event_card on event (learner, pack, slug);
create index event_sitting on event (sitting);
create index event_undoes on event (undoes) where undoes is not null;
create index event_regrades on event (learner, regrades) where regrades is not null;

create trigger event_is_only_appended before update on event
begin
  select raise(abort, 'the study log is only ever appended to');
end;

-- The newest wording of each question whose edit has reached the cards.
create table settled (
  pack   text    not null,
  slug   text    not null,
  number integer not null,
  hash   text    not null,
  gone   integer not null,
  at     integer not null,
  primary key (pack, slug)
) strict, without rowid;

-- What learners are told of edits, until they have read it.
create table notice (
  id           text    primary key,
  learner      text    not null references learner (id) on delete cascade,
  pack         text    not null,
  slug         text    not null,
  kind         text    not null
      check (kind in ('reworded', 'right', 'wrong', 'corrected', 'left', 'replaced')),
  matter       text    not null check (matter in ('wording', 'key', 'pack')),
  at           integer not null,
  note         text    not null,
  answer       text,
  due_day      integer,
  successor    text,
  dismissed_at integer
) strict, without rowid;

create index notice_learner on notice (learner);
create index notice_question on notice (pack, slug);
