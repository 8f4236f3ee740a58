import { pointerSteps, toPointer } from '@maestro/core';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** Options for comparing bodies with a document. */
export interface OpenApiOptions {
  /** Accepts null for any member, which most providers return without documenting it. */
  readonly allowsNull?: boolean;
}

/** A provider's OpenAPI 3.0 document, to verify the responses of a scenario or an emulator. */
export class OpenApiDocument {
  /** The readable paths in the format of the document: `/v2/droplets/{droplet_id}`. */
  readonly paths: readonly string[];
  readonly #document: Json;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false, verbose: true });
  readonly #validators = new Map<string, ValidateFunction>();

  /**
   * @param text the document as JSON.
   * @throws {SyntaxError} if it is not JSON.
   */
  constructor(
    text: string,
    readonly options: OpenApiOptions = {},
  ) {
    this.#document = toJsonSchema(JSON.parse(text)) as Json;
    this.paths = Object.keys(this.#at(['paths']));
    formats.default(this.#ajv);
    this.#ajv.addSchema(this.#document, 'api');
  }

  /**
   * The problems of the body of a response to GET, as sentences. Empty if it matches the document.
   *
   * @param path in the format of the document.
   */
  problems(path: string, status: number, body: unknown): string[] {
    const validate = this.#validatorOf(path, status);
    if (validate(body)) return [];
    if (this.options.allowsNull && validate(withoutNulls(body))) return [];
    const errors = this.options.allowsNull
      ? (validate.errors ?? []).filter((error) => !isOfNull(error, body))
      : (validate.errors ?? []);
    return errors.map(({ instancePath, message }) => `${path}: ${instancePath} ${message}`);
  }

  /** The path of the read by id below a list. Empty if there is none. */
  readPath(list: string): string {
    const isRead = (path: string) =>
      path.startsWith(`${list}/{`) && path.endsWith('}') && path.split('{').length === list.split('{').length + 1;
    return this.paths.find(isRead) ?? '';
  }

  /** The documented path of an address: the one with the fewest placeholders. Undefined if there is none. @param address `/v2/droplets/12`. */
  pathOf(address: string): string | undefined {
    const placeholders = (path: string) => path.split('{').length;
    const matches = this.paths.filter((path) => patternOf(path).test(address));
    return matches.toSorted((one, other) => placeholders(one) - placeholders(other))[0];
  }

  #validatorOf(path: string, status: number): ValidateFunction {
    const responses = this.#at(['paths', path, 'get', 'responses']);
    const name = String(status) in responses ? String(status) : 'default';
    const reference = (responses[name] as Json)['$ref'];
    const pointer = reference === undefined ? pointerTo(['paths', path, 'get', 'responses', name]) : String(reference);
    const key = `api${pointer}/content/application~1json/schema`;
    const known = this.#validators.get(key) ?? this.#ajv.compile({ $ref: key });
    this.#validators.set(key, known);
    return known;
  }

  #at(keys: readonly string[]): Json {
    return keys.reduce<Json>((inner, key) => (inner[key] ?? {}) as Json, this.#document);
  }
}

const pointerTo = (keys: readonly string[]): string =>
  `#${toPointer(...keys)
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{[^}]*\}/g, '[^/]+')}$`);

/** Converts `nullable` of OpenAPI 3.0 to the type null of JSON Schema. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toJsonSchema(inner)]),
  );
  if (nullable !== true) return nullable === undefined || nullable === false ? rest : { ...rest, nullable };
  const choices = Array.isArray(rest['enum']) ? { enum: [...(rest['enum'] as unknown[]), null] } : {};
  return typeof rest['type'] === 'string'
    ? { ...rest, ...choices, type: [rest['type'], 'null'] }
    : { anyOf: [rest, { type: 'null' }] };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(members.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Whether the problem is a required member that is present and null. */
function isOfNull({ keyword, params, instancePath }: ErrorObject, body: unknown): boolean {
  if (keyword !== 'required') return false;
  const parent = pointerSteps(instancePath).reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], body);
  return (parent as Json | undefined)?.[String(params['missingProperty'])] === null;
}
