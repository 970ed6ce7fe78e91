-- What learners decided about their interviews: every change is a version, the newest counts.
create table plan (
  learner    text    not null references learner (id) on delete cascade,
  version    integer not null,
  document   text    not null,
  changed_at integer not null,
  primary key (learner, version)
) strict, without rowid;

-- What was predicted of an interview on each day before it.
create table prediction (
  learner     text    not null references learner (id) on delete cascade,
  appointment text    not null,
  day         integer not null,
  recall      real    not null,
  low         real    not null,
  high        real    not null,
  idle        real    not null,
  minutes     integer not null,
  answers     real    not null,
  primary key (learner, appointment, day)
) strict, without rowid;

-- What learners noted in private after an interview.
create table debrief (
  learner     text    not null references learner (id) on delete cascade,
  appointment text    not null,
  topics      text    not null,
  note        text    not null,
  felt        text    not null check (felt in ('unsaid', 'harder', 'expected', 'easier')),
  outcome     text    not null check (outcome in ('unknown', 'passed', 'ended')),
  at          integer not null,
  primary key (learner, appointment)
) strict, without rowid;

-- Calendars opened to whoever knows a secret, of which only the digest is kept.
create table plan_feed (
  learner   text    primary key references learner (id) on delete cascade,
  digest    text    not null unique,
  opened_at integer not null
) strict, without rowid;
