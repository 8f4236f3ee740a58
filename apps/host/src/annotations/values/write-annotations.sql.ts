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

/**
 * Writes values by hand or CSV. Names that are not given stay, unless a set is whole. A value that is the same already keeps who set it.
 *
 * @param resources `id`, `added` (values by name) and `removed` (names) of each resource, as SQL.
 * @throws ProblemError 400 if a resource would have too many labels or links.
 */
async function writeOwn(
  client: PoolClient,
  resources: SQL,
  { by, source }: AnnotationAuthor,
  isWhole: boolean,
): Promise<WrittenAnnotations> {
  const entry = sql`jsonb_build_object('value', given.value, 'by', ${by ?? null}::text, 'source', ${source}::text,
    'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
  const kept = isWhole
    ? sql`coalesce((select jsonb_object_agg(key, value) from jsonb_each(own) where added ? key), '{}')`
    : sql`own - removed`;
  const next = sql`
    select id, ${kept} || coalesce((select jsonb_object_agg(given.key, ${entry}) from jsonb_each_text(added) as given
      where own -> given.key ->> 'value' is distinct from given.value), '{}') as document
    from (select wanted.id, added, removed, coalesce(annotation.own, '{}') as own
      from (${resources}) as wanted left join annotation on annotation.resource_id = wanted.id) as known`;
  return write(client, 'own', next, { by, source });
}

/** The same new values for each of some resources. @param ids a statement with their `id`. */
export function annotate(
  client: PoolClient,
  ids: SQL,
  set: AnnotationSet,
  author: AnnotationAuthor & { readonly isWhole?: boolean },
): Promise<WrittenAnnotations> {
  const [added, removed] = parts(set);
  const resources = sql`select id, ${JSON.stringify(added)}::jsonb as added, ${sql.param(removed)}::text[] as removed from (${ids}) as named`;
  return writeOwn(client, resources, author, author.isWhole === true);
}

/** Different new values for each of some resources. */
export function annotateEach(
  client: PoolClient,
  wanted: readonly WantedAnnotations[],
  author: AnnotationAuthor,
): Promise<WrittenAnnotations> {
  const rows = wanted.map(({ id, set }) => {
    const [added, removed] = parts(set);
    return { id, added, removed };
  });
  const resources = sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, added jsonb, removed text[])`;
  return writeOwn(client, resources, author, false);
}

/** Replaces the values of rules. @param next `id` and `document`, as `annotation.ruled` has it. */
export const writeRuled = (client: PoolClient, next: SQL): Promise<WrittenAnnotations> =>
  write(client, 'ruled', next, { source: 'rule' });

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

/** Writes a layer where it differs, with its history. In the order of ids, so that two writers cannot block each other. */
async function write(
  client: PoolClient,
  layer: 'own' | 'ruled',
  next: SQL,
  { by, source }: AnnotationAuthor,
): Promise<WrittenAnnotations> {
  await client.query(ALONE);
  const column = sql.raw(layer);
  const now = layer === 'own' ? sql`annotation_values(document, ruled)` : sql`annotation_values(own, document)`;
  const { rows } = await client.query<WriteResult>(sql`
    with compared as materialized (
      select id, document, coalesce(own, '{}') as own, coalesce(ruled, '{}') as ruled
      from (${next}) as next left join annotation on resource_id = id where document is distinct from coalesce(${column}, '{}')
    ), judged as materialized (
      select id, document, annotation_values(own, ruled) as was, ${now} as value,
        ${layer === 'own' ? sql`ruled` : sql`own`} = '{}' and document = '{}' as is_empty from compared order by id
    ), kept as (
      insert into annotation (resource_id, ${column}) select id, document from judged where not is_empty order by id
      on conflict (resource_id) do update set ${column} = excluded.${column}
    ), removed as (
      delete from annotation using judged where is_empty and resource_id = id
    ), noted as (
      insert into annotation_change (resource_id, source, by, changes)
      select id, ${source}, ${by ?? null}, annotation_difference(was, value) from judged where was <> value order by id
    )
    select count(*)::int as changed,
      coalesce(max((select count(*) from jsonb_object_keys(value) as name where name like 'label:%')), 0)::int as labels,
      coalesce(max((select count(*) from jsonb_object_keys(value) as name where name like 'link:%')), 0)::int as links from judged`);
  const { changed, ...counts } = rows[0]!;
  for (const field of ['labels', 'links'] as const)
    if (layer === 'own' && counts[field] > ANNOTATION_LIMITS[field])
      throw invalidField(
        field,
        `${field}: a resource may have ${ANNOTATION_LIMITS[field]} at most. Remove some first.`,
      );
  return { changed };
}
