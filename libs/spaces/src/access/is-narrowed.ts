import type { Statement } from './policy-schema.js';

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
