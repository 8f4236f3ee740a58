import { PROBLEMS_EXTENSION } from '../problems/api-problems.js';
import { PROBLEMS, type ProblemCode } from '../problems/problems.constants.js';
import { unknownCode } from '../problems/problem.error.js';

/** The used members of an operation in the API's document. */
export interface DescribedOperation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: object;
  readonly security?: readonly object[];
  readonly [PROBLEMS_EXTENSION]?: readonly ProblemCode[];
}

/** What the first segment of a path with an id identifies. */
const ID_IN_PATH = /^\/api\/v1\/(connection|resource|finding|sync|token|user)s\/\{id\}/;

const PROVIDER_IN_PATH = /^\/api\/v1\/providers\/\{id\}/;

const OF_BODIES = [
  ...(['malformed-json', 'body-cut-short', 'body-too-large'] as const),
  ...(['unsupported-charset', 'unsupported-encoding', 'unsupported-media-type'] as const),
];

const OF_ACCESS = ['unauthorized', 'forbidden', 'token-of-a-feed', 'too-many-invalid-tokens'] as const;

/**
 * The codes of the problems that an operation has, in the order of the table: those that it declares, and those that follow from what it
 * takes. Any operation can have those of a host that fails.
 */
export function problemsOf(path: string, operation: DescribedOperation): ProblemCode[] {
  const { parameters = [], requestBody, security, [PROBLEMS_EXTENSION]: declared = [] } = operation;
  const isPublic = security?.some((each) => Object.keys(each).length === 0) ?? false;
  const isInput = requestBody !== undefined || parameters.some((each) => each.in === 'query');
  const [, identified] = ID_IN_PATH.exec(path) ?? [];
  const codes = new Set<ProblemCode>([
    ...declared,
    ...(isPublic ? [] : OF_ACCESS),
    ...(isInput ? (['invalid-request'] as const) : []),
    ...(requestBody === undefined ? [] : OF_BODIES),
    ...(parameters.some(({ name }) => name === 'view') ? (['unknown-view'] as const) : []),
    ...(identified === undefined ? [] : [unknownCode(identified)]),
    ...(PROVIDER_IN_PATH.test(path) ? (['unknown-provider'] as const) : []),
    ...(['internal-server-error', 'database-unavailable'] as const),
  ]);
  return (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => codes.has(code));
}
