-- On which days a learner studies less or not at all was said in the settings and in the plan; the
-- settings alone say it now. The newest plan's weekdays are taken where the settings name none,
-- holidays from both.
update learner
set settings = json_set(
  coalesce(
    settings,
    '{"sittingSize":20,"newPerDay":20,"desiredRetention":0.9,"rolloverHour":4,"zone":"UTC","scope":{"packs":[],"topics":[],"levels":[]},"confidence":true,"singleKeys":true}'),
  '$.easy',
  json_object(
    'rest',
    json(iif(
      coalesce(json_array_length(settings, '$.easy.rest'), 0)
        + coalesce(json_array_length(settings, '$.easy.easy'), 0) > 0,
      json_extract(settings, '$.easy.rest'),
      json_extract(newest.document, '$.time.rest'))),
    'easy',
    json(iif(
      coalesce(json_array_length(settings, '$.easy.rest'), 0)
        + coalesce(json_array_length(settings, '$.easy.easy'), 0) > 0,
      json_extract(settings, '$.easy.easy'),
      json_extract(newest.document, '$.time.easy'))),
    'holidays',
    json((
      select json_group_array(value)
      from (
        select value from json_each(newest.document, '$.time.holidays')
        union
        select value from json_each(coalesce(settings, '{}'), '$.easy.holidays')))),
    'even',
    json(iif(json_extract(settings, '$.easy.even'), 'true', 'false'))))
from (
  select learner, document
  from plan
  where version = (select max(version) from plan as other where other.learner = plan.learner)) as newest
where newest.learner = learner.id;

-- From now on an answer's due day is chosen by them when it is recorded.
update learner
set settings = json_set(
  settings,
  '$.easy',
  json_object(
    'days',
    json(json_extract(settings, '$.easy')),
    'since',
    cast(strftime('%s', 'now') as integer) * 1000))
where json_extract(settings, '$.easy') is not null;

update plan
set document = json_set(
  json_remove(document, '$.time'), '$.minutes', json_extract(document, '$.time.minutes'));
