-- On which days a learner studies less or not at all was said in the settings and in the plan; the
-- settings alone say it now. The newest plan's weekdays are taken where the settings name none,
-- holidays from both.
update learner
set settings = jsonb_set(
  coalesce(
    settings,
    '{"sittingSize":20,"newPerDay":20,"desiredRetention":0.9,"rolloverHour":4,"zone":"UTC","scope":{"packs":[],"topics":[],"levels":[]},"confidence":true,"singleKeys":true}')::jsonb,
  '{easy}',
  (
    select jsonb_build_object(
      'rest',
      case when said.weekdays then said.easy -> 'rest' else said.time -> 'rest' end,
      'easy',
      case when said.weekdays then said.easy -> 'easy' else said.time -> 'easy' end,
      'holidays',
      (
        select coalesce(jsonb_agg(day), '[]')
        from (
          select jsonb_array_elements(said.time -> 'holidays') as day
          union
          select jsonb_array_elements(coalesce(said.easy -> 'holidays', '[]'))) as days),
      'even',
      coalesce(said.easy -> 'even', 'false'))
    from (
      select
        own.easy,
        newest.document::jsonb -> 'time' as time,
        coalesce(jsonb_array_length(own.easy -> 'rest'), 0)
          + coalesce(jsonb_array_length(own.easy -> 'easy'), 0) > 0 as weekdays
      from (select nullif(settings::jsonb -> 'easy', 'null') as easy) as own) as said))::text
from (
  select learner, document
  from plan
  where version = (select max(version) from plan as other where other.learner = plan.learner)) as newest
where newest.learner = learner.id;

-- From now on an answer's due day is chosen by them when it is recorded.
update learner
set settings = jsonb_set(
  settings::jsonb,
  '{easy}',
  jsonb_build_object(
    'days',
    settings::jsonb -> 'easy',
    'since',
    cast(extract(epoch from now()) as bigint) * 1000))::text
where jsonb_typeof(settings::jsonb -> 'easy') = 'object';

update plan
set document =
  (document::jsonb - 'time' || jsonb_build_object('minutes', document::jsonb -> 'time' -> 'minutes'))::text;
