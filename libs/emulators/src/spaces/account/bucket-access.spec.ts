import { GetBucketCorsCommand, GetBucketVersioningCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { emulatorClient } from '../conformance/conformance-client.js';
import { startSpacesEmulator } from '../spaces-emulator.js';
import type { SpacesEmulator } from '../spaces-emulator.types.js';
import type { SpacesKey } from './bucket-access.js';

const DENIED = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
const refused = { accessKeyId: 'REFUSED', secretAccessKey: 'test-secret-1', buckets: ['mine'] };
const listing = {
  accessKeyId: 'LISTING',
  secretAccessKey: 'test-secret-2',
  buckets: ['mine'],
  listBuckets: 'all' as const,
};
const bucket = (name: string): SpacesBucket => ({
  name,
  region: 'nyc3',
  owner: 'one',
  createdAt: '2026-01-02T03:04:05Z',
  acl: 'private',
});

describe('a key that is limited to some buckets', () => {
  let emulator: SpacesEmulator;
  beforeAll(async () => {
    const accounts = [{ id: 'one', displayName: 'One', keys: [refused, listing] }];
    emulator = await startSpacesEmulator({ accounts, buckets: [bucket('mine'), bucket('theirs')] });
  });
  afterAll(() => emulator.close());

  const clientOf = ({ accessKeyId, secretAccessKey }: SpacesKey) =>
    emulatorClient(emulator, 'nyc3', { credentials: { accessKeyId, secretAccessKey } });

  it('does not list buckets', async () => {
    const client = await clientOf(refused);

    await expect(client.send(new ListBucketsCommand({}))).rejects.toMatchObject(DENIED);
  });

  it('lists all buckets if the key allows it', async () => {
    const client = await clientOf(listing);

    const { Buckets = [] } = await client.send(new ListBucketsCommand({}));

    expect(Buckets.map(({ Name }) => Name)).toEqual(['mine', 'theirs']);
  });

  it.each([refused, listing])('reads only its own bucket: $accessKeyId', async (key) => {
    const client = await clientOf(key);

    const own = client.send(new GetBucketCorsCommand({ Bucket: 'mine' }));
    const other = client.send(new GetBucketVersioningCommand({ Bucket: 'theirs' }));

    await expect(own).rejects.toMatchObject({ name: 'NoSuchCORSConfiguration' });
    await expect(other).rejects.toMatchObject(DENIED);
  });
});
