import { checkPlugin, credentialsSchema, parseCredentials } from '@maestro/core';
import plugin, { SpacesCredentials } from './index.js';

const key = { accessKeyId: 'DO00EXAMPLE123456789', secretAccessKey: 'x'.repeat(43) };

describe('the plugin', () => {
  it('conforms to the contract', () => {
    expect(checkPlugin('@maestro/plugin-spaces', plugin)).toBe(plugin);
  });

  it('has the documented task, permission and kind', () => {
    expect(plugin.manifest.resources).toMatchObject([
      { task: 'storage-object-list', access: 'list_buckets', kind: 'spaces.bucket' },
    ]);
  });

  it('masks the secret key and shows the access key', async () => {
    const { properties } = await credentialsSchema(SpacesCredentials);

    expect(Object.keys(properties)).toEqual(['accessKeyId', 'secretAccessKey']);
    expect(String(parseCredentials(SpacesCredentials, key))).toBe('[redacted]');
  });

  it.each([
    ['accessKeyId', 'with space'],
    ['accessKeyId', ''],
    ['accessKeyId', 'line\nbreak'],
    ['secretAccessKey', 'short'],
    ['secretAccessKey', 'has spaces within'],
  ])('rejects an impossible %s', (field, value) => {
    expect(() => parseCredentials(SpacesCredentials, { ...key, [field]: value })).toThrow();
  });
});
