import { STATUS_CODES } from 'node:http';
import type { ProblemFacts } from './problem.error.js';
import type { Problem } from './problem.types.js';

/**
 * The body that tells {@link ProblemFacts} to a client. A title that is only the status phrase has no type of its own
 * (RFC 9457, section 4.2.1); any other title names one.
 */
export function buildProblem(facts: ProblemFacts, requestId: string): Problem {
  const type =
    facts.title === STATUS_CODES[facts.status] ? 'about:blank' : `urn:problem-type:maestro:${slug(facts.title)}`;
  return {
    type,
    title: facts.title,
    status: facts.status,
    detail: facts.detail,
    instance: requestId,
    ...(facts.errors === undefined ? {} : { errors: facts.errors }),
  };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
