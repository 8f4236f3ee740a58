import { s3Sdk } from '../client/s3-sdk.js';
import { isOpenByAcl } from '../access/is-open-by-acl.js';
import { isOpenByPolicy } from '../access/is-open-by-policy.js';
import type { BucketFacet } from './bucket-facet.types.js';
import { toCorsRule, toLifecycleRule, toTag, toVersioning } from './setting-mapper.js';
import { settingFacet } from './setting-facet.js';

/**
 * Every setting that is read of each bucket, one call each.
 *
 * Not read, though S3 has calls for them: encryption (a RADOS Gateway answers an object listing, which says nothing), website (405) and the
 * policy status (a gateway counts a policy for one other account as public; the policy itself tells the truth).
 */
export const SETTING_FACETS: readonly BucketFacet[] = [
  settingFacet({
    name: 'Versioning',
    operation: 'GetBucketVersioning',
    fields: ['versioning'],
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketVersioningCommand)(input), options),
    readings: ({ Status }) => ({ versioning: toVersioning(Status) }),
  }),
  settingFacet({
    name: 'Cors',
    operation: 'GetBucketCors',
    fields: ['corsRules'],
    noneSet: 'NoSuchCORSConfiguration',
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketCorsCommand)(input), options),
    readings: ({ CORSRules = [] }) => ({ corsRules: CORSRules.map(toCorsRule) }),
  }),
  settingFacet({
    name: 'Lifecycle',
    operation: 'GetBucketLifecycleConfiguration',
    fields: ['lifecycleRules'],
    noneSet: 'NoSuchLifecycleConfiguration',
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketLifecycleConfigurationCommand)(input), options),
    readings: ({ Rules = [] }) => ({ lifecycleRules: Rules.map(toLifecycleRule) }),
  }),
  settingFacet({
    name: 'Acl',
    operation: 'GetBucketAcl',
    fields: ['public'],
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketAclCommand)(input), options),
    readings: ({ Grants = [] }) => ({ openByAcl: isOpenByAcl(Grants) }),
  }),
  settingFacet({
    name: 'Policy',
    operation: 'GetBucketPolicy',
    fields: ['public'],
    noneSet: 'NoSuchBucketPolicy',
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketPolicyCommand)(input), options),
    readings: ({ Policy }) => ({ openByPolicy: Policy !== undefined && isOpenByPolicy(Policy) }),
  }),
  settingFacet({
    name: 'Tagging',
    operation: 'GetBucketTagging',
    fields: ['tags'],
    noneSet: 'NoSuchTagSet',
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketTaggingCommand)(input), options),
    readings: ({ TagSet = [] }) => ({ tags: TagSet.map(toTag).sort() }),
  }),
];
