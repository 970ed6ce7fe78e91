-- Packs that people brought in the browser, edition by edition; their files lie in parts, so that no
-- value is large.
create table brought (
  pack      text    not null,
  edition   integer not null,
  title     text    not null,
  version   text    not null,
  questions integer not null,
  file_name text    not null,
  account   text    not null,
  at        integer not null,
  withdrawn integer not null,
  primary key (pack, edition)
) strict, without rowid;

create table brought_part (
  pack    text    not null,
  edition integer not null,
  part    integer not null,
  bytes   blob    not null,
  primary key (pack, edition, part),
  foreign key (pack, edition) references brought (pack, edition) on delete cascade
) strict;
