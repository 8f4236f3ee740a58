import { ListBucketsCommand, ListObjectsV2Command, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { SpacesAccount } from '../account/bucket-access.js';
import { emulatorClient } from '../conformance/conformance-client.js';
import { startSpacesEmulator } from '../spaces-emulator.js';
import type { SpacesEmulator } from '../spaces-emulator.types.js';

const MINUTE_MS = 60_000;
const key = { accessKeyId: 'TESTKEY', secretAccessKey: 'test-secret' };
const secondKey = { accessKeyId: 'TESTKEY2', secretAccessKey: 'test-secret-2' };
const suspendedKey = { accessKeyId: 'TESTKEY3', secretAccessKey: 'test-secret-3' };
const accounts: SpacesAccount[] = [
  { id: 'one', displayName: 'One', keys: [key, secondKey] },
  { id: 'two', displayName: 'Two', keys: [suspendedKey], suspended: true },
];

describe('identifyCaller', () => {
  let emulator: SpacesEmulator;
  let clock = 0;
  beforeAll(async () => {
    const buckets = [
      { name: 'one', region: 'nyc3', owner: 'one', createdAt: '2026-01-02T03:04:05Z', acl: 'private' as const },
    ];
    emulator = await startSpacesEmulator({ accounts, buckets, now: () => clock });
  });
  beforeEach(() => {
    clock = Date.now();
  });
  afterAll(() => emulator.close());

  const list = async (config: S3ClientConfig = {}) => {
    const client = await emulatorClient(emulator, 'nyc3', config);
    return client.send(new ListBucketsCommand({})).finally(() => client.destroy());
  };

  it.each([
    ['the first', key],
    ['the second', secondKey],
  ])('accepts %s key of an account', async (_, credentials) => {
    const { Owner } = await list({ credentials });

    expect(Owner).toEqual({ ID: 'one', DisplayName: 'One' });
  });

  it.each([
    ['a wrong secret', { ...key, secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { ...key, accessKeyId: 'NOBODY' }, 'InvalidAccessKeyId'],
    ["another key's secret", { ...key, secretAccessKey: secondKey.secretAccessKey }, 'SignatureDoesNotMatch'],
    ['a suspended account', suspendedKey, 'UserSuspended'],
    [
      'a wrong secret before a suspended account',
      { ...suspendedKey, secretAccessKey: 'wrong' },
      'SignatureDoesNotMatch',
    ],
  ])('refuses %s', async (_, credentials, name) => {
    const answer = list({ credentials });

    await expect(answer).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 403 } });
  });

  it.each([-16, 16])('rejects a clock that is %i minutes off', async (minutes) => {
    clock += minutes * MINUTE_MS;

    const answer = list();

    await expect(answer).rejects.toMatchObject({ name: 'RequestTimeTooSkewed', $metadata: { httpStatusCode: 403 } });
  });

  it.each([-14, 14])('accepts a clock that is %i minutes off', async (minutes) => {
    clock += minutes * MINUTE_MS;

    const { Owner } = await list();

    expect(Owner?.ID).toBe('one');
  });

  it('ignores the region of the signature', async () => {
    const { Owner } = await list({ region: 'us-east-1', endpoint: emulator.endpointOf('nyc3') });

    expect(Owner?.ID).toBe('one');
  });

  it('checks signatures with escapes in the query', async () => {
    const client = await emulatorClient(emulator);

    const { Prefix } = await client.send(new ListObjectsV2Command({ Bucket: 'one', Prefix: "a b/+&=?*'(é)" }));

    expect(Prefix).toBe("a b/+&=?*'(é)");
    client.destroy();
  });

  it.each([
    ['the path', (url: URL) => url.pathname.replace('/one', '/two')],
    ['the query', (url: URL) => `${url.pathname}?versioning`],
  ])('rejects a signature of another request: %s', async (_, change) => {
    const signed = await signedRequest();

    const response = await fetch(new URL(change(signed.url), signed.url), { headers: signed.headers });

    expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  });

  it('accepts the same request unchanged', async () => {
    const signed = await signedRequest();

    const response = await fetch(signed.url, { headers: signed.headers });

    expect(response.status).toBe(200);
  });

  it.each([
    ['Bearer token', 400, 'InvalidArgument'],
    ['AWS4-HMAC-SHA256 nothing', 400, 'InvalidArgument'],
  ])('rejects the header %s', async (authorization, status, code) => {
    const response = await fetch(emulator.endpointOf('nyc3'), { headers: { authorization } });

    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Code>${code}</Code>`);
  });

  it('rejects a signature without its date', async () => {
    const signed = await signedRequest();
    delete signed.headers['x-amz-date'];

    const response = await fetch(signed.url, { headers: signed.headers });

    expect(await response.text()).toContain('<Code>AccessDenied</Code>');
  });

  const signedRequest = async (): Promise<{ url: URL; headers: Record<string, string> }> => {
    const client = await emulatorClient(emulator);
    const { config } = client;
    const signer = await config.signer({
      name: 'sigv4',
      signingName: 's3',
      signingRegion: 'nyc3',
      properties: {},
    });
    const url = new URL(`${emulator.endpointOf('nyc3')}/one?location`);
    const { headers } = await signer.sign({
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      port: Number(url.port),
      path: url.pathname,
      query: { location: '' },
      headers: { host: url.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    client.destroy();
    return { url, headers };
  };
});
