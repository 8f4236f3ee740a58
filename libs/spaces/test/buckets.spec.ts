import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { holding } from './example-account.js';
import { bare, full, openPolicy } from './example-buckets.js';
import { discoverSpaces } from './open-spaces.js';

describe('a bucket', () => {
  let emulator: SpacesEmulator;
  beforeAll(async () => {
    emulator = await startSpacesEmulator(
      holding([
        full,
        bare('backups', { versioning: 'Suspended' }),
        bare('site', { policy: openPolicy('site') }),
        bare('assets', { region: 'ams3' }),
      ]),
    );
  });
  afterAll(() => emulator.close());

  it('is read with every setting', async () => {
    const { resources } = await discoverSpaces(emulator);

    expect(resources.find(({ name }) => name === 'assets')).toMatchObject({
      key: { provider: 'spaces', kind: 'spaces.bucket', uid: 'nyc3/assets' },
      entity: 'bucket',
      region: 'nyc3',
      active: true,
      createdAt: '2026-01-02T03:04:05.678Z',
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
      },
      relations: [],
    });
  });

  it('without any settings has no unknown fields', async () => {
    const { resources, report } = await discoverSpaces(emulator, { regions: ['ams3'] });

    expect(resources.map(({ attributes, tags, unknown }) => ({ attributes, tags, unknown }))).toEqual([
      {
        attributes: {
          hostName: 'assets.ams3.digitaloceanspaces.com',
          versioning: 'off',
          public: false,
          listable: false,
          corsRules: [],
          lifecycleRules: [],
        },
        tags: [],
      },
    ]);
    expect(report).toMatchObject({ state: 'success', complete: true, expected: 1, resources: 1, message: '' });
  });

  it('has its public host name, regardless of the endpoint', async () => {
    const { resources } = await discoverSpaces(emulator);

    expect(resources.map(({ attributes }) => Reflect.get(attributes, 'hostName')).sort()).toEqual([
      'assets.nyc3.digitaloceanspaces.com',
      'backups.nyc3.digitaloceanspaces.com',
      'site.nyc3.digitaloceanspaces.com',
    ]);
  });

  it('is public by its policy alone', async () => {
    const { resources } = await discoverSpaces(emulator);

    const open = resources.filter(({ attributes }) => Reflect.get(attributes, 'public') === true);
    expect(open.map(({ name }) => name).sort()).toEqual(['assets', 'site']);
  });

  it('keeps the provider’s responses as plain data', async () => {
    const { resources } = await discoverSpaces(emulator);

    const { raw } = resources.find(({ name }) => name === 'site') ?? {};
    expect(raw).toEqual(JSON.parse(JSON.stringify(raw)));
    expect(raw).toMatchObject({
      Bucket: { Name: 'site', CreationDate: '2026-01-02T03:04:05.678Z' },
      Owner: { ID: 'one', DisplayName: 'One' },
      Versioning: {},
      Policy: { Policy: openPolicy('site') },
    });
    expect(JSON.stringify(raw)).not.toContain('$metadata');
  });

  it('with the same name in two regions is two resources', async () => {
    const { resources, report } = await discoverSpaces(emulator, { regions: ['nyc3', 'ams3'] });

    const uids = resources.map(({ key }) => key.uid).sort();
    expect(uids).toEqual(['ams3/assets', 'nyc3/assets', 'nyc3/backups', 'nyc3/site']);
    expect(report).toMatchObject({ complete: true, expected: 4, resources: 4 });
  });

  it('takes six requests, and its region one', async () => {
    const { report } = await discoverSpaces(emulator, { regions: ['ams3'] });

    expect(report.requests).toBe(7);
  });
});
