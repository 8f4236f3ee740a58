/** A part is read after this long in any case: what a newer plugin makes of its rows would otherwise never show. */
const LONGEST = `interval '1 day'`;

/**
 * The parts of a kind that need not be read while nothing has changed. From now on they say nothing, until the run has ended whole. Parameters:
 * connection, kind.
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

/** Forgets all parts of a kind but those that were unchanged. Parameters: connection, kind, parts that were unchanged. */
export const FORGET_PARTS = `delete from listed_part where connection_id = $1 and kind = $2 and part <> all($3::text[])`;

/** Parts that were unchanged say what they said before. Parameters: connection, kind, parts. */
export const RETURN_PARTS = `
update listed_part set taken = false where connection_id = $1 and kind = $2 and part = any($3::text[])`;

/** Notes parts that were read whole. Parameters: connection, kind, parts, their marks. */
export const NOTE_PARTS = `
insert into listed_part (connection_id, kind, part, mark) select $1, $2, part, mark from unnest($3::text[], $4::text[]) as told (part, mark)`;
