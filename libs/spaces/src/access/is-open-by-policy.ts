import { isNarrowed } from './is-narrowed.js';
import { Policy, type Statement } from './policy-schema.js';

/** Reading an object, and reading the list of objects. */
const READS = ['s3:GetObject', 's3:ListBucket'];

/**
 * Whether a policy lets everybody read the bucket or objects in it. Deny statements are ignored, so that a doubtful
 * policy counts as open: a false alarm is better than a missed one.
 *
 * @param text the policy as S3 answers it, JSON.
 * @throws {TypeError} when it is no policy.
 */
export function isOpenByPolicy(text: string): boolean {
  const policy = Policy.safeParse(parsed(text));
  if (!policy.success) throw new TypeError('it is not a bucket policy');
  return policy.data.Statement.some(
    (statement) =>
      statement.Effect === 'Allow' && isForEverybody(statement) && allowsReading(statement) && !isNarrowed(statement),
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

function allowsReading({ Action, NotAction }: Statement): boolean {
  if (Action) return READS.some((read) => Action.some((pattern) => covers(pattern, read)));
  return NotAction !== undefined && READS.some((read) => !NotAction.some((pattern) => covers(pattern, read)));
}

/**
 * `*` stands for any characters, `?` for one; case does not matter. Not a regular expression: one with many `.*` tries every way to share out
 * the action among them.
 */
function covers(pattern: string, action: string): boolean {
  const [wanted, there] = [pattern.toLowerCase(), action.toLowerCase()];
  let [at, place] = [0, 0];
  // Where the last star stands, and from where on it has not yet swallowed the action.
  let [star, swallowed] = [-1, 0];
  while (place < there.length) {
    if (wanted[at] === '*') [star, swallowed, at] = [at, place, at + 1];
    else if (wanted[at] === '?' || wanted[at] === there[place]) [at, place] = [at + 1, place + 1];
    else if (star < 0) return false;
    else [swallowed, at, place] = [swallowed + 1, star + 1, swallowed + 1];
  }
  return /^\**$/.test(wanted.slice(at));
}
