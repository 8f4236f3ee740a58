import { PROBLEMS, type ProblemCode } from './problems.constants.js';
import { isUUID } from 'class-validator';

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** `credentials.token`. */
  readonly field: string;
  readonly message: string;
  /** Where a text is wrong, in characters (UTF-16) from its start. */
  readonly position?: number;
  /** Of the part that is wrong; 0 at the end of the text. */
  readonly length?: number;
}

/** Additional members of some problems. */
interface ProblemMembers {
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which a retry may succeed: the header `retry-after`. */
  readonly retryAfterSeconds?: number;
  /** Where a query is wrong, in characters from 1. */
  readonly position?: number;
}

/** The members of an error response (RFC 9457, section 3.1). */
export interface ProblemFacts extends ProblemMembers {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** This occurrence: what happened, to what, and what to do next. Never contains a secret. */
  readonly detail: string;
}

/** One occurrence of a problem. Status and title come with the code. */
export function problemFacts(code: ProblemCode, detail: string, members: ProblemMembers = {}): ProblemFacts {
  const { status, title } = PROBLEMS[code];
  return { code, status, title, detail, ...members };
}

/** Thrown anywhere below a controller; becomes a response with `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly facts: ProblemFacts;

  /** @param detail this occurrence: what happened, to what, and what to do next. Never holds a secret. */
  constructor(code: ProblemCode, detail: string, members?: ProblemMembers) {
    super(detail);
    this.facts = problemFacts(code, detail, members);
  }
}

/** The operations that return the ids for a path. */
const SOURCES = {
  'annotation rule': { code: 'unknown-annotation-rule', source: 'GET /annotations/rules' },
  channel: { code: 'unknown-channel', source: 'GET /channels' },
  connection: { code: 'unknown-connection', source: 'GET /connections' },
  delivery: { code: 'unknown-delivery', source: 'GET /deliveries' },
  resource: { code: 'resource-not-found', source: 'GET /resources' },
  'saved query': { code: 'unknown-saved-query', source: 'GET /sql/queries' },
  finding: { code: 'unknown-finding', source: 'GET /findings' },
  subscription: { code: 'unknown-subscription', source: 'GET /subscriptions' },
  sync: { code: 'unknown-sync', source: 'GET /connections/ID/syncs' },
  'Terraform state': { code: 'unknown-terraform-state', source: 'GET /terraform/states' },
  user: { code: 'unknown-user', source: 'GET /users' },
  token: { code: 'unknown-token', source: 'GET /tokens' },
} as const satisfies Readonly<Record<string, { code: ProblemCode; source: string }>>;

/** The kinds of objects that an id in a path may identify. */
export type Identified = keyof typeof SOURCES;

/** The code of the problem for an unknown id of this kind of object. */
export const unknownCode = (what: string): ProblemCode => SOURCES[what as Identified].code;

/**
 * The problem for an unknown id. A malformed id is not repeated, because it may be a misplaced secret.
 *
 * @param what the kind of object.
 */
export function unknownId(what: Identified, id: string): ProblemError {
  const { code, source } = SOURCES[what];
  const named = isUUID(id) ? `There is no ${what} ${id}` : `There is no such ${what}`;
  return new ProblemError(code, `${named}. Take the id from ${source}.`);
}

/** The problem for the id of no view that the caller may see. */
export const unknownView = (id: string): ProblemError =>
  new ProblemError(
    'unknown-view',
    `There is no ${/^[a-z0-9-]{1,60}$/.test(id) ? `view ${id}` : 'such view'}. Take the id from GET /views.`,
  );

/**
 * Validates an id from a path.
 * @throws {ProblemError} 404 for a malformed id, as for an unknown one.
 */
export function requireId(what: Identified, id: string): string {
  if (!isUUID(id)) throw unknownId(what, id);
  return id;
}

/** How many fields a response names. More would not help to correct a request, and a hostile one can break thousands of rules. */
const MAX_PROBLEMS = 20;

/** The maximum length of a text that contains client input, such as field names. */
const MAX_TEXT = 1000;

/** A text, truncated for a response. */
const shownText = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** The errors in a response: the first ones, and the number of further ones. */
export function shownErrors(errors: readonly FieldProblem[]): { errors: FieldProblem[]; moreErrors?: number } {
  const shown = errors
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message, ...place }) => ({ field: shownText(field), message: shownText(message), ...place }));
  return { errors: shown, ...(errors.length > shown.length && { moreErrors: errors.length - shown.length }) };
}

/**
 * The problem for invalid fields, parameters or headers.
 *
 * @param detail what is wrong, if one sentence explains it better than field names.
 */
export function invalidRequest(errors: readonly FieldProblem[], detail = namesOf(errors)): ProblemError {
  return new ProblemError('invalid-request', detail, { errors });
}

/** The problem for a single field whose message is sufficient. */
export const invalidField = (field: string, message: string): ProblemError =>
  invalidRequest([{ field, message }], message);

function namesOf(errors: readonly FieldProblem[]): string {
  const names = [...new Set(errors.map(({ field }) => field))];
  const more = names.length > MAX_PROBLEMS ? [`${names.length - MAX_PROBLEMS} more`] : [];
  const fields = shownText([...names.slice(0, MAX_PROBLEMS), ...more].join(', '));
  return `The request was refused for these fields: ${fields}. Correct them and send it again.`;
}
