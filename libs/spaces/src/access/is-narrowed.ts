import type { Statement } from './policy-schema.js';

/** Condition keys that name who asks or from where, so that fixed values of them leave out everybody else (Amazon S3 user guide, "The meaning of public"). */
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

/** Operators that ask for one of the given values. The others (`Not…`, `…IfExists`, `Null`) leave room. */
const ONE_OF = /^(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress)$/i;

/** Values that anybody has. */
const ANYBODY: ReadonlySet<unknown> = new Set(['*', '0.0.0.0/0', '::/0']);

/** Whether a statement's condition holds only for some. A condition that anybody can meet (https, a referring page) does not narrow. */
export function isNarrowed({ Condition = {} }: Statement): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      ONE_OF.test(operator) &&
      Object.entries(keys).some(([key, values]) => WHO.has(key.toLowerCase()) && !namesAnybody(values)),
  );
}

const namesAnybody = (values: unknown): boolean => [values].flat().some((value) => ANYBODY.has(value));
