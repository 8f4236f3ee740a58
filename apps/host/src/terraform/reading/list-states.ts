import type { ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';
import { MAX_STATE_BYTES, TerraformStateError } from '@maestro/core';
import { s3Sdk } from './s3-client.js';
import { tooLarge } from './state-file.js';

/** The most states below a prefix, and their most bytes. */
const MOST_STATES = 500;
const MOST_BYTES = 4 * MAX_STATE_BYTES;

/** The most objects below a prefix, also of those that are not states. */
const MOST_OBJECTS = 10_000;

/** Folders, locks of Terraform 1.10, and backups: what is below a prefix and is not a current state. */
const OTHER = /(\/|\.tflock|\.backup)$/;

/** What is listed. */
export interface ListedBucket {
  readonly client: S3Client;
  readonly name: string;
  readonly signal: AbortSignal;
}

/**
 * The keys of all states below a prefix.
 *
 * @throws {TerraformStateError} if there is none, and unless the list is whole: what it does not name would count as unmanaged.
 * @throws the SDK's error.
 */
export async function listStates(bucket: ListedBucket, prefix: string): Promise<readonly string[]> {
  const states: string[] = [];
  let bytes = 0;
  let objects = 0;
  for await (const { Contents = [] } of pages(bucket, prefix)) {
    objects += Contents.length;
    for (const { Key = '', Size = 0 } of Contents) {
      if (OTHER.test(Key)) continue;
      if (Size > MAX_STATE_BYTES) throw tooLarge();
      states.push(Key);
      bytes += Size;
    }
    if (states.length > MOST_STATES || objects > MOST_OBJECTS || bytes > MOST_BYTES) throw tooMany();
  }
  if (states.length === 0)
    throw new TerraformStateError('No state in the bucket has a key that begins with the prefix. Check prefix.');
  return states;
}

const tooMany = (): TerraformStateError =>
  new TerraformStateError(
    `The prefix has more than ${MOST_STATES} states, ${MOST_OBJECTS} objects or ${MOST_BYTES / 1024 / 1024} MB. Add a state for each longer prefix.`,
  );

const cutOff = (): TerraformStateError =>
  new TerraformStateError('The list of the bucket was cut off, so states may be missing. It is tried again.');

async function* pages(
  { client, name: Bucket, signal }: ListedBucket,
  Prefix: string,
): AsyncGenerator<ListObjectsV2CommandOutput, void, void> {
  const { ListObjectsV2Command } = s3Sdk();
  for (let token: string | undefined; ;) {
    const command = new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: token });
    const page = await client.send(command, { abortSignal: signal });
    const { Contents = [], IsTruncated, KeyCount, NextContinuationToken: next } = page;
    // A page that a proxy cut or made up lacks them, which the SDK does not mind.
    if (IsTruncated === undefined || KeyCount !== Contents.length) throw cutOff();
    if (!Contents.every(({ Key }) => Key?.startsWith(Prefix))) throw cutOff();
    yield page;
    if (!IsTruncated) return;
    if (!next || next === token) throw cutOff();
    token = next;
  }
}
