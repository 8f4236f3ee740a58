import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

const MIB = 1024 * 1024;

/** The content of the bucket of {@link makeVersionedBucket}. */
export const VERSIONED = {
  objectCount: 1,
  totalSizeBytes: MIB,
  versionCount: 9,
  versionsSizeBytes: 9 * MIB,
  unfinishedUploadCount: 2,
  unfinishedUploadsSizeBytes: 2 * MIB + 17,
} as const;

/** Creates a bucket with one object of 1 MiB that has eight earlier versions, and two unfinished uploads, one of them with parts. */
export async function makeVersionedBucket(client: S3Client, Bucket: string): Promise<void> {
  const Key = 'disk images/a+b.iso';
  const Body = Buffer.alloc(MIB);
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  for (let version = 0; version < 9; version += 1) await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'never begun' }));
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const parts = [Body, Body, Buffer.alloc(17)];
  for (const [place, part] of parts.entries())
    await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: place + 1, Body: part }));
}

/** Removes the bucket with its content. */
export async function removeVersionedBucket(client: S3Client, Bucket: string): Promise<void> {
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }));
  for (const { Key, UploadId } of Uploads)
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  for (const { Key, VersionId } of Versions) await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
  await client.send(new DeleteBucketCommand({ Bucket }));
}
