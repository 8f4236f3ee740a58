/** The time after which a part is always read again, so that results of a newer plugin appear. */
const LONGEST = `interval '1 day'`;

/**
 * Takes the parts of a kind that need not be read if nothing has changed. Their marks are invalid until the sync has
 * ended completely. Parameters: connection, kind.
 */
export const TAKE_PARTS = `
with known as (
  select part, mark from listed_part where connection_id = $1 and kind = $2 and not taken and listed_at > now() - ${LONGEST}
),
taken as (update listed_part set taken = true where connection_id = $1 and kind = $2 and not taken),
present as (
  select part, count(*)::int as resources from resource where connection_id = $1 and kind = $2 and gone_at is null group by part
)
select part, mark, coalesce(resources, 0) as resources from known left join present using (part)`;

/** Deletes all parts of a kind except the unchanged ones. Parameters: connection, kind, unchanged parts. */
export const FORGET_PARTS = `delete from listed_part where connection_id = $1 and kind = $2 and part <> all($3::text[])`;

/** Restores the marks of unchanged parts. Parameters: connection, kind, parts. */
export const RETURN_PARTS = `
update listed_part set taken = false where connection_id = $1 and kind = $2 and part = any($3::text[])`;

/** Records completely read parts. Parameters: connection, kind, parts, their marks. */
export const NOTE_PARTS = `
insert into listed_part (connection_id, kind, part, mark) select $1, $2, part, mark from unnest($3::text[], $4::text[]) as told (part, mark)`;
