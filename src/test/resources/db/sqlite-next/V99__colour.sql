create table colour (
  name text primary key
) strict;

insert into colour (name) values ('green');
