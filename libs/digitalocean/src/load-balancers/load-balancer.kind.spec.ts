import { loadBalancerKind } from './load-balancer.kind.js';

const RULE = { entry_protocol: 'https', entry_port: 443, target_protocol: 'http', target_port: 8080 };
const mapped = (row: object) => {
  const whole = {
    id: '4de7ac8b-495b-4884-9a69-1050c6793cd6',
    name: 'lb-01',
    status: 'active',
    region: { slug: 'nyc3' },
    ...row,
  };
  return loadBalancerKind.resource(whole);
};
const droplet = (uid: string) => ({ provider: 'digitalocean', kind: 'digitalocean.droplet', uid });

describe('a load balancer', () => {
  it('leads to its droplets by id and by tag', () => {
    const { relations, attributes } = mapped({ tag: 'prod:web', droplet_ids: [1, 2, 2] });

    expect(relations).toEqual([
      { type: 'forwards-to', to: droplet('1') },
      { type: 'forwards-to', to: droplet('2') },
      { type: 'forwards-to', to: { kind: 'digitalocean.droplet', tag: 'prod:web' } },
    ]);
    expect(attributes).toMatchObject({ serverTags: ['prod:web'] });
  });

  it('has no tags of its own, and no selector for an empty one', () => {
    const { relations, tags } = mapped({ tag: '', droplet_ids: null });

    expect(relations).toEqual([]);
    expect(tags).toEqual([]);
  });

  it('leads once to each certificate of its rules and domains, and to none that is empty', () => {
    const rules = [
      { ...RULE, certificate_id: 'c1' },
      { ...RULE, certificate_id: '' },
      { ...RULE, certificate_id: 'c1' },
    ];

    const { relations } = mapped({ forwarding_rules: rules, domains: [{ name: 'a.example', certificate_id: 'c2' }] });

    expect(relations.flatMap(({ type, to }) => ('uid' in to ? [[type, to.uid]] : []))).toEqual([
      ['secured-by', 'c1'],
      ['secured-by', 'c2'],
    ]);
    expect(relations).toContainEqual({ type: 'serves', to: { kind: 'digitalocean.domain', hostName: 'a.example' } });
  });

  it('is in its VPC and its project', () => {
    const { relations } = mapped({ vpc_uuid: 'c33931f2', project_id: '4e1bfbc3' });

    expect(relations.map(({ type, to }) => [type, to.kind, 'uid' in to && to.uid])).toEqual([
      ['member-of', 'digitalocean.vpc', 'c33931f2'],
      ['member-of', 'digitalocean.project', '4e1bfbc3'],
    ]);
  });

  it('may be global: without a region, in front of others', () => {
    const global = mapped({ region: undefined, type: 'GLOBAL', target_load_balancer_ids: ['other'] });

    expect(global.region).toBeUndefined();
    expect(global.relations).toEqual([
      { type: 'forwards-to', to: { provider: 'digitalocean', kind: 'digitalocean.load-balancer', uid: 'other' } },
    ]);
  });
});
