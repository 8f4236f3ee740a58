import type { OpenAPIObject } from '@nestjs/swagger';

/** The used members of a schema (JSON Schema, as OpenAPI 3.1 has it). */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Values of texts that have a format and no example of their own. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0194e1a6-5b1f-7c3e-9d52-2f6a1c1f2b3d',
  'date-time': '2026-11-01T12:00:00Z',
  date: '2026-11-01',
  uri: 'https://cloud.example.com/1',
  'uri-reference': '/api/v1/resources',
};

/** How deep schemas may contain themselves. */
const MAX_DEPTH = 8;

/**
 * An example of a schema, put together from the examples of its parts: those that the document has, else the first of its values, its default
 * or something of its format. Members that may be absent or null are so, unless something tells what they look like.
 */
export function exampleOf(schema: Schema, document: Pick<OpenAPIObject, 'components'>, depth = 0): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref !== undefined) return exampleOf(resolve(schema.$ref, document), document, depth);
  if (schema.default !== undefined) return schema.default;
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  if (alternative) return exampleOf(alternative, document, depth);
  if (schema.allOf) return merged(schema.allOf.map((each) => exampleOf(each, document, depth)));
  if (schema.enum) return schema.enum[0];
  if (schema.type === undefined ? schema.properties : schema.type === 'object')
    return exampleOfObject(schema, document, depth);
  if (schema.type === 'array')
    return schema.items && isTelling(schema.items) && depth < MAX_DEPTH
      ? [exampleOf(schema.items, document, depth + 1)]
      : [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return true;
  return schema.type === 'string' ? (BY_FORMAT[schema.format ?? ''] ?? '…') : null;
}

function exampleOfObject(
  { properties = {}, required = [] }: Schema,
  document: Pick<OpenAPIObject, 'components'>,
  depth: number,
): object {
  if (depth >= MAX_DEPTH) return {};
  const shown = Object.entries(properties).filter(([name, each]) => required.includes(name) || isTelling(each));
  return Object.fromEntries(shown.map(([name, each]) => [name, exampleOf(each, document, depth + 1)]));
}

/** Whether a schema tells what its values look like. */
const isTelling = ({
  example,
  default: otherwise,
  enum: values,
  $ref,
  format,
  items,
  properties,
  allOf,
}: Schema): boolean =>
  [example, otherwise, values, $ref, format, properties, allOf].some((each) => each !== undefined) ||
  (items !== undefined && isTelling(items));

/** Of several schemas that a value matches all of; one alone may be a text. */
const merged = (parts: readonly unknown[]): unknown => (parts.length === 1 ? parts[0] : Object.assign({}, ...parts));

/** @throws Error if the document lacks it. */
function resolve(ref: string, { components }: Pick<OpenAPIObject, 'components'>): Schema {
  const schema = components?.schemas?.[ref.replace('#/components/schemas/', '')];
  if (schema === undefined) throw new Error(`The document of the API has no ${ref}.`);
  return schema as Schema;
}
