import { QueryError, type QueryFields, type Resource, resolveSort, type ResolvedSort } from '@maestro/core';
import { UsageError } from '../exit-decision.js';

type Value = string | number | boolean | undefined;

const byText = new Intl.Collator('en', { numeric: true });

/**
 * Prepares the order of resources that a provider told. What has no value comes last, in both directions.
 *
 * @throws UsageError for a field that there is not, or that only a host knows.
 */
export function sortingBy(text: string, fields: QueryFields): (resources: readonly Resource[]) => Resource[] {
  const { by, descending } = resolved(text, fields);
  const read = (resource: Resource): Value =>
    by.type === 'column' ? COLUMNS[by.column]?.(resource) : attributeOf(resource, by);
  if (by.type === 'column' && !COLUMNS[by.column])
    throw new UsageError(`--sort: only a host knows ${by.column}. Use maestro list.`);
  return (resources) =>
    resources
      .map((resource) => ({ resource, value: read(resource) }))
      .sort((one, other) => {
        if (one.value === undefined || other.value === undefined)
          return Number(one.value === undefined) - Number(other.value === undefined);
        return compare(one.value, other.value) * (descending ? -1 : 1);
      })
      .map(({ resource }) => resource);
}

function resolved(text: string, fields: QueryFields): ResolvedSort {
  try {
    return resolveSort(text, fields);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new UsageError(`--sort: ${error.message}`, { cause: error });
  }
}

const COLUMNS: Readonly<Record<string, (resource: Resource) => Value>> = {
  name: ({ name }) => name,
  uid: ({ key }) => key.uid,
  kind: ({ key }) => key.kind,
  provider: ({ key }) => key.provider,
  entity: ({ entity }) => entity,
  region: ({ region }) => region,
  status: ({ status }) => status,
  active: ({ active }) => active,
  created: ({ createdAt }) => momentOf(createdAt),
};

function attributeOf(
  { attributes }: Resource,
  { paths, value: type }: Extract<ResolvedSort['by'], { type: 'attribute' }>,
): Value {
  for (const { steps, times = 1 } of paths) {
    const found: unknown = Reflect.get(attributes, steps[0] ?? '');
    if (found === undefined || found === null) continue;
    if (type === 'money') return Number((found as { readonly amount: unknown }).amount) * times;
    return type === 'moment' ? momentOf(String(found)) : (found as Value);
  }
  return undefined;
}

function momentOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

const compare = (one: string | number | boolean, other: string | number | boolean): number =>
  typeof one === 'string' || typeof other === 'string'
    ? byText.compare(String(one), String(other))
    : Number(one) - Number(other);
