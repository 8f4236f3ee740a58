import { typeOf } from '../../test/resources.js';
import { requiredScopes, taskGroups } from './task-groups.js';

const server = {
  ...typeOf('server', { scopes: [{ name: 'server:read' }, { name: 'tag:read', fields: ['tags'] }] }),
  entity: 'server',
};
const volume = { ...typeOf('volume', { scopes: [{ name: 'volume:read' }] }), entity: 'volume' };
const firewall = { ...typeOf('firewall', { scopes: [{ name: 'server:read' }] }), entity: 'firewall' };

describe('the groups of tasks', () => {
  it('are the categories of their entities, in the order of navigation', () => {
    const groups = taskGroups({ resources: [firewall, volume, server] });

    expect(groups.map(({ id, title, resources }) => [id, title, resources.map(({ kind }) => kind)])).toEqual([
      ['compute', 'Compute', [server.kind]],
      ['storage', 'Storage', [volume.kind]],
      ['network', 'Network', [firewall.kind]],
    ]);
  });

  it('include categories of the provider itself', () => {
    const entity = {
      id: 'acme-robot',
      title: { one: 'Robot', many: 'Robots' },
      category: 'acme',
      icon: 'box',
      fields: {},
    };
    const robot = { ...typeOf('robot'), entity: 'acme-robot' };
    const manifest = { resources: [robot], entities: [entity], categories: [{ id: 'acme', title: 'Robotics' }] };

    expect(taskGroups(manifest)).toEqual([{ id: 'acme', title: 'Robotics', resources: [robot] }]);
  });

  it('name each scope once, and only those without which nothing can be read', () => {
    const [group] = taskGroups({ resources: [server, { ...server, kind: 'fake.other' }] });

    expect(group && requiredScopes(group)).toEqual(['server:read']);
  });
});
