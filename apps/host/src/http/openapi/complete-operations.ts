import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS_EXTENSION } from '../problems/api-problems.js';
import { PROBLEMS, type ProblemCode } from '../problems/problems.constants.js';
import { exampleOf, type Schema } from './example-of.js';
import { type DescribedOperation, problemsOf } from './operation-problems.js';

type Content = Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, unknown> }>;

/** An operation of the document, while it is completed. */
interface Operation extends DescribedOperation {
  requestBody?: { readonly content?: Content };
  responses: Record<string, { description?: string; content?: Content }>;
  [PROBLEMS_EXTENSION]?: readonly ProblemCode[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds an example to each body, and its problems to each operation of a document. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) if (item[method]) complete(path, item[method] as unknown as Operation, document);
  return document;
}

function complete(path: string, operation: Operation, document: OpenAPIObject): void {
  const { default: problem, ...successes } = operation.responses;
  for (const { content = {} } of [operation.requestBody ?? {}, ...Object.values(successes)])
    addExamples(content, document);
  const codes = problemsOf(path, operation);
  operation[PROBLEMS_EXTENSION] = codes;
  if (problem === undefined) return;
  const [first = 'internal-server-error'] = codes;
  const media = problem.content?.['application/problem+json'];
  operation.responses['default'] = {
    ...problem,
    description: `Any error, as problem details (RFC 9457): ${codes.map(named).join(', ')}.`,
    content: { 'application/problem+json': { ...media, example: exampleOfProblem(first) } },
  };
}

function addExamples(content: Content, document: OpenAPIObject): void {
  for (const media of Object.values(content))
    if (media.schema && media.example === undefined && media.examples === undefined)
      media.example = exampleOf(media.schema, document);
}

const named = (code: ProblemCode): string => `\`${code}\` (${PROBLEMS[code].status})`;

function exampleOfProblem(code: ProblemCode): object {
  const { status, title, when, advice } = PROBLEMS[code];
  return {
    type: `urn:problem-type:maestro:${code}`,
    ...{ code, title, status, detail: `${when} ${advice}` },
    instance: '3f2b8c1e-5b1f-4c3e-9d52-2f6a1c1f2b3d',
  };
}
