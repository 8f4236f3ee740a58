import { type Catalogue, type ResolvedManaged, type TerraformResource } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';

/** What kinds are in Terraform. */
export type TerraformKinds = ResolvedManaged['kinds'];

/** Those of a catalogue that are in Terraform. */
export const terraformKinds = ({ kinds }: Pick<Catalogue, 'kinds'>): TerraformKinds =>
  kinds.flatMap(({ kind, terraform }) => (terraform ? [{ kind, terraform }] : []));

/**
 * The condition that a row of `resource` is managed, unmanaged, or neither is known. Null for what is unknown, unless
 * that is asked for.
 */
export function managedCondition({ values, kinds }: Pick<ResolvedManaged, 'values' | 'kinds'>): SQL {
  const wanted = sql`${sql.param(values)}::text[]`;
  const unknown = values.includes('unknown') ? sql`true` : sql`null::boolean`;
  return sql`(select case when managed = 'unknown' then ${unknown} else managed = any (${wanted}) end from ${managedOf(kinds)} as found)`;
}

/** The states that are about a connection, as a condition for `terraform_state as state` within {@link managedOf}. */
const ABOUT = sql`(cardinality(state.connections) = 0 or own.of_connection = any (state.connections))`;

/**
 * Whether a row of `resource` is managed, as a subquery with the columns `managed`, `own_type` and `own_key`. A resource
 * that was first seen after a state was read may be in it by now.
 */
export function managedOf(kinds: TerraformKinds): SQL {
  return sql`(
    select own_type, own_key, case
      when own_key is null then 'unknown'
      when exists (select from terraform_instance as instance join terraform_state as state on state.id = instance.state_id
        where instance.type = own_type and instance.import_id = own_key and ${ABOUT}) then 'yes'
      when (select bool_and(state.whole and state.read_at >= own.seen_at) from terraform_state as state where ${ABOUT}) is not true then 'unknown'
      when exists (select from terraform_instance as instance join terraform_state as state on state.id = instance.state_id
        where instance.type = own_type and instance.import_id is null and ${ABOUT}) then 'unknown'
      else 'no' end as managed
    from (${own(kinds)} offset 0) as own)`;
}

/** Whether a row of a table with the columns of `resource` is managed: null while no state is known, or if it is gone. */
export const managedIfKnown = (table: 'resource' | 'state' | 'r', kinds: TerraformKinds): SQL => sql`
  (select found.managed from (select ${columnsOf(table)} offset 0) as one cross join lateral ${managedOf(kinds)} as found
    where one.gone_at is null and exists (select from terraform_state))`;

/** Those that {@link managedOf} reads. */
const columnsOf = (table: string): SQL =>
  sql.join(
    ['connection_id', 'first_seen_at', 'gone_at', 'kind', 'attributes', 'uid', 'name', 'region'].map((column) =>
      sql.raw(`${table}.${column}`),
    ),
    ', ',
  );

/** What imports the row, and the columns whose names the tables of states have as well. */
const own = (kinds: TerraformKinds): SQL =>
  sql`select connection_id as of_connection, first_seen_at as seen_at, ${importType(kinds)} as own_type, ${importKey(kinds)} as own_key`;

/** The type of a row of `resource` in Terraform. Null: none. */
export function importType(kinds: TerraformKinds): SQL {
  const plain = kinds.filter(isPlain);
  const types = Object.fromEntries(plain.map(({ kind, terraform: [first] }) => [kind, first?.type]));
  const others = kinds
    .filter((each) => !isPlain(each))
    .flatMap(({ kind, terraform }) => terraform.map((each) => sql`when ${isOf(kind, each)} then ${each.type}::text`));
  return sql`case ${sql.join(others, ' ')} when true then ${JSON.stringify(types)}::jsonb ->> kind end`;
}

/** What `import` takes for a row of `resource`, as `terraformImport` of core tells it. Null: nothing. */
export function importKey(kinds: TerraformKinds): SQL {
  const templates = new Set(kinds.filter(isPlain).map(templateOf));
  const simple = [...templates].map((template) => {
    const names = kinds.filter((each) => isPlain(each) && templateOf(each) === template).map(({ kind }) => kind);
    return sql`when kind = any (${sql.param(names)}::text[]) then ${filled(template)}`;
  });
  const others = kinds
    .filter((each) => !isPlain(each))
    .flatMap(({ kind, terraform }) =>
      terraform.map((each) => sql`when ${isOf(kind, each)} then ${filled(each.id ?? '{uid}')}`),
    );
  return sql`case ${sql.join([...simple, ...others], ' ')} when true then null::text end`;
}

/** Whether every resource of a kind is of the same type. */
const isPlain = ({ terraform }: TerraformKinds[number]): boolean =>
  terraform.length === 1 && terraform[0]?.where === undefined;

/** The template of the ids of a kind whose resources are all of the same type. */
const templateOf = ({ terraform: [first] }: TerraformKinds[number]): string => first?.id ?? '{uid}';

/** A resource without an attribute fits its condition, as in core. */
function isOf(kind: string, { where = {} }: TerraformResource): SQL {
  const conditions = Object.entries(where).map(([name, values]) => {
    const wanted = sql.param(values.map((value) => JSON.stringify(value)));
    return sql`(not attributes ? ${name}::text or attributes -> ${name}::text = any (${wanted}::jsonb[]))`;
  });
  return sql.join([sql`kind = ${kind}`, ...conditions], ' and ');
}

/** The values of placeholders. The uid of a child is always `parent/ownId`. */
const VALUES: Readonly<Record<string, string>> = {
  uid: 'uid',
  parent: `substring(uid from '^(.*)/[^/]*$')`,
  id: `substring(uid from '[^/]*$')`,
  name: 'name',
  region: 'region',
};

/** A placeholder in a template. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A template with the values of a row. Null if one is missing. */
function filled(template: string): SQL {
  const pieces = template.split(PLACEHOLDER).map((piece, index) => {
    const value = VALUES[piece];
    if (index % 2 === 0) return sql`${piece}::text`;
    return value === undefined ? sql`null::text` : sql.raw(`nullif(${value}, '')`);
  });
  return sql`(${sql.join(pieces, ' || ')})`;
}
