create table colour (
  name text primary key
) strict;

insert into nowhere (name) values ('green');
