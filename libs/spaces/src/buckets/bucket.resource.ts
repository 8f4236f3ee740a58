import type { ResourceType } from '@maestro/core';

/** Every bucket of the chosen regions. */
export const bucketType: ResourceType = {
  task: 'storage-object-list',
  access: 'list_buckets',
  kind: 'spaces.bucket',
  title: 'Buckets',
  entity: 'application',
  family: 'ObjectStorage',
  scopes: [{ name: 'Full Access' }],
  // They change with every upload, and only deep runs read them: a version of the bucket for each would bury the others.
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
  schedule: '0 * * * *',
  page: 'https://cloud.digitalocean.com/spaces/{name}',
  deep: 'number and size of the current objects and of all versions in each bucket, and of its unfinished uploads',
};
