import { compareKeys } from '../bucket/bucket-shelf.js';
import type { SpacesCorsRule, SpacesLifecycleRule } from '../bucket/spaces-bucket.types.js';
import type { BucketAnswer } from './bucket-answer.types.js';
import { SpacesError } from '../protocol/error-table.js';
import { xmlAnswer } from './xml-answer.js';

const location: BucketAnswer = ({ bucket }) => xmlAnswer('LocationConstraint', bucket.region);

const versioning: BucketAnswer = ({ bucket }) =>
  xmlAnswer('VersioningConfiguration', bucket.versioning ? { Status: bucket.versioning, MfaDelete: 'Disabled' } : {});

const corsRule = (rule: SpacesCorsRule) => ({
  ID: rule.ID,
  AllowedMethod: rule.AllowedMethods,
  AllowedOrigin: rule.AllowedOrigins,
  AllowedHeader: rule.AllowedHeaders,
  MaxAgeSeconds: rule.MaxAgeSeconds,
  ExposeHeader: rule.ExposeHeaders,
});

const cors: BucketAnswer = ({ bucket }) => {
  if (bucket.cors === undefined) {
    throw new SpacesError('NoSuchCORSConfiguration');
  }
  return xmlAnswer('CORSConfiguration', { CORSRule: bucket.cors.map(corsRule) });
};

/** A rule for all keys is returned in the older format: an empty `Prefix` and no `Filter`. */
const lifecycleRule = ({ ID, Filter, ...rest }: SpacesLifecycleRule) =>
  Filter.Prefix === '' ? { ID, Prefix: '', ...rest } : { ID, Filter, ...rest };

const lifecycle: BucketAnswer = ({ bucket }) => {
  if (bucket.lifecycle === undefined) {
    throw new SpacesError('NoSuchLifecycleConfiguration');
  }
  const rules = [...bucket.lifecycle].sort((a, b) => compareKeys(a.ID, b.ID));
  return xmlAnswer('LifecycleConfiguration', { Rule: rules.map(lifecycleRule) });
};

const tagging: BucketAnswer = ({ bucket }) => {
  if (bucket.tags === undefined) {
    throw new SpacesError('NoSuchTagSet');
  }
  const tags = Object.entries(bucket.tags).sort(([a], [b]) => compareKeys(a, b));
  return xmlAnswer('Tagging', { TagSet: { Tag: tags.map(([Key, Value]) => ({ Key, Value })) } });
};

const objectLock: BucketAnswer = () => {
  throw new SpacesError('ObjectLockConfigurationNotFoundError');
};

const publicAccessBlock: BucketAnswer = () =>
  xmlAnswer('PublicAccessBlockConfiguration', {
    BlockPublicAcls: false,
    IgnorePublicAcls: false,
    BlockPublicPolicy: false,
    RestrictPublicBuckets: false,
  });

/**
 * The settings of a bucket, each read by its own call. A setting that was never set is a 404 with its own code, except
 * versioning.
 */
export const settingAnswers = { location, versioning, cors, lifecycle, tagging, objectLock, publicAccessBlock };
