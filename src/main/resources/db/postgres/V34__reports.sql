-- What became of learners' reports. The last step says what a report is; without one it is open.
create table flag_step (
  flag     text collate "C" not null references flag (id) on delete cascade,
  nth      bigint not null,
  state    text collate "C" not null
      check (state in ('CONFIRMED', 'FIXED', 'REMARKED', 'DECLINED')),
  revision bigint,
  note     text collate "C" not null,
  at       bigint not null,
  primary key (flag, nth)
);

create index flag_question on flag (pack, slug);

-- Who reported a question is told when answers were graded again.
alter table notice drop constraint notice_kind_check;

alter table notice add constraint notice_kind_check check (kind in
  ('reworded', 'right', 'wrong', 'corrected', 'left', 'replaced', 'remarked'));

alter table notice drop constraint notice_matter_check;

alter table notice add constraint notice_matter_check check (matter in
  ('wording', 'key', 'pack', 'report'));
