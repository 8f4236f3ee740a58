import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseConfig } from './parse-config.js';
import { VARIABLES } from './variables-schema.js';

const KEY = 'a1'.repeat(32);

describe('parseConfig', () => {
  it('needs nothing', () => {
    const { endpoints, ...config } = parseConfig({});

    expect(config).toEqual({
      role: 'all',
      sqlRole: 'maestro_reader',
      host: '127.0.0.1',
      port: 3000,
      basePath: '',
      trustedProxies: [],
      dataDir: resolve('.maestro'),
      databaseUrl: undefined,
      demo: undefined,
      adminToken: undefined,
      masterKey: undefined,
      notifyNetworks: [],
      stateDirectories: [],
      plugins: ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'],
      pluginTimeoutMs: 30_000,
      workerTimeoutMs: 15_000,
      keepSyncsDays: 90,
      logLevel: 'info',
    });
    expect(endpoints('digitalocean', 'api')).toBeUndefined();
  });

  it('is a demo by its command alone', () => {
    const credentials = [{ provider: 'digitalocean', title: 'Everything', fields: { token: 'dop_v1_1' } }];
    const env = { MAESTRO_DEMO_CREDENTIALS: JSON.stringify(credentials) };

    expect(parseConfig(env, ['demo']).demo).toEqual({ credentials });
    expect(parseConfig({}, ['demo']).demo).toEqual({ credentials: [] });
    expect(parseConfig(env, ['rotate-key', 'demo']).demo).toBeUndefined();
  });

  it('reads no variable that docs/operating.md leaves out, except the one that the demo sets', async () => {
    const documented = await readFile(resolve('../../docs/operating.md'), 'utf8');

    const untold = Object.keys(VARIABLES.shape).filter((name) => !documented.includes(`\`${name}\``));

    expect(untold).toEqual(['MAESTRO_DEMO_CREDENTIALS']);
  });

  it('takes an empty variable for none', () => {
    expect(parseConfig({ MAESTRO_PORT: '', MAESTRO_MASTER_KEY: ' ' })).toMatchObject({
      port: 3000,
      masterKey: undefined,
    });
  });

  it('reads a master key in hexadecimal digits and in base64', () => {
    const bytes = Buffer.from(KEY, 'hex');

    const keys = [KEY, KEY.toUpperCase(), bytes.toString('base64'), bytes.toString('base64url')].map(
      (text) => parseConfig({ MAESTRO_MASTER_KEY: text }).masterKey,
    );

    expect(keys).toEqual([bytes, bytes, bytes, bytes]);
  });

  it('reads a new master key and the old one behind it', () => {
    const { masterKey } = parseConfig({ MAESTRO_MASTER_KEY: `${KEY}, ${'b2'.repeat(32)}` });

    expect(masterKey?.toString('hex')).toBe(KEY + 'b2'.repeat(32));
  });

  it('reads the role from the arguments before the environment', () => {
    const roles = [[], ['--role', 'worker'], ['--role=worker']].map(
      (argv) => parseConfig({ MAESTRO_ROLE: 'api' }, argv).role,
    );

    expect(roles).toEqual(['api', 'worker', 'worker']);
  });

  it.each([
    ['/', ''],
    ['/maestro', '/maestro'],
    ['/tools/maestro-2.0/', '/tools/maestro-2.0'],
  ])('reads the base path %s', (text, basePath) => {
    expect(parseConfig({ MAESTRO_BASE_PATH: text }).basePath).toBe(basePath);
  });

  it.each([
    'maestro',
    '//maestro',
    '/a//b',
    '/a/../b',
    '/a b',
    '/a"b',
    '/a?b',
    '/api',
    '/health/x',
    'https://x/maestro',
  ])('refuses the base path %s', (text) => {
    expect(() => parseConfig({ MAESTRO_BASE_PATH: text })).toThrow(/MAESTRO_BASE_PATH cannot be used\. Use a path/);
  });

  it('reads addresses and networks of proxies', () => {
    const text = '10.0.0.5, 192.168.0.0/16,::1,2001:db8::/32, loopback,';

    expect(parseConfig({ MAESTRO_TRUSTED_PROXIES: text }).trustedProxies).toEqual([
      '10.0.0.5',
      '192.168.0.0/16',
      '::1',
      '2001:db8::/32',
      'loopback',
    ]);
  });

  it.each([
    'true',
    '1',
    '*',
    'proxy.example.com',
    '10.0.0',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/8/8',
    '::1/129',
  ])('refuses %s as a proxy', (text) => {
    expect(() => parseConfig({ MAESTRO_TRUSTED_PROXIES: `10.0.0.5,${text}` })).toThrow(
      /MAESTRO_TRUSTED_PROXIES cannot be used\. Write addresses or networks/,
    );
  });

  it('reads plugin names, each once', () => {
    expect(parseConfig({ MAESTRO_PLUGINS: ' @acme/cloud, other,,other ' }).plugins).toEqual(['@acme/cloud', 'other']);
  });

  it('reads paths of plugins', () => {
    const paths = ['.', './acme', '../acme', '/opt/acme/dist/index.js', 'C:\\acme', 'file:///opt/acme'];

    expect(parseConfig({ MAESTRO_PLUGINS: paths.join() }).plugins).toEqual(paths);
  });

  it('reads endpoints by provider and id', () => {
    const { endpoints } = parseConfig({
      DIGITALOCEAN_API_URL: 'http://127.0.0.1:1',
      ACME_CLOUD_S3_DATA_URL: 'http://127.0.0.1:2',
    });

    expect([endpoints('digitalocean', 'api'), endpoints('acme-cloud', 's3-data'), endpoints('spaces', 'api')]).toEqual([
      'http://127.0.0.1:1',
      'http://127.0.0.1:2',
      undefined,
    ]);
  });

  it('lists every bad variable together, without its value', () => {
    const bad = {
      MAESTRO_DATABASE_URL: 'mysql://bad-value',
      MAESTRO_HOST: 'http://bad-value',
      MAESTRO_PORT: '65536',
      MAESTRO_ADMIN_TOKEN: 'bad-value',
      MAESTRO_MASTER_KEY: 'bad-value',
      MAESTRO_PLUGINS: 'plugins/bad-value/none',
      MAESTRO_WORKER_TIMEOUT: 'bad-value',
      MAESTRO_KEEP_SYNCS: 'bad-value',
      LOG_LEVEL: 'bad-value',
    };

    const parse = () => parseConfig(bad, ['--role', 'bad-value']);

    for (const name of [...Object.keys(bad), 'MAESTRO_ROLE']) expect(parse).toThrow(name);
    expect(parse).toThrow('10 invalid variable(s)');
    expect(parse).not.toThrow('bad-value');
  });

  it.each(['1e3', '-1', '80.5', '0x50'])('refuses the port %s', (port) => {
    expect(() => parseConfig({ MAESTRO_PORT: port })).toThrow('a port number from 0 to 65535');
  });

  it.each([
    KEY.slice(2),
    `${KEY},`,
    `${KEY},${KEY},${KEY}`,
    `${KEY}a1`,
    'not base64 at all!',
    Buffer.alloc(31).toString('base64'),
  ])('refuses the master key %s', (key) => {
    expect(() => parseConfig({ MAESTRO_MASTER_KEY: key })).toThrow('64 hexadecimal digits');
  });
});
