import type { Grant } from '@aws-sdk/client-s3';

/** The predefined groups that hold everybody, with or without a key (Amazon S3 user guide, "Access control list overview"). */
const EVERYBODY: ReadonlySet<string | undefined> = new Set([
  'http://acs.amazonaws.com/groups/global/AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
]);

/** Whether an access list grants anything to everybody, as S3 itself counts an access list as public. */
export function isOpenByAcl(grants: readonly Grant[]): boolean {
  return grants.some(({ Grantee }) => EVERYBODY.has(Grantee?.URI));
}
