import type { CORSRule, LifecycleRule as S3LifecycleRule, Tag, Grant } from '@aws-sdk/client-s3';
import type { CorsRule, LifecycleRule, ObjectStorage } from '@maestro/core';
import { s3Sdk } from '../client/s3-sdk.js';
import { isOpenByPolicy, LISTING } from '../access/is-open-by-policy.js';
import type { BucketFacet } from './read-facets.js';
import { settingFacet } from './setting-facet.js';

const VERSIONING = { Enabled: 'enabled', Suspended: 'suspended' } as const;

/**
 * Versioning that was never set has no status.
 *
 * @throws {TypeError} for a status that S3 does not document.
 */
export function toVersioning(status: string | undefined): ObjectStorage['versioning'] {
  if (!status) return 'off';
  if (status === 'Enabled' || status === 'Suspended') return VERSIONING[status];
  throw new TypeError(`its Status is "${status}"`);
}

/** Converts a CORS rule. */
export function toCorsRule({ AllowedOrigins, AllowedMethods, AllowedHeaders, MaxAgeSeconds }: CORSRule): CorsRule {
  return {
    origins: AllowedOrigins ?? [],
    methods: AllowedMethods ?? [],
    headers: AllowedHeaders ?? [],
    maxAgeSeconds: MaxAgeSeconds,
  };
}

/** Converts a lifecycle rule. The prefix is in one of three places, depending on the rule; none means all objects. */
export function toLifecycleRule(rule: S3LifecycleRule): LifecycleRule {
  const { Prefix, Filter } = rule;
  return {
    id: rule.ID,
    enabled: rule.Status === 'Enabled',
    prefix: Prefix || Filter?.Prefix || Filter?.And?.Prefix || undefined,
    expirationDays: rule.Expiration?.Days,
    noncurrentExpirationDays: rule.NoncurrentVersionExpiration?.NoncurrentDays,
    abortIncompleteUploadDays: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
  };
}

/** `key=value`, or `key` if the value is empty. */
export function toTag({ Key = '', Value = '' }: Tag): string {
  return Value === '' ? Key : `${Key}=${Value}`;
}

/** The predefined groups that include everybody, with or without a key (Amazon S3 user guide, "Access control list overview"). */
const EVERYBODY: ReadonlySet<string | undefined> = new Set([
  'http://acs.amazonaws.com/groups/global/AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
]);

/** Whether an access list grants anything to everybody, which S3 considers public. */
export function isOpenByAcl(grants: readonly Grant[]): boolean {
  return grants.some(({ Grantee }) => EVERYBODY.has(Grantee?.URI));
}

/** Whether an access list lets everybody list the objects. The one of a bucket says nothing of reading them. */
export function isListableByAcl(grants: readonly Grant[]): boolean {
  return grants.some(
    ({ Grantee, Permission }) =>
      EVERYBODY.has(Grantee?.URI) && (Permission === 'READ' || Permission === 'FULL_CONTROL'),
  );
}

/**
 * The settings of each bucket, with one call each.
 *
 * Not included, although S3 has calls for them: encryption (a RADOS Gateway responds with a list of objects), website (405) and the
 * policy status (a gateway considers a policy for a single other account as public, so the policy itself is evaluated).
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
    fields: ['public', 'listable'],
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketAclCommand)(input), options),
    readings: ({ Grants = [] }) => ({ openByAcl: isOpenByAcl(Grants), listableByAcl: isListableByAcl(Grants) }),
  }),
  settingFacet({
    name: 'Policy',
    operation: 'GetBucketPolicy',
    fields: ['public', 'listable'],
    noneSet: 'NoSuchBucketPolicy',
    send: (s3, input, options) => s3.send(new (s3Sdk().GetBucketPolicyCommand)(input), options),
    readings: ({ Policy }) => ({
      openByPolicy: Policy !== undefined && isOpenByPolicy(Policy),
      listableByPolicy: Policy !== undefined && isOpenByPolicy(Policy, LISTING),
    }),
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
