import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { gatewayFromEnvironment, seedSpacesBuckets, type SpacesBucket } from '@maestro/emulators';
import { EMPTY, lastValueFrom } from 'rxjs';
import { bare, full, openPolicy } from './example-buckets.js';
import { discoverSpaces, openSpaces } from './open-spaces.js';
import { makeVersionedBucket, removeVersionedBucket, VERSIONED } from './versioned-bucket.js';

const PREFIX = 'plugin-';
const SEEDING_MS = 60_000;
const ONE_ACCOUNT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam:::user/acct-b'] },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${PREFIX}shared/*`,
    },
  ],
});

const buckets: readonly SpacesBucket[] = [
  { ...full, name: `${PREFIX}full`, objects: { count: 1_003, totalBytes: 2_010 } },
  bare(`${PREFIX}bare`, { objects: [{ key: 'a b/c&d é \u0001.txt', size: 7 }] }),
  bare(`${PREFIX}site`, { policy: openPolicy(`${PREFIX}site`) }),
  bare(`${PREFIX}shared`, { policy: ONE_ACCOUNT, versioning: 'Suspended' }),
];

const { gateway, missing } = gatewayFromEnvironment(process.env);
if (gateway === undefined) {
  process.stderr.write(`The plugin did not read a real RADOS Gateway: ${missing}\n`);
  // Jest requires a test in each file.
  it('needs a real RADOS Gateway', () => expect(missing).toContain('MAESTRO_RADOSGW_URL'));
} else {
  const { endpoint, region, owner, other, suspended } = gateway;
  const as = (key: typeof owner) => ({ endpoint, ...key });

  const client = new S3Client({
    endpoint,
    region,
    credentials: owner,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });

  describe(`the real RADOS Gateway on ${endpoint}`, () => {
    beforeAll(() => seedSpacesBuckets(client, buckets), SEEDING_MS);

    afterAll(() => client.destroy());

    it(
      'counts earlier versions and unfinished uploads with their parts',
      async () => {
        const name = `versioned-${randomUUID()}`;
        await makeVersionedBucket(client, name);
        try {
          const { resources } = await discoverSpaces(as(owner), { deep: true });

          expect(resources.find((bucket) => bucket.name === name)).toMatchObject({
            attributes: { versioning: 'enabled', ...VERSIONED },
          });
        } finally {
          await removeVersionedBucket(client, name);
        }
      },
      SEEDING_MS,
    );

    it(
      'shows every bucket with every setting, and none unknown',
      async () => {
        const { resources, part } = await discoverSpaces(as(owner), { deep: true });

        const own = Object.fromEntries(
          resources
            .filter(({ name }) => name.startsWith(PREFIX))
            .map((bucket) => [bucket.name.slice(PREFIX.length), bucket]),
        );
        expect(part(region).complete).toBe(true);
        expect(resources.flatMap(({ unknown = [] }) => unknown)).toEqual([]);
        expect(own['full']).toMatchObject({
          tags: ['env=production', 'team'],
          attributes: {
            versioning: 'enabled',
            public: true,
            listable: true,
            corsRules: [{ origins: ['https://example.com'], methods: ['GET'], headers: ['*'], maxAgeSeconds: 300 }],
            lifecycleRules: [
              { id: 'all', enabled: false, noncurrentExpirationDays: 7 },
              { id: 'tmp', enabled: true, prefix: 'tmp/', expirationDays: 30 },
            ],
            objectCount: 1_003,
            totalSizeBytes: 2_010,
          },
        });
        expect(own['bare']?.attributes).toMatchObject({
          versioning: 'off',
          public: false,
          listable: false,
          corsRules: [],
          lifecycleRules: [],
          objectCount: 1,
          totalSizeBytes: 7,
        });
        expect(own['site']?.attributes).toMatchObject({ public: true });
        expect(own['shared']?.attributes).toMatchObject({ public: false, versioning: 'suspended' });
      },
      SEEDING_MS,
    );

    it('lists its buckets once, regardless of the number of selected regions', async () => {
      const { resources, report } = await discoverSpaces(as(owner), { regions: [region, 'ams3', 'sfo3'] });

      const uids = resources.map(({ key }) => key.uid).filter((uid) => uid.includes(PREFIX));
      expect(uids.sort()).toEqual(buckets.map(({ name }) => `${region}/${name}`).sort());
      expect(report.complete).toBe(true);
    });

    it('does not list buckets of this account for another account', async () => {
      const { resources, report } = await discoverSpaces(as(other));

      expect(resources).toEqual([]);
      expect(report).toMatchObject({ state: 'success', expected: 0 });
    });

    it.each([
      ['a wrong secret', { ...owner, secretAccessKey: 'not-the-secret' }, 'does not belong to this access key'],
      ['an unknown key', { ...owner, accessKeyId: 'NOSUCHKEY' }, 'does not know this access key'],
      ['a suspended account', suspended, 'account of this key is suspended'],
    ])('refuses %s with a specific message', async (_, key, words) => {
      const { report, part } = await discoverSpaces(as(key));

      expect(part(region).error).toMatchObject({ kind: 'authentication', status: 403 });
      expect(report.message).toContain(words);
    });

    it('distinguishes existing from missing buckets', async () => {
      const connection = await openSpaces(as(owner));
      const [collector] = connection.collectors;
      const exists = (name: string) =>
        lastValueFrom(collector?.exists?.(`${region}/${name}`, { id: region, region }) ?? EMPTY);

      const answers = [await exists(`${PREFIX}bare`), await exists(`${PREFIX}nowhere`)];

      expect(answers).toEqual([true, false]);
      await connection.close();
    });
  });
}
