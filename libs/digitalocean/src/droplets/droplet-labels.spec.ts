import { pointerSteps } from '@maestro/core';
import { dropletKind } from './droplet.kind.js';
import { DROPLET_LABELS } from './droplet-labels.js';
import { dropletScenario } from './droplet.scenario.js';

const valueAt = (resource: unknown, pointer: string): unknown =>
  pointerSteps(pointer).reduce<unknown>((value, step) => Object(value)[step], resource);

describe('labels of droplets', () => {
  it('are those that Prometheus gives them', () => {
    const web = dropletKind.resource(dropletScenario.samples[0]);

    const labels = Object.entries(DROPLET_LABELS.labels).map(([name, pointer]) => [name, valueAt(web, pointer)]);

    expect(Object.fromEntries(labels)).toEqual({
      droplet_id: '3164494',
      droplet_name: 'web-1',
      image: 'ubuntu-24-04-x64',
      image_name: '24.04 (LTS) x64',
      private_ipv4: '10.128.192.124',
      public_ipv4: '203.0.113.7',
      public_ipv6: '2001:db8::7',
      region: 'nyc3',
      size: 's-4vcpu-8gb',
      status: 'active',
      features: ['backups', 'ipv6', 'monitoring'],
      tags: ['web', 'env:production'],
      vpc: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
    });
  });
});
