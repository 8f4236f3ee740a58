import { type BucketAnswer } from './bucket-answer.types.js';
import { xmlAnswer } from './xml-answer.js';

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
