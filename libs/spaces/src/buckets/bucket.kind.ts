import { bucket, defineKind, SCHEDULES } from '@maestro/core';
import { z } from 'zod';

/** Every bucket of the chosen regions, before its settings are read: a collector class lists them over the AWS SDK. */
export const bucketKind = defineKind(bucket, {
  kind: 'spaces.bucket',
  task: 'storage-object-list',
  access: 'list_buckets',
  scopes: [{ name: 'Full Access' }],
  // They change with every upload, and only deep syncs read them. Versions for each change would hide all other
  // versions.
  volatile: [
    '/attributes/objectCount',
    '/attributes/totalSizeBytes',
    '/attributes/versionCount',
    '/attributes/versionsSizeBytes',
    '/attributes/unfinishedUploadCount',
    '/attributes/unfinishedUploadsSizeBytes',
  ],
  // Of several CORS rules, the first that matches a request decides.
  ordered: ['/attributes/corsRules', '/raw/Cors/CORSRules'],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/spaces/{name}',
  // Projects and the grants of keys name a bucket without its region.
  urn: 'do:space:{name}',
  terraform: [{ type: 'digitalocean_spaces_bucket', id: '{region},{name}', state: '{region},{name}' }],
  deep: 'number and size of current objects, of all versions and of unfinished uploads in each bucket',
  // Amazon S3 API reference, `Bucket`.
  row: z.object({
    Bucket: z.object({ Name: z.string().min(1), CreationDate: z.string().optional() }),
  }),
  map: ({ Bucket }, { id, region = id }) => ({
    // A name is unique only within its region.
    uid: `${region}/${Bucket.Name}`,
    name: Bucket.Name,
    region,
    active: true,
    createdAt: Bucket.CreationDate,
    // Always the public name, even with another endpoint: CDN endpoints refer to their bucket by it.
    attributes: { hostName: `${Bucket.Name}.${region}.digitaloceanspaces.com` },
  }),
});
