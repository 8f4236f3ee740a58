import { HOURS_A_MONTH } from '../catalogue/role-reader.js';
import type { Field, Fields } from '../catalogue/field.types.js';
import { RELATION_TYPES, type RelationTypeName } from '../contract/relation.types.js';
import type { Catalogue } from '../resources/catalogue.js';
import type {
  AnnotationColumn,
  QueryColumn,
  QueryPath,
  QueryValueType,
  ResolvedRelation,
} from './resolved-query.types.js';

/** What a query is checked against: the loaded plugins, and what is stored of others. */
export interface QueryVocabulary {
  readonly catalogue: Catalogue;
  readonly kinds: readonly string[];
  readonly entities: readonly string[];
  readonly providers: readonly string[];
  readonly connections: readonly { readonly id: string; readonly name: string }[];
}

/** The fields that every resource has, with what they are called in a query. */
export const QUERY_COLUMNS = {
  name: { column: 'name', value: 'text' },
  uid: { column: 'uid', value: 'text' },
  id: { column: 'id', value: 'text' },
  kind: { column: 'kind', value: 'text' },
  entity: { column: 'entity', value: 'text' },
  provider: { column: 'provider', value: 'text' },
  connection: { column: 'connection', value: 'text' },
  region: { column: 'region', value: 'text' },
  status: { column: 'status', value: 'text' },
  tag: { column: 'tag', value: 'text' },
  active: { column: 'active', value: 'flag' },
  gone: { column: 'gone', value: 'flag' },
  present: { column: 'gone', value: 'flag' },
  created: { column: 'created', value: 'moment' },
  changed: { column: 'changed', value: 'moment' },
  seen: { column: 'seen', value: 'moment' },
  deleted: { column: 'deleted', value: 'moment' },
  owner: { column: 'owner', value: 'text' },
  environment: { column: 'environment', value: 'text' },
  label: { column: 'label', value: 'text' },
  note: { column: 'note', value: 'text' },
  link: { column: 'link', value: 'text' },
} as const satisfies Record<string, { readonly column: QueryColumn; readonly value: QueryValueType }>;

/** The columns that may have several values for a resource, so that they have no order. */
export const SEVERAL_VALUES = ['tag', 'label', 'link'] as const satisfies readonly QueryColumn[];

/** What people and rules add to resources. */
export const ANNOTATION_COLUMNS = [
  'owner',
  'environment',
  'label',
  'note',
  'link',
] as const satisfies readonly AnnotationColumn[];

/** Whether a column is an annotation, of which only the current one is known. */
export const isAnnotation = (column: QueryColumn): column is AnnotationColumn =>
  ANNOTATION_COLUMNS.some((each) => each === column);

/** A field that every resource has, as queries name it. */
export type QueryColumnName = keyof typeof QUERY_COLUMNS;

/** A field of attributes, in one entity. */
export interface QueryField extends QueryPath {
  /** The name in queries: `rules.ports`. */
  readonly name: string;
  readonly entity: string;
  readonly value: QueryValueType;
  readonly field: Field;
}

/** What a name in a query stands for. */
export type QueryName =
  | {
      readonly type: 'column';
      readonly name: QueryColumnName;
      readonly column: QueryColumn;
      readonly value: QueryValueType;
    }
  /** Whether states of Terraform manage the resource. */
  | { readonly type: 'managed' }
  | ({ readonly type: 'relation' } & Pick<ResolvedRelation, 'relation' | 'direction'>)
  /** A kind or an entity: the resource is related to one. */
  | { readonly type: 'target'; readonly word: string }
  | { readonly type: 'fields'; readonly fields: readonly QueryField[] };

/** Names that ignore case and separators: `memoryMb`, `memory-mb`. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** The names that queries may use, from the catalogue. */
export class QueryFields {
  readonly #fields = new Map<string, QueryField[]>();
  readonly #roles = new Map<string, QueryField[]>();
  readonly #relations = new Map(relationNames().map(([name, relation]) => [plain(name), relation] as const));
  readonly #targets = new Map<string, string>();

  constructor(readonly vocabulary: QueryVocabulary) {
    const { catalogue, kinds, entities } = vocabulary;
    for (const { id, fields } of catalogue.entities) {
      for (const field of fieldsOf(id, fields)) {
        push(this.#fields, plain(field.name), field);
        if (field.field.role) push(this.#roles, plain(field.field.role), byRole(field));
      }
    }
    for (const word of [...kinds, ...kinds.map(lastPart), ...entities]) this.#targets.set(plain(word), word);
  }

  /**
   * What a name stands for. Fields of every resource come first, then relations, and then what is preferred: where a
   * value is compared, an attribute and not a kind or an entity of the same name.
   *
   * @param scope the only entities that are looked for, if known.
   */
  find(name: string, scope?: ReadonlySet<string>, preferred: 'fields' | 'targets' = 'fields'): QueryName | undefined {
    const key = plain(name);
    const column = (Object.keys(QUERY_COLUMNS) as QueryColumnName[]).find((each) => each === key);
    if (column) return { type: 'column', name: column, ...QUERY_COLUMNS[column] };
    if (key === 'managed') return { type: 'managed' };
    const relation = this.#relations.get(key);
    if (relation) return { type: 'relation', ...relation };
    const word = this.#targets.get(key);
    const fields = this.fields(name);
    const inScope = scope ? fields.filter(({ entity }) => scope.has(entity)) : fields;
    if (word !== undefined && (preferred === 'targets' || inScope.length === 0)) return { type: 'target', word };
    return fields.length > 0 ? { type: 'fields', fields: inScope } : undefined;
  }

  /** The fields of attributes with a name or a role, in all entities. */
  fields(name: string): readonly QueryField[] {
    const key = plain(name);
    const [prefix, attribute] = [key.slice(0, 11), key.slice(11)];
    if (prefix === 'attributes.') return this.#fields.get(attribute) ?? [];
    return this.#roles.get(key) ?? this.#fields.get(key) ?? [];
  }

  /** Every name, once, those of every resource first. @param scope the only entities whose attributes are wanted. */
  names(scope?: ReadonlySet<string>): readonly string[] {
    const within = ({ entity }: QueryField): boolean => !scope || scope.has(entity);
    const attributes = [...this.#fields.values()].flatMap((fields) => fields.filter(within).slice(0, 1));
    const roles = [...this.#roles.values()].flatMap((fields) => fields.filter(within).slice(0, 1));
    const names = [
      ...Object.keys(QUERY_COLUMNS),
      'managed',
      'has',
      ...roles.flatMap(({ field }) => field.role ?? []),
      ...attributes.map(({ name }) => name),
      ...relationNames().map(([name]) => name),
      ...this.#targets.values(),
    ];
    return [...new Set(names)];
  }
}

type NamedRelation = readonly [string, Pick<ResolvedRelation, 'relation' | 'direction'>];

/** Each relation type by its name, and by what it is called from its other end: `protects`, `protected-by`. */
function relationNames(): NamedRelation[] {
  const types = Object.entries(RELATION_TYPES) as [RelationTypeName, { label: string; reverse: string }][];
  const named = types.flatMap(([relation, { label, reverse }]): NamedRelation[] => {
    const isSymmetric = label === reverse;
    const names: NamedRelation[] = [[relation, { relation, direction: isSymmetric ? 'both' : 'from' }]];
    return isSymmetric ? names : [...names, [slug(reverse), { relation, direction: 'to' }]];
  });
  return [['related', { direction: 'both' }], ...named];
}

const slug = (label: string): string => label.replace(/^(is|was) /, '').replaceAll(' ', '-');

function fieldsOf(entity: string, fields: Fields, at: readonly string[] = []): QueryField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const steps = [...at, name];
    if (field.type === 'records') return [describe(entity, steps, field), ...fieldsOf(entity, field.fields, steps)];
    return [describe(entity, steps, field)];
  });
}

const describe = (entity: string, steps: readonly string[], field: Field): QueryField => ({
  name: steps.join('.'),
  entity,
  steps,
  value: valueType(field),
  field,
});

/** A role may unite prices per hour and per month. */
const byRole = (field: QueryField): QueryField =>
  field.field.type === 'money' && field.field.per === 'hour' ? { ...field, times: HOURS_A_MONTH } : field;

function valueType(field: Field): QueryValueType {
  switch (field.type) {
    case 'set':
    case 'list':
      return valueType(field.of);
    case 'flag':
    case 'moment':
    case 'address':
    case 'cidr':
    case 'money':
      return field.type;
    case 'integer':
    case 'decimal':
    case 'bytes':
    case 'megabytes':
    case 'gigabytes':
    case 'seconds':
    case 'days':
    case 'percent':
      return 'number';
    default:
      return 'text';
  }
}

/** The last part of a kind: `droplet` of `digitalocean.droplet`. */
export const lastPart = (kind: string): string => kind.slice(kind.lastIndexOf('.') + 1);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
