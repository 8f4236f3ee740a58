import { readFileSync } from 'node:fs';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { describeWithDocument } from './api-document.js';
import { DocumentedSchemas, type Property, type Schema } from './documented-schemas.js';

type Kind = (typeof digitalOceanKinds)[number];

/** Names of properties that may hold what lets somebody in, or that name where messages are received. */
const SMELLS =
  /passw|passphrase|secret|token|authorization|credential|kubeconfig|webhook|slack|(^|_)(keys?|cert|uri|dsn|headers)$/i;

/** A number or a flag gives no access. */
const HARMLESS_TYPES: readonly (string | undefined)[] = ['number', 'integer', 'boolean'];

/** By kind: properties whose names smell, with the reason why what they hold may be shown. */
const EXCEPTIONS = JSON.parse(
  readFileSync(new URL('./documented-secrets.exceptions.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;

const steps = (pointer: string): readonly string[] => pointer.split('/').slice(1);

/** Whether a pattern leads to a pointer, or to what that is in: `*` stands for any one step. */
const leadsTo = (pattern: string, pointer: string): boolean => {
  const way = steps(pointer);
  return steps(pattern).every((step, place) => way[place] !== undefined && (step === '*' || step === way[place]));
};

/** Whether the value at a pointer is left out: it, or what it is in, is declared. */
const isDeclared = (pointer: string, secrets: readonly string[] = []): boolean =>
  secrets.some((secret) => leadsTo(secret, pointer));

const isExcepted = (kind: string, pointer: string): boolean =>
  Object.keys(EXCEPTIONS[kind] ?? {}).some((pattern) => isExactly(pattern, pointer));

const isExactly = (pattern: string, pointer: string): boolean =>
  steps(pattern).length === steps(pointer).length && leadsTo(pattern, pointer);

/** The schema of the rows of a kind, which those of its parent may hold. */
function rowOf(api: DocumentedSchemas, { type, list }: Kind): Schema | undefined {
  if (!('embedded' in list)) return api.rowOf(list.path, list.items, list.one !== undefined);
  const parent = digitalOceanKinds.find((kind) => kind.type.kind === type.parent);
  const row = parent && rowOf(api, parent);
  return row && api.itemsAt(row, list.embedded.at);
}

/** Every schema that a kind reads, with its location in the row: of the list, and of details. */
function schemasOf(api: DocumentedSchemas, kind: Kind): (readonly [string, Schema])[] {
  const details = ('details' in kind.list ? kind.list.details : undefined) ?? [];
  const found = details.map(({ into, path, items }): readonly [string, Schema | undefined] => [
    `/${into}`,
    items === undefined ? api.answerOf(path) : api.rowOf(path, items),
  ]);
  return [['', rowOf(api, kind)] as const, ...found].flatMap(([at, schema]) => (schema ? [[at, schema] as const] : []));
}

/**
 * What smells below a schema. What holds itself again is followed once; deeper, it smells as a whole if it holds
 * anything that does.
 */
function smelling(api: DocumentedSchemas, schema: Schema, at: string, isRepeated = false): string[] {
  const found = api.propertiesOf(schema, at).flatMap((property) => {
    const { pointer } = property;
    if (!property.isCircular) return isSmelling(api, property) ? [pointer] : [];
    const below = isRepeated ? api.propertiesOf(property.schema).filter((each) => isSmelling(api, each)) : [];
    return isRepeated ? below.slice(0, 1).map(() => pointer) : smelling(api, property.schema, pointer, true);
  });
  return [...new Set(found)];
}

const isSmelling = (api: DocumentedSchemas, { name, schema }: Property): boolean =>
  SMELLS.test(name) && !HARMLESS_TYPES.includes(api.typeOf(schema)) && api.propertiesOf(schema).length === 0;

describeWithDocument('what the documented rows of each list hold', (text) => {
  const api = new DocumentedSchemas(text);
  const kinds = digitalOceanKinds.map((kind) => {
    const schemas = schemasOf(api, kind);
    return { kind, schemas, found: schemas.flatMap(([at, schema]) => smelling(api, schema, at)) };
  });

  it('is known for every kind', () => {
    expect(kinds.filter(({ schemas }) => schemas.length === 0).map(({ kind }) => kind.type.kind)).toEqual([]);
  });

  it('is left out where its name smells of a secret, or excepted with a reason', () => {
    const open = kinds.flatMap(({ kind: { type }, found }) =>
      found
        .filter((pointer) => !isDeclared(pointer, type.secrets))
        .filter((pointer) => !isExcepted(type.kind, pointer))
        .map((pointer) => `${type.kind} ${pointer}`),
    );

    expect(open).toEqual([]);
  });

  it('is excepted only where it is there, open, and for a reason', () => {
    const idle = Object.entries(EXCEPTIONS).flatMap(([name, patterns]) => {
      const { kind, found = [] } = kinds.find(({ kind: { type } }) => type.kind === name) ?? {};
      const open = found.filter((pointer) => !isDeclared(pointer, kind?.type.secrets));
      return Object.entries(patterns)
        .filter(([pattern, reason]) => !open.some((pointer) => isExactly(pattern, pointer)) || !/\S \S/.test(reason))
        .map(([pattern]) => `${name} ${pattern}`);
    });

    expect(idle).toEqual([]);
  });
});
