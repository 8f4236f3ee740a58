import type { CORSRule, LifecycleRule as S3LifecycleRule, Tag } from '@aws-sdk/client-s3';
import type { CorsRule, LifecycleRule, ObjectStorage } from '@maestro/core';

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

/** One CORS rule in Maestro's words. */
export function toCorsRule({ AllowedOrigins, AllowedMethods, AllowedHeaders, MaxAgeSeconds }: CORSRule): CorsRule {
  return {
    origins: AllowedOrigins ?? [],
    methods: AllowedMethods ?? [],
    headers: AllowedHeaders ?? [],
    maxAgeSeconds: MaxAgeSeconds,
  };
}

/** One lifecycle rule in Maestro's words. The prefix is in one of three places, depending on the rule; none means all objects. */
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

/** `key=value`, or `key` where the value is empty. */
export function toTag({ Key = '', Value = '' }: Tag): string {
  return Value === '' ? Key : `${Key}=${Value}`;
}
