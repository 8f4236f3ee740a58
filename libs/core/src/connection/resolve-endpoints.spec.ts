import { resolveEndpoints } from './resolve-endpoints.js';

const ENDPOINTS = [
  { id: 'api', url: 'https://api.fake.example/' },
  { id: 's3', url: 'https://{region}.fake.example' },
];

describe('resolveEndpoints', () => {
  it('gives the addresses of the manifest, without slashes at the end', () => {
    expect(resolveEndpoints(ENDPOINTS)).toEqual({
      api: 'https://api.fake.example',
      s3: 'https://{region}.fake.example',
    });
  });

  it.each([
    'https://other.example',
    'http://127.0.0.1:4000',
    'http://127.9.9.9',
    'http://localhost:4000/v2',
    'http://[::1]:4000',
  ])('puts %s in the place of one of them', (api) => {
    expect(resolveEndpoints(ENDPOINTS, { api })).toEqual({ api, s3: 'https://{region}.fake.example' });
  });

  it.each([
    ['http://api.fake.example', 'must begin with https://'],
    ['http://127.0.0.1.evil.example', 'must begin with https://'],
    ['http://localhost.evil.example', 'must begin with https://'],
    ['http://10.0.0.1', 'must begin with https://'],
    ['ftp://127.0.0.1', 'must begin with https://'],
    ['https://user:dop_v1_secret@api.fake.example', 'must not contain a user name or password'],
    ['api.fake.example', 'is not a URL'],
    ['', 'is not a URL'],
  ])('refuses %p', (api, why) => {
    const resolve = () => resolveEndpoints(ENDPOINTS, { api });

    expect(resolve).toThrow(
      expect.objectContaining({ kind: 'configuration', message: expect.stringContaining(`"api" ${why}`) }),
    );
    expect(resolve).not.toThrow(/dop_v1_secret/);
  });

  it('refuses an address that no endpoint has a use for: a mistyped name must not send requests elsewhere', () => {
    expect(() => resolveEndpoints(ENDPOINTS, { apii: 'http://127.0.0.1' })).toThrow(
      'The address of the endpoint "apii" has no use: there is only api, s3. Correct its name.',
    );
  });
});
