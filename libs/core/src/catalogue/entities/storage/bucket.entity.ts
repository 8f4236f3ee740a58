import { type Attributes, defineEntity } from '../../entity.js';
import { bytes, days, flag, hostName, integer, oneOf, records, seconds, setOf, text } from '../../fields.js';

const corsRule = {
  origins: setOf(text({ label: 'Origins' })),
  methods: setOf(text({ label: 'Methods' })),
  headers: setOf(text({ label: 'Headers' })),
  maxAgeSeconds: seconds({ label: 'Max age', optional: true }),
} as const;

const lifecycleRule = {
  id: text({ label: 'ID', optional: true }),
  enabled: flag({ label: 'Enabled' }),
  prefix: text({ label: 'Prefix', about: 'Objects whose key begins with it.', optional: true }),
  expirationDays: days({ label: 'Expire after', optional: true }),
  noncurrentExpirationDays: days({ label: 'Expire old versions after', optional: true }),
  abortIncompleteUploadDays: days({ label: 'Abort unfinished uploads after', optional: true }),
} as const;

/** Objects by key, over HTTP. */
export const bucket = defineEntity({
  id: 'bucket',
  title: { one: 'Bucket', many: 'Buckets' },
  category: 'storage',
  icon: 'archive',
  fields: {
    hostName: hostName({
      label: 'Host name',
      about: 'Its host name, such as assets.nyc3.digitaloceanspaces.com.',
      group: 'Network',
      column: 'offered',
      role: 'host-name',
    }),
    versioning: oneOf(['off', 'enabled', 'suspended'], {
      label: 'Versioning',
      group: 'Lifecycle',
      column: 'shown',
      optional: true,
    }),
    public: flag({
      label: 'Public',
      about: 'Whether people outside the account can access it, according to its access list or policy.',
      group: 'Access',
      column: 'shown',
      optional: true,
      role: 'public',
    }),
    listable: flag({
      label: 'Listable',
      about: 'Whether everybody can list its objects, according to its access list or policy.',
      group: 'Access',
      column: 'offered',
      optional: true,
    }),
    corsRules: records(corsRule, { label: 'CORS rules', group: 'Rules', column: 'shown', optional: true }),
    lifecycleRules: records(lifecycleRule, {
      label: 'Lifecycle rules',
      group: 'Rules',
      column: 'shown',
      optional: true,
    }),
    objectCount: integer({
      label: 'Current objects',
      about: 'Without earlier versions and unfinished uploads. Counted by deep syncs only.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    totalSizeBytes: bytes({
      label: 'Size of current objects',
      about: 'Counted by deep syncs only.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    versionCount: integer({
      label: 'All versions',
      about:
        'All versions of all objects, including current ones, in buckets that have or had versioning. Counted by deep syncs only.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
    versionsSizeBytes: bytes({
      label: 'Size of all versions',
      about: 'The size of the bucket without unfinished uploads. Counted by deep syncs only.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    unfinishedUploadCount: integer({
      label: 'Unfinished uploads',
      about:
        'Multipart uploads that were neither completed nor aborted. Their parts use storage. Counted by deep syncs only.',
      group: 'Size',
      column: 'shown',
      optional: true,
    }),
    unfinishedUploadsSizeBytes: bytes({
      label: 'Size of unfinished uploads',
      about:
        'The size of their parts, which comes on top of the versions. Read by deep syncs only, for buckets with at most 1,000 unfinished uploads.',
      group: 'Size',
      column: 'offered',
      optional: true,
    }),
  },
});

/** One rule by which other sites may read a bucket from a browser. */
export type CorsRule = NonNullable<ObjectStorage['corsRules']>[number];

/** One rule by which a bucket removes objects. */
export type LifecycleRule = NonNullable<ObjectStorage['lifecycleRules']>[number];

/** `attributes` of a bucket. A field that could not be read is absent and listed in `unknown`. */
export type ObjectStorage = Attributes<typeof bucket>;
