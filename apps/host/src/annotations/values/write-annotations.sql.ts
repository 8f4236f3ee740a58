import type { PoolClient } from 'pg';
import { type SQL, sql } from '../../database/sql.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { ANNOTATION_LIMITS } from './annotation-limits.js';
import type { AnnotationSet } from './annotation-set.js';
import type { AnnotationSource } from './annotation.dto.js';

/** Who writes. */
export interface AnnotationAuthor {
  readonly source: AnnotationSource;
  /** The name of the token. Absent: rules. */
  readonly by?: string;
}

/** New values of a resource. */
export interface WantedAnnotations {
  readonly id: string;
  readonly set: AnnotationSet;
}

/** What was written. */
export interface WrittenAnnotations {
  /** The resources whose values, or whose values of rules, differ from before. */
  readonly changed: number;
}

/** Two writers of one resource would otherwise each keep their own values only. */
const ALONE = `select pg_advisory_xact_lock(hashtext('maestro annotations'))`;

/** What a resource has so far. Row by row, because a plan that reads all annotations makes every part of a long change slow. */
const withKnown = (resources: SQL): SQL => sql`
  (${resources}) as wanted left join lateral (select own, ruled from annotation where resource_id = wanted.id offset 0) as known on true`;

/** Values by name, as `annotation.own` has them. @param added values by name. */
const entriesOf = (added: SQL, { by, source }: AnnotationAuthor): SQL => sql`
  (select coalesce(jsonb_object_agg(key, jsonb_build_object('value', value, 'by', ${by ?? null}::text, 'source', ${source}::text,
    'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '{}') from jsonb_each_text(${added}))`;

/** What hand or CSV say of a resource afterwards, from `own`, `added` and `removed`. A value that is the same already keeps who set it. */
const nextOwn = (isWhole: boolean): SQL => {
  const kept = isWhole
    ? sql`coalesce((select jsonb_object_agg(key, value) from jsonb_each(own) where added ? key), '{}')`
    : sql`own - removed`;
  return sql`${kept} || coalesce((select jsonb_object_agg(key, value) from jsonb_each(added)
    where own -> key ->> 'value' is distinct from value ->> 'value'), '{}')`;
};

/** `id`, `own`, `ruled` and the `document` that replaces `own`. Names that are not given stay, unless a set is whole. */
const withNextOwn = (resources: SQL, isWhole = false): SQL => sql`
  select id, own, ruled, ${nextOwn(isWhole)} as document
  from (select id, added, removed, coalesce(own, '{}') as own, coalesce(ruled, '{}') as ruled from ${withKnown(resources)}) as known`;

const uniform = (ids: SQL, set: AnnotationSet, author: AnnotationAuthor): SQL => {
  const [added, removed] = parts(set);
  return sql`select id, ${entriesOf(sql`${JSON.stringify(added)}::jsonb`, author)} as added, ${sql.param(removed)}::text[] as removed from (${ids}) as named`;
};

/**
 * The same new values for each of some resources.
 *
 * @param ids a statement with their `id`.
 * @throws ProblemError 400 if a resource would have too many labels or links.
 */
export function annotate(
  client: PoolClient,
  ids: SQL,
  set: AnnotationSet,
  author: AnnotationAuthor & { readonly isWhole?: boolean },
): Promise<WrittenAnnotations> {
  return write(client, 'own', withNextOwn(uniform(ids, set, author), author.isWhole), author);
}

/** How many of some resources {@link annotate} would change. */
export async function countUnlike(client: PoolClient, ids: SQL, set: AnnotationSet): Promise<number> {
  const next = withNextOwn(uniform(ids, set, { source: 'hand' }));
  const { rows } = await client.query<{ count: number }>(sql`
    with next as materialized (${next}) select count(*)::int as count from next where document <> own`);
  return rows[0]!.count;
}

/** Different new values for each of some resources. @throws ProblemError as {@link annotate}. */
export function annotateEach(
  client: PoolClient,
  wanted: readonly WantedAnnotations[],
  author: AnnotationAuthor,
): Promise<WrittenAnnotations> {
  const rows = wanted.map(({ id, set }) => {
    const [added, removed] = parts(set);
    return { id, added, removed };
  });
  const resources = sql`select id, ${entriesOf(sql`row.added`, author)} as added, removed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, added jsonb, removed text[])`;
  return write(client, 'own', withNextOwn(resources), author);
}

/** Replaces the values of rules. @param next `id` and `document`, as `annotation.ruled` has it. */
export const writeRuled = (client: PoolClient, next: SQL): Promise<WrittenAnnotations> =>
  write(
    client,
    'ruled',
    sql`select id, coalesce(own, '{}') as own, coalesce(ruled, '{}') as ruled, document from ${withKnown(next)}`,
    { source: 'rule' },
  );

function parts(set: AnnotationSet): [added: object, removed: string[]] {
  const entries = [...set];
  const added = Object.fromEntries(entries.filter(([, value]) => value !== null));
  return [added, entries.flatMap(([name, value]) => (value === null ? [name] : []))];
}

interface WriteResult {
  readonly changed: number;
  readonly labels: number;
  readonly links: number;
}

/** The values of a group of names, such as those of labels, without the prefix. */
const groupOf = (prefix: 'label:' | 'link:'): SQL =>
  sql.raw(`(select coalesce(jsonb_object_agg(substr(key, ${prefix.length + 1}), value), '{}') from jsonb_each(value) as entry (key, value)
    where starts_with(key, '${prefix}'))`);

/**
 * Finds where a layer differs, and what is shown then. Expressions are written out, because a call of a function in SQL for each value of
 * each row took most of the time.
 */
const judge = (layer: 'own' | 'ruled', next: SQL): SQL => {
  const [column, shown, other] =
    layer === 'own' ? ['own', 'ruled || document', 'ruled'] : ['ruled', 'document || own', 'own'];
  const values = (layers: string): string =>
    `(select coalesce(jsonb_object_agg(key, value -> 'value'), '{}') from jsonb_each(${layers}))`;
  return sql`
    next as materialized (${next}),
    valued as materialized (
      select id, document, ${sql.raw(values('ruled || own'))} as was, ${sql.raw(values(shown))} as value,
        ${sql.raw(other)} = '{}' and document = '{}' as is_empty from next where document <> ${sql.raw(column)}
    ), judged as materialized (
      select *, ${groupOf('label:')} as labels, ${groupOf('link:')} as links from valued
    )`;
};

/** Writes a layer where it differs, with its history. In the order of ids, so that two writers cannot block each other. */
async function write(
  client: PoolClient,
  layer: 'own' | 'ruled',
  next: SQL,
  { by, source }: AnnotationAuthor,
): Promise<WrittenAnnotations> {
  await client.query(ALONE);
  const column = sql.raw(layer);
  const { rows } = await client.query<WriteResult>(sql`
    with ${judge(layer, next)}, kept as (
      insert into annotation (resource_id, ${column}, owner, environment, note, labels, links, label_terms)
      select id, document, value ->> 'owner', value ->> 'environment', value ->> 'note', labels, links,
        array(select term from jsonb_each_text(labels) as label (key, value), unnest(array[key, key || '=' || value]) as term)
      from judged where not is_empty order by id
      on conflict (resource_id) do update set ${column} = excluded.${column}, owner = excluded.owner, environment = excluded.environment,
        note = excluded.note, labels = excluded.labels, links = excluded.links, label_terms = excluded.label_terms
    ), removed as (
      delete from annotation using judged where is_empty and resource_id = id
    ), noted as (
      insert into annotation_change (resource_id, source, by, changes)
      select id, ${source}, ${by ?? null}, (select jsonb_object_agg(key, jsonb_build_object('was', was -> key, 'value', value -> key))
        from jsonb_object_keys(was || value) as key where was -> key is distinct from value -> key)
      from judged where was <> value order by id
    )
    select count(*)::int as changed, coalesce(max((select count(*) from jsonb_object_keys(labels))), 0)::int as labels,
      coalesce(max((select count(*) from jsonb_object_keys(links))), 0)::int as links from judged`);
  const { changed, ...counts } = rows[0]!;
  for (const field of ['labels', 'links'] as const)
    if (layer === 'own' && counts[field] > ANNOTATION_LIMITS[field])
      throw invalidField(
        field,
        `${field}: a resource may have ${ANNOTATION_LIMITS[field]} at most. Remove some first.`,
      );
  return { changed };
}
