import type { ClientBase, Pool } from 'pg';

/** Invalid states of an inventory, each with a query that finds it. */
const RULES: Readonly<Record<string, string>> = {
  'a resource without exactly one version that still holds': `
    select resource.id from resource left join resource_version version on version.resource_id = resource.id and valid_to is null
    group by resource.id having count(version.id) <> 1`,
  'a version that does not end where the next one begins': `
    select resource_id from (
      select resource_id, valid_to, lead(valid_from) over (partition by resource_id order by valid_from, id) as next from resource_version
    ) as version where valid_to is distinct from next`,
  'a version that ends before it begins': `select resource_id from resource_version where valid_to <= valid_from`,
  'a version that says the same as the one before': `
    select resource_id from (
      select resource_id, document, gone, lag(document) over before as was, lag(gone) over before as was_gone
      from resource_version window before as (partition by resource_id order by valid_from, id)
    ) as version where (document, gone) is not distinct from (was, was_gone)`,
  'a resource that differs from the version that holds': `
    select resource.id from resource join resource_version version on resource_id = resource.id and valid_to is null
    where changed_at <> valid_from or gone <> (gone_at is not null) or gone_at <> changed_at
      or not gone and (name <> document ->> 'name' or tags <> array(select jsonb_array_elements_text(document -> 'tags')))`,
  'a resource whose past is not its earlier versions': `
    select resource.id from resource
    where (select count(*) from resource_past past where past.id = resource.id)
       <> (select count(*) from resource_version where resource_id = resource.id and valid_to is not null)`,
  'a resource whose relations are not those it names': `
    select resource.id from resource where (select count(*) from relation where from_id = resource.id) <> jsonb_array_length(relations)`,
  'a tag that leads to a resource without it': `
    select id from resource_tag where not exists (
      select from resource where resource.id = resource_tag.id and tag = any(tags) and resource.name = resource_tag.name)`,
  'a resource that its tag does not lead to': `
    select resource.id from resource, unnest(tags) as carried where not exists (
      select from resource_tag where resource_tag.id = resource.id and tag = carried)`,
  'a tag that leads to an earlier state without it, or an earlier state that its tag does not lead to': `
    select from (select tag, name, id, valid_to from resource_past_tag) as led
    full join (select distinct carried as tag, name, id, valid_to from resource_past, unnest(tags) as carried) as carried
      using (tag, name, id, valid_to) where led is null or carried is null`,
  'a version that is counted elsewhere than its resource': `
    select version.id from resource_version version join resource on resource.id = resource_id where version.twin <> resource.twin`,
  'a count of changes that is not that of the versions': `
    select from change_count full join (
      select version.connection_id, version.twin, date_bin('15 minutes', valid_from, timestamptz 'epoch') as since, change, count(*) as versions
      from resource_version version join resource on resource.id = resource_id where not alias group by 1, 2, 3, 4
    ) as counted using (connection_id, twin, since, change) where coalesce(count, 0) <> coalesce(versions, 0)`,
};

/** The violated rules of an inventory, with counts. Empty if all is well. */
export async function malformedHistory(database: Pool | ClientBase): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  for (const [rule, query] of Object.entries(RULES)) {
    const { rowCount } = await database.query(query);
    if (rowCount) broken[rule] = rowCount;
  }
  return broken;
}
