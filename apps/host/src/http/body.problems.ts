import type { ProblemFacts } from './problem.error.js';

/** By the `type` of the error (README of body-parser, "Errors"). */
const BODY_PROBLEMS: Readonly<Record<string, ProblemFacts>> = {
  'entity.parse.failed': {
    status: 400,
    title: 'Malformed JSON',
    detail: 'The request body is not a JSON object. Send well-formed JSON (RFC 8259).',
  },
  'entity.too.large': {
    status: 413,
    title: 'Body too large',
    detail: 'The request body is larger than this route takes. Send less at once.',
  },
  'request.size.invalid': {
    status: 400,
    title: 'Body cut short',
    detail: 'The request body is not as long as its content-length says. Send it again.',
  },
  'request.aborted': {
    status: 400,
    title: 'Body cut short',
    detail: 'The request ended before its body did. Send it again.',
  },
  'encoding.unsupported': {
    status: 415,
    title: 'Unsupported encoding',
    detail: 'The content-encoding of the request body is not supported. Send gzip, deflate, br or none.',
  },
  'charset.unsupported': {
    status: 415,
    title: 'Unsupported charset',
    detail: 'The charset of the request body is not supported. Send JSON in UTF-8.',
  },
};

/**
 * What to tell a client about an error of the body parser; undefined for any other error. The parser's own messages are not passed on:
 * that of malformed JSON quotes the body, which may hold a credential.
 */
export function bodyProblem(error: unknown): ProblemFacts | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  const facts = BODY_PROBLEMS[String(error.type)];
  if (facts?.status !== 413 || !('limit' in error)) return facts;
  return {
    ...facts,
    detail: `The request body is larger than the ${Number(error.limit) / 1024} KiB that this route takes. Send less at once.`,
  };
}
