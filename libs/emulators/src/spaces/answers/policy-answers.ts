import type { BucketAnswer } from './bucket-answer.types.js';
import { xmlAnswer } from './xml-answer.js';
import { SpacesError } from '../protocol/error-table.js';

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const EVERYONE = 'http://acs.amazonaws.com/groups/global/AllUsers';

const grant = (type: 'Group' | 'CanonicalUser', grantee: object, permission: string) => ({
  Grantee: { '@xmlns:xsi': SCHEMA_INSTANCE, '@xsi:type': type, ...grantee },
  Permission: permission,
});

/** GetBucketAcl: the owner has full control. `public-read` adds READ for everyone before it. */
export const aclAnswer: BucketAnswer = ({ bucket, owner }) => {
  const ownerId = { ID: owner.id, DisplayName: owner.displayName };
  const everyone = bucket.acl === 'public-read' ? [grant('Group', { URI: EVERYONE }, 'READ')] : [];
  return xmlAnswer('AccessControlPolicy', {
    Owner: ownerId,
    AccessControlList: { Grant: [...everyone, grant('CanonicalUser', ownerId, 'FULL_CONTROL')] },
  });
};

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Condition?: object;
}

const namesEveryone = (principal: unknown): boolean => JSON.stringify(principal)?.includes('"*"') ?? false;

/**
 * The decision of a gateway of version 16: every statement that allows something counts, even for one account, except
 * one for everyone with a condition.
 */
const countsAsPublic = ({ Effect, Principal, Condition }: Statement): boolean =>
  Effect === 'Allow' && !(namesEveryone(Principal) && Condition !== undefined);

const isPublicPolicy = (policy: string): boolean => {
  const { Statement: statements = [] } = JSON.parse(policy) as { Statement?: Statement | Statement[] };
  return [statements].flat().some(countsAsPublic);
};

const policy: BucketAnswer = ({ bucket }) => {
  if (bucket.policy === undefined) {
    throw new SpacesError('NoSuchBucketPolicy');
  }
  return { status: 200, headers: { 'content-type': 'application/json' }, body: bucket.policy };
};

const policyStatus: BucketAnswer = ({ bucket }) => {
  const isPublic = bucket.acl === 'public-read' || (bucket.policy !== undefined && isPublicPolicy(bucket.policy));
  return xmlAnswer('PolicyStatus', { IsPublic: isPublic });
};

/**
 * GetBucketPolicy: the text that was set. GetBucketPolicyStatus: whether the bucket is public, by its ACL or its
 * policy.
 */
export const policyAnswers = { policy, policyStatus };
