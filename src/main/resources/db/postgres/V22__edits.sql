-- Answers can be graded again.

alter table event add column regrades text collate "C";

alter table event drop constraint event_kind_check;

alter table event add constraint event_kind_check check (kind in
  ('reviewed', 'committed', 'undone', 'skipped', 'buried', 'suspended', 'regraded'));

create index event_regrades on event (learner, regrades) where regrades is not null;

-- The newest wording of each question whose edit has reached the cards.
create table settled (
  pack   text collate "C"    not null,
  slug   text collate "C"    not null,
  number bigint not null,
  hash   text collate "C"    not null,
  gone   bigint not null,
  at     bigint not null,
  primary key (pack, slug)
);

-- What learners are told of edits, until they have read it.
create table notice (
  id           text collate "C"    primary key,
  learner      text collate "C"    not null references learner (id) on delete cascade,
  pack         text collate "C"    not null,
  slug         text collate "C"    not null,
  kind         text collate "C"    not null
      check (kind in ('reworded', 'right', 'wrong', 'corrected', 'left', 'replaced')),
  matter       text collate "C"    not null check (matter in ('wording', 'key', 'pack')),
  at           bigint not null,
  note         text collate "C"    not null,
  answer       text collate "C",
  due_day      bigint,
  successor    text collate "C",
  dismissed_at bigint
);

create index notice_learner on notice (learner);
create index notice_question on notice (pack, slug);
