import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ProblemCode, PROBLEMS } from '../src/http/problems/problems.constants.js';

interface Media {
  readonly schema: object;
  readonly example?: unknown;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer>>;
  readonly 'x-problems'?: readonly ProblemCode[];
}

/** References as JSON Schema has them, which is what zod reads. */
const DOCUMENT = JSON.parse(
  readFileSync(new URL('../openapi.json', import.meta.url), 'utf8').replaceAll('#/components/schemas/', '#/$defs/'),
);

const OPERATIONS = Object.entries<Readonly<Record<string, Operation>>>(DOCUMENT.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

/** Those that answer before a route is known, or whatever it is. */
const OF_NO_ROUTE: readonly ProblemCode[] = ['bad-request', 'unknown-route', 'disk-full'];

const bodiesOf = ({ requestBody, responses }: Operation): [string, Media][] =>
  [requestBody ?? {}, ...Object.values(responses)].flatMap(
    ({ content = {} }: { content?: Readonly<Record<string, Media>> }) => Object.entries(content),
  );

/** The operations that something is said of, for a readable failure. */
const those = (holds: (operation: Operation) => boolean): string[] =>
  OPERATIONS.filter(({ operation }) => holds(operation)).map(({ name }) => name);

describe('each operation in openapi.json', () => {
  it('has a summary of one line', () => {
    expect(OPERATIONS.length).toBeGreaterThan(60);
    expect(
      those(({ summary = '' }) => summary.trim() === '' || /\n|\.$/.test(summary) || summary.length > 120),
    ).toEqual([]);
  });

  it('has a description that says more than the summary: add @ApiOperation to its handler', () => {
    expect(those(({ summary, description = '' }) => description === '' || description === summary)).toEqual([]);
    expect(those(({ description = '' }) => !/\.$/.test(description))).toEqual([]);
  });

  it('has an example of each body: give the properties of its classes examples', () => {
    const isMissing = ({ example }: Media) => example === undefined || example === '' || example === '…';

    expect(those((operation) => bodiesOf(operation).some(([, media]) => isMissing(media)))).toEqual([]);
  });

  it('has examples that fit its schemas', () => {
    const wrong = OPERATIONS.flatMap(({ name, operation }) =>
      bodiesOf(operation).flatMap(([type, { schema, example }]) => {
        const { error } = z.fromJSONSchema({ ...schema, $defs: DOCUMENT.components.schemas }).safeParse(example);
        return error ? [`${name}, ${type}: ${z.prettifyError(error)}`] : [];
      }),
    );

    expect(wrong).toEqual([]);
  });

  it('names its problems: add @ApiProblems for those that only it has', () => {
    const isSilent = ({ 'x-problems': codes = [], responses: { default: problem } }: Operation) =>
      codes.length === 0 || !codes.every((code) => code in PROBLEMS && problem?.description.includes(`\`${code}\``));
    const named = new Set(OPERATIONS.flatMap(({ operation }) => operation['x-problems'] ?? []));
    const all = Object.keys(PROBLEMS) as ProblemCode[];

    expect(those(isSilent)).toEqual([]);
    expect(all.filter((code) => !named.has(code) && !OF_NO_ROUTE.includes(code))).toEqual([]);
  });
});
