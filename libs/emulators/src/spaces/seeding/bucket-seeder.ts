import type { S3Client } from '@aws-sdk/client-s3';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { objectIndex } from '../objects/object-index.js';

const UPLOADS_AT_ONCE = 8;

/** The SDK is only loaded for seeding, because emulators do not depend on it. */
const loadSdk = () => import('@aws-sdk/client-s3');

type Sdk = Awaited<ReturnType<typeof loadSdk>>;

const settingCommands = (sdk: Sdk, { name: Bucket, ...bucket }: SpacesBucket) => [
  ...(bucket.versioning === undefined
    ? []
    : [new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: bucket.versioning } })]),
  ...(bucket.cors === undefined
    ? []
    : [new sdk.PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [...bucket.cors] } })]),
  ...(bucket.lifecycle === undefined
    ? []
    : [
        new sdk.PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: { Rules: [...bucket.lifecycle] },
        }),
      ]),
  ...(bucket.policy === undefined ? [] : [new sdk.PutBucketPolicyCommand({ Bucket, Policy: bucket.policy })]),
  ...(bucket.tags === undefined
    ? []
    : [
        new sdk.PutBucketTaggingCommand({
          Bucket,
          Tagging: { TagSet: Object.entries(bucket.tags).map(([Key, Value]) => ({ Key, Value })) },
        }),
      ]),
];

const putObjects = async (client: S3Client, sdk: Sdk, bucket: SpacesBucket): Promise<void> => {
  const index = objectIndex(bucket);
  for (let first = 0; first < index.count; first += UPLOADS_AT_ONCE) {
    const length = Math.min(UPLOADS_AT_ONCE, index.count - first);
    const batch = Array.from({ length }, (_, offset) => index.at(first + offset));
    await Promise.all(
      batch.map(({ key, size, content }) =>
        client.send(new sdk.PutObjectCommand({ Bucket: bucket.name, Key: key, Body: content ?? Buffer.alloc(size) })),
      ),
    );
  }
};

/**
 * Creates buckets with their settings and objects on a real S3 server, so that a spec can send the same calls to it and
 * to the emulator. Creating them again changes nothing. `owner`, `region` and the dates are the server's own. Every
 * object is written, so keep their number low. The caller needs `@aws-sdk/client-s3`.
 * @throws the SDK's error of the call that failed.
 */
export const seedSpacesBuckets = async (client: S3Client, buckets: readonly SpacesBucket[]): Promise<void> => {
  const sdk = await loadSdk();
  for (const bucket of buckets) {
    await client.send(new sdk.CreateBucketCommand({ Bucket: bucket.name, ACL: bucket.acl }));
    for (const command of settingCommands(sdk, bucket)) {
      // The union of commands has no common output type, and none is needed.
      await client.send(command as Parameters<S3Client['send']>[0]);
    }
    await putObjects(client, sdk, bucket);
  }
};
