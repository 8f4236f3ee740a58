import { pointerSteps, toPointer } from '@maestro/core';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** How strictly bodies are compared with a document. */
export interface OpenApiOptions {
  /** Null may stand for any member, as it does in answers of most providers, whether the document says so or not. */
  readonly allowsNull?: boolean;
}

/** A provider's OpenAPI 3.0 document, to compare a scenario or an emulator with: what they answer must be what the provider documents. */
export class OpenApiDocument {
  /** The paths that can be read, as the document writes them: `/v2/droplets/{droplet_id}`. */
  readonly paths: readonly string[];
  readonly #document: Json;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false, verbose: true });
  readonly #validators = new Map<string, ValidateFunction>();

  /**
   * @param text the document as JSON.
   * @throws {SyntaxError} when it is not JSON.
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
   * The problems of the body of an answer to a GET, as sentences. Empty: it is as documented.
   *
   * @param path as the document writes it.
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

/** OpenAPI 3.0 says `nullable`; JSON Schema says that the type may be null. */
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

/** Whether the document requires a member that is there, and null. */
function isOfNull({ keyword, params, instancePath }: ErrorObject, body: unknown): boolean {
  if (keyword !== 'required') return false;
  const parent = pointerSteps(instancePath).reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], body);
  return (parent as Json | undefined)?.[String(params['missingProperty'])] === null;
}
