-- Study groups of a hosted instance. What belongs to a member goes with the member.
create table study_group (
  id          text    primary key,
  name        text    not null,
  purpose     text    not null,
  zone        text    not null,
  weekday     integer not null,
  challenge   integer not null,
  boards      integer not null,
  terms       text    not null,
  since       integer not null,
  archived_at integer
) strict, without rowid;

create table group_member (
  id            text    primary key,
  group_id      text    not null references study_group (id) on delete cascade,
  learner       text    not null references learner (id) on delete cascade,
  pseudonym     text    not null,
  pseudonym_key text    not null,
  role          text    not null check (role in ('member', 'instructor', 'owner')),
  board         integer not null,
  since         integer not null,
  unique (group_id, learner),
  unique (group_id, pseudonym_key)
) strict, without rowid;

create index group_member_learner on group_member (learner);

create table group_invitation (
  hash      text    primary key,
  id        text    not null unique,
  group_id  text    not null references study_group (id) on delete cascade,
  role      text    not null check (role in ('member', 'instructor', 'owner')),
  expires   integer not null,
  uses_left integer not null
) strict, without rowid;

create index group_invitation_group on group_invitation (group_id);

create table group_assignment (
  id       text    primary key,
  group_id text    not null references study_group (id) on delete cascade,
  title    text    not null,
  pack     text    not null,
  topic    text,
  size     integer not null,
  due_day  integer not null,
  since    integer not null
) strict, without rowid;

create index group_assignment_group on group_assignment (group_id);

-- The ten questions of a week, named by the day on which it opens.
create table group_challenge (
  group_id   text    not null references study_group (id) on delete cascade,
  opens_day  integer not null,
  opens_at   integer not null,
  closes_at  integer not null,
  questions  text    not null,
  primary key (group_id, opens_day)
) strict, without rowid;

create table group_attempt (
  group_id  text    not null,
  opens_day integer not null,
  member    text    not null references group_member (id) on delete cascade,
  sitting   text    not null unique,
  since     integer not null,
  primary key (group_id, opens_day, member),
  foreign key (group_id, opens_day)
    references group_challenge (group_id, opens_day) on delete cascade
) strict, without rowid;

create index group_attempt_member on group_attempt (member);

-- Who announced to explain the question that most will have missed.
create table group_explainer (
  group_id  text    not null,
  opens_day integer not null,
  member    text    not null references group_member (id) on delete cascade,
  since     integer not null,
  primary key (group_id, opens_day, member),
  foreign key (group_id, opens_day)
    references group_challenge (group_id, opens_day) on delete cascade
) strict, without rowid;

create index group_explainer_member on group_explainer (member);

-- Whose explanation helped most, one vote a member and week.
create table group_thanks (
  group_id  text    not null,
  opens_day integer not null,
  voter     text    not null references group_member (id) on delete cascade,
  explainer text    not null references group_member (id) on delete cascade,
  primary key (group_id, opens_day, voter),
  foreign key (group_id, opens_day)
    references group_challenge (group_id, opens_day) on delete cascade
) strict, without rowid;

create index group_thanks_voter on group_thanks (voter);
create index group_thanks_explainer on group_thanks (explainer);
