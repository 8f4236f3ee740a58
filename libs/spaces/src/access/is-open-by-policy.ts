import { z } from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Principal = z.union([z.string(), z.record(z.string(), OneOrMore)]);

/** The fields used of a policy statement (AWS Identity and Access Management, "IAM JSON policy elements"). */
const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  NotPrincipal: Principal.optional(),
  Action: OneOrMore.optional(),
  NotAction: OneOrMore.optional(),
  /** Operator → key → values: `{IpAddress: {'aws:SourceIp': '10.0.0.0/8'}}`. */
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type Statement = z.infer<typeof Statement>;

/** A bucket policy. */
export const Policy = z.object({
  Statement: z.union([Statement, z.array(Statement)]).transform((value) => [value].flat()),
});

/**
 * Condition keys that identify the caller or its origin, so that fixed values exclude everybody else (Amazon S3 user
 * guide, "The meaning of public").
 */
const WHO: ReadonlySet<string> = new Set([
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:principalorgid',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:userid',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
]);

/** Operators that require one of the given values. Others (`Not…`, `…IfExists`, `Null`) do not restrict access. */
const ONE_OF = /^(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress)$/i;

/** Values that match everybody. */
const ANYBODY: ReadonlySet<unknown> = new Set(['*', '0.0.0.0/0', '::/0']);

/** Whether a statement's condition restricts access. A condition that anybody can meet (https, a referrer) does not. */
export function isNarrowed({ Condition = {} }: Statement): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      ONE_OF.test(operator) &&
      Object.entries(keys).some(([key, values]) => WHO.has(key.toLowerCase()) && !namesAnybody(values)),
  );
}

const namesAnybody = (values: unknown): boolean => [values].flat().some((value) => ANYBODY.has(value));

/** Reading the list of objects. */
export const LISTING = ['s3:ListBucket'];

/** Reading an object, and reading the list of objects. */
const READS = ['s3:GetObject', ...LISTING];

/**
 * Whether a policy lets everybody read the bucket or objects in it. Deny statements are ignored, so that a doubtful
 * policy counts as open: a false alarm is better than a missed one.
 *
 * @param text the policy in S3's response, JSON.
 * @param actions what everybody may do, at least one of these.
 * @throws {TypeError} if it is not a policy.
 */
export function isOpenByPolicy(text: string, actions: readonly string[] = READS): boolean {
  const policy = Policy.safeParse(parsed(text));
  if (!policy.success) throw new TypeError('it is not a bucket policy');
  return policy.data.Statement.some(
    (statement) =>
      statement.Effect === 'Allow' && isForEverybody(statement) && allows(statement, actions) && !isNarrowed(statement),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `"*"` or `{AWS: "*"}`. Allowing all except some counts as everybody, too. */
function isForEverybody({ Principal, NotPrincipal }: Statement): boolean {
  if (NotPrincipal !== undefined) return true;
  return typeof Principal === 'string'
    ? Principal === '*'
    : Object.values(Principal ?? {})
        .flat()
        .includes('*');
}

function allows({ Action, NotAction }: Statement, actions: readonly string[]): boolean {
  if (Action) return actions.some((action) => Action.some((pattern) => covers(pattern, action)));
  return NotAction !== undefined && actions.some((action) => !NotAction.some((pattern) => covers(pattern, action)));
}

/**
 * `*` matches any characters, `?` one; case-insensitive. Not a regular expression, because many `.*` would backtrack for very long.
 * Returns whether the pattern matches the whole action.
 */
function covers(pattern: string, action: string): boolean {
  const [wanted, there] = [pattern.toLowerCase(), action.toLowerCase()];
  let [at, place] = [0, 0];
  // The position of the last star, and of the first character that it has not consumed.
  let [star, swallowed] = [-1, 0];
  while (place < there.length) {
    if (wanted[at] === '*') [star, swallowed, at] = [at, place, at + 1];
    else if (wanted[at] === '?' || wanted[at] === there[place]) [at, place] = [at + 1, place + 1];
    else if (star < 0) return false;
    else [swallowed, at, place] = [swallowed + 1, star + 1, swallowed + 1];
  }
  return /^\**$/.test(wanted.slice(at));
}
