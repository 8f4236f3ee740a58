import { shapeOf } from './api-document.js';

/** A schema of the document, as far as specs read it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly responses: Readonly<Record<string, Answer>> } }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A property of a schema, with the JSON pointer to it: `*` stands for each element of a list and each property of a map. */
export interface Property {
  readonly pointer: string;
  readonly name: string;
  readonly schema: Schema;
  /** It holds, at some depth, what it is in. Its own properties are not listed. */
  readonly isCircular: boolean;
}

/** Reads schemas of the API’s OpenAPI document. */
export class DocumentedSchemas {
  readonly #document: Document;

  /** @param text the document as JSON. */
  constructor(text: string) {
    this.#document = JSON.parse(text) as Document;
  }

  /** The schema of what a GET of the path answers. Undefined if the document has no such path. */
  answerOf(path: string): Schema | undefined {
    const shape = shapeOf(path);
    const [, found] = Object.entries(this.#document.paths).find(([documented]) => shapeOf(documented) === shape) ?? [];
    const answer = found?.get?.responses['200'];
    return answer && this.#followed<Answer>(answer).content?.['application/json']?.schema;
  }

  /**
   * The schema of the rows of a list.
   *
   * @param items the name of the property that holds them, a JSON pointer, or an empty text for the answer itself.
   * @param one what is there is the only row.
   */
  rowOf(path: string, items: string, one = false): Schema | undefined {
    const answer = this.answerOf(path);
    const pointer = items === '' || items.startsWith('/') ? items : `/${items}`;
    if (!answer || (one && pointer === '')) return answer;
    return one ? this.#propertyAt(answer, pointer)?.schema : this.itemsAt(answer, pointer);
  }

  /** The schema of the elements of a list, of the values of a map, or of a map of lists, at a JSON pointer below a schema. */
  itemsAt(schema: Schema, pointer: string): Schema | undefined {
    const list = pointer === '' ? { schema } : this.#propertyAt(schema, pointer);
    if (!list) return undefined;
    const found = this.#followed<Schema>(list.schema);
    const lists = Object.values(found.properties ?? {}).flatMap(
      (property) => this.#followed<Schema>(property).items ?? [],
    );
    return found.items ?? valuesOf(found) ?? lists[0];
  }

  #propertyAt(schema: Schema, pointer: string): Property | undefined {
    return this.propertiesOf(schema).find((property) => property.pointer === pointer);
  }

  /** Every property below a schema, at any depth. */
  propertiesOf(schema: Schema, at = '', above: readonly string[] = []): Property[] {
    const { $ref } = schema;
    if ($ref !== undefined) {
      return this.propertiesOf(this.#at<Schema>($ref), at, [...above, $ref]);
    }
    const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((some) => some ?? []);
    const values = schema.items ?? valuesOf(schema);
    return [
      ...parts.flatMap((part) => this.propertiesOf(part, at, above)),
      ...(values ? this.#below({ pointer: `${at}/*`, schema: values }, above).slice(1) : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
        this.#below({ pointer: `${at}/${name}`, name, schema: property }, above),
      ),
    ];
  }

  /** The type of a schema: the first that it or one of its parts states. */
  typeOf(schema: Schema): string | undefined {
    const own = this.#followed<Schema>(schema);
    if (own.type !== undefined) return own.type;
    if (own.properties) return 'object';
    return [own.allOf, own.anyOf, own.oneOf].flatMap((some) => some ?? []).map((part) => this.typeOf(part))[0];
  }

  #below(
    { pointer, name = '', schema }: { pointer: string; name?: string; schema: Schema },
    above: readonly string[],
  ): Property[] {
    const isCircular = this.#refsOf(schema).some((ref) => above.includes(ref));
    const property = { pointer, name, schema, isCircular };
    return [property, ...(isCircular ? [] : this.propertiesOf(schema, pointer, above))];
  }

  /** What a schema refers to, or the elements of a list do. */
  #refsOf({ $ref, items }: Schema): readonly string[] {
    if ($ref !== undefined) return [$ref, ...this.#refsOf(this.#at<Schema>($ref))];
    return items ? this.#refsOf(items) : [];
  }

  #followed<T extends { readonly $ref?: string }>(value: T): T {
    return value.$ref === undefined ? value : this.#followed(this.#at<T>(value.$ref));
  }

  #at<T>(ref: string): T {
    const [, , group = '', name = ''] = ref.split('/');
    return this.#document.components[group]?.[name] as T;
  }
}

const valuesOf = ({ additionalProperties }: Schema): Schema | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined;
