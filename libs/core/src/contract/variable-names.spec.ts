import { credentialVariable, endpointVariable } from './variable-names.js';

describe('environment variables', () => {
  it.each([
    ['digitalocean', 'token', 'DIGITALOCEAN_TOKEN'],
    ['spaces', 'accessKeyId', 'SPACES_ACCESS_KEY_ID'],
    ['acme-cloud', 'apiKey2', 'ACME_CLOUD_API_KEY2'],
  ])('of a credential of %s: %s is %s', (provider, field, variable) => {
    expect(credentialVariable(provider, field)).toBe(variable);
  });

  it.each([
    ['digitalocean', 'api', 'DIGITALOCEAN_API_URL'],
    ['acme-cloud', 's3-data', 'ACME_CLOUD_S3_DATA_URL'],
  ])('of an address of %s: %s is %s', (provider, endpoint, variable) => {
    expect(endpointVariable(provider, endpoint)).toBe(variable);
  });
});
