import { BODY_RULES } from './body.rules.js';
import type { ProblemFacts } from './problem.error.js';

/**
 * What the body parser refuses, by the `type` of its error (README of body-parser, "Errors"). Its own messages are not
 * passed on: that of malformed JSON quotes the body, which may hold a credential.
 */
export const BODY_PROBLEMS: Readonly<Record<string, ProblemFacts>> = {
  'entity.parse.failed': {
    status: 400,
    title: 'Malformed JSON',
    detail: 'The request body is not a JSON object or array. Send well-formed JSON (RFC 8259).',
  },
  'entity.too.large': {
    status: 413,
    title: 'Body too large',
    detail: `The request body is larger than ${BODY_RULES.limit / 1024} KiB. Send less at once.`,
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
