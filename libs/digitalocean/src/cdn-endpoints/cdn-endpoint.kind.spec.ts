import { cdnEndpointKind } from './cdn-endpoint.kind.js';

const mapped = (row: object) => {
  const whole = { id: '19f06b6a', origin: 'static-images.nyc3.digitaloceanspaces.com', ttl: 3600, ...row };
  return cdnEndpointKind.resource(whole);
};

describe('a CDN endpoint', () => {
  it('finds its Space by the host name of its origin, and its region in it', () => {
    const cdn = mapped({});

    expect(cdn.region).toBe('nyc3');
    expect(cdn.relations).toEqual([
      { type: 'serves', to: { kind: 'spaces.bucket', hostName: 'static-images.nyc3.digitaloceanspaces.com' } },
    ]);
  });

  it('reads the region of a bucket with dots in its name', () => {
    expect(mapped({ origin: 'cdn.example.com.AMS3.digitaloceanspaces.com' }).region).toBe('ams3');
  });

  it('leads to its certificate', () => {
    expect(mapped({ certificate_id: 'c1' }).relations).toContainEqual({
      type: 'secured-by',
      to: { provider: 'digitalocean', kind: 'digitalocean.certificate', uid: 'c1' },
    });
  });

  it('leads to the zone of its own domain', () => {
    expect(mapped({ custom_domain: 'static.example.com' }).relations).toContainEqual({
      type: 'serves',
      to: { kind: 'digitalocean.domain', hostName: 'example.com' },
    });
  });

  it('guesses no Space behind an origin elsewhere', () => {
    expect(mapped({ origin: 'origin.example.com' })).toMatchObject({ region: undefined, relations: [] });
  });

  it.each([
    [{ custom_domain: 'static.example.com', endpoint: 'e.cdn.digitaloceanspaces.com' }, 'static.example.com'],
    [{ endpoint: 'e.cdn.digitaloceanspaces.com' }, 'e.cdn.digitaloceanspaces.com'],
    [{ custom_domain: '' }, 'static-images.nyc3.digitaloceanspaces.com'],
  ])('is called by the best name of %j', (row, name) => {
    expect(mapped(row).name).toBe(name);
  });
});
