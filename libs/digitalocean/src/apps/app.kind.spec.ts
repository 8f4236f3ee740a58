import { appKind } from './app.kind.js';
import { appScenario } from './app.scenario.js';

const mapped = ({ spec = {}, ...row }: { readonly spec?: object; readonly [name: string]: unknown }) =>
  appKind.resource({ id: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf', spec: { name: 'shop', ...spec }, ...row });

describe('an app', () => {
  it('shows no value of an environment variable, and nothing that opens a registry or a receiver of logs', () => {
    for (const sample of appScenario.samples) expect(JSON.stringify(appKind.resource(sample))).not.toContain('made-up');
  });

  it('is found by the host name that the provider gave it', () => {
    expect(mapped({ default_ingress: 'https://shop-iaj87.ondigitalocean.app' }).attributes.hostName).toBe(
      'shop-iaj87.ondigitalocean.app',
    );
    expect(mapped({ default_ingress: '${STARTER_INGRESS}' }).attributes.hostName).toBeUndefined();
  });

  it('tells its components and where each comes from', () => {
    const image = { registry_type: 'DOCR', registry: 'example', repository: 'mails', tag: 'v3' };
    const { attributes, relations } = mapped({
      spec: {
        services: [{ name: 'web', github: { repo: 'example/shop', branch: 'main' }, instance_count: 2 }],
        workers: [{ name: 'mails', image }],
        jobs: [{ name: 'seed', image: { ...image, registry: '' } }, { name: 'none' }],
      },
    });

    expect(attributes.components.map(({ name, type, source }) => [name, type, source])).toEqual([
      ['web', 'service', 'example/shop:main'],
      ['seed', 'job', 'mails:v3'],
      ['none', 'job', undefined],
      ['mails', 'worker', 'example/mails:v3'],
    ]);
    expect(relations).toEqual([
      {
        type: 'created-from',
        to: { provider: 'digitalocean', kind: 'digitalocean.registry-repository', uid: 'example/mails' },
      },
    ]);
  });

  it('expires with the first of its certificates, and not in the year 1', () => {
    const domain = (name: string, certificate_expires_at: string) => ({
      ...{ spec: { domain: name, zone: 'example.com' }, certificate_expires_at },
    });
    const { attributes, relations } = mapped({
      domains: [
        domain('a.example.com', '2026-12-29T23:59:59Z'),
        domain('b.example.com', '2026-11-29T23:59:59Z'),
        domain('c.example.com', '0001-01-01T00:00:00Z'),
      ],
    });

    expect(attributes.certificatesExpireAt).toBe('2026-11-29T23:59:59Z');
    expect(relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([['serves', 'example.com']]);
  });

  it('is a member of its VPC and its project', () => {
    const { relations } = mapped({ vpc: { id: 'v1' }, project_id: 'p1', spec: { vpc: { id: 'v2' } } });

    expect(relations.map(({ to }) => 'uid' in to && to.uid)).toEqual(['v1', 'p1']);
  });

  it('that was never deployed is not active', () => {
    expect(mapped({ pending_deployment: { phase: 'PENDING_BUILD' } })).toMatchObject({
      ...{ status: 'PENDING_BUILD', active: false },
      attributes: { components: [], databaseNames: [], domains: [] },
    });
  });
});
