import { resourceWithoutSecrets } from './tidy-page.js';

describe('resourceWithoutSecrets', () => {
  it('leaves secrets out of the provider’s row and of what a plugin made of it', () => {
    const leftOut = new Set<string>();
    const resource = {
      name: 'db-1',
      attributes: { region: 'fra1', address: 'postgres://admin:pa55@db.example.com/main', settings: { token: 'x' } },
      raw: { id: 1, password: 'pa55' },
    };

    expect(resourceWithoutSecrets(resource, leftOut)).toEqual({
      name: 'db-1',
      attributes: { region: 'fra1', address: 'postgres://db.example.com', settings: { token: '[redacted]' } },
      raw: { id: 1, password: '[redacted]' },
    });
    expect([...leftOut]).toEqual(['/password', '/address', '/settings/token']);
  });

  it('returns resources without secrets unchanged, including already cleaned ones', () => {
    const resource = { attributes: { vcpus: 2 }, raw: { id: 1, password: '[redacted]' } };

    expect(resourceWithoutSecrets(resource)).toBe(resource);
  });
});
