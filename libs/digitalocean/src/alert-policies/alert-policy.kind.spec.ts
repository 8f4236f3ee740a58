import { alertPolicyKind } from './alert-policy.kind.js';
import { alertPolicyScenario } from './alert-policy.scenario.js';

const mapped = (row: object) => alertPolicyKind.resource({ uuid: 'p1', type: 'v1/insights/droplet/cpu', ...row });

describe('an alert policy', () => {
  it('watches droplets by id and by tag, which is not its own', () => {
    const policy = mapped({ entities: ['1', '1', '2'], tags: ['web', ''] });

    expect(policy.tags).toEqual([]);
    expect(policy.attributes).toMatchObject({ sourceIds: ['1', '1', '2'], sourceTags: ['web'] });
    expect(policy.relations).toEqual([
      { type: 'watches', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '1' } },
      { type: 'watches', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '2' } },
      { type: 'watches', to: { kind: 'digitalocean.droplet', tag: 'web' } },
    ]);
  });

  it.each([
    ['v1/insights/lbaas/droplet_health', 'digitalocean.load-balancer'],
    ['v1/dbaas/alerts/cpu_alerts', 'digitalocean.database'],
    ['v1/droplet/autoscale_alerts/scale_up', 'digitalocean.droplet-autoscale-pool'],
  ])('of the type %s watches %s', (type, kind) => {
    expect(mapped({ type, entities: ['x'] }).relations).toMatchObject([{ to: { kind, uid: 'x' } }]);
  });

  it('of a new type has no relations, and keeps its data', () => {
    const policy = mapped({ type: 'v2/quantum/flux', entities: ['1'], tags: ['web'] });

    expect(policy).toMatchObject({ name: 'v2/quantum/flux', relations: [] });
    expect(policy.attributes).toMatchObject({ rule: 'v2/quantum/flux', sourceIds: ['1'], sourceTags: ['web'] });
  });

  it('shows the channel and never the address of a webhook', () => {
    const [sample] = alertPolicyScenario.samples;
    const policy = alertPolicyKind.resource(sample);

    expect(policy.attributes.channels).toEqual(['Production Alerts']);
    expect(JSON.stringify(policy)).not.toContain('made-up-policy-webhook');
  });

  it('is read where all but its type is missing or null', () => {
    const none = {
      description: null,
      compare: null,
      value: null,
      window: null,
      entities: null,
      tags: null,
      alerts: null,
    };

    expect(mapped(none)).toMatchObject({ active: true, relations: [], attributes: { emails: [], channels: [] } });
    expect(mapped({ enabled: false }).active).toBe(false);
  });

  it.each([{ uuid: null }, { uuid: '' }, { type: null }, { type: '' }])('is unreadable with %j', (row) => {
    expect(() => mapped(row)).toThrow('cannot be read: ');
  });
});
