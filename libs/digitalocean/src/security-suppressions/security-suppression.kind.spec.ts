import { securitySuppressionKind } from './security-suppression.kind.js';

const mapped = (row: object) => securitySuppressionKind.resource({ id: 's1', ...row });

describe('a suppressed finding', () => {
  it('is attached to the resource that its rule is not applied to', () => {
    const row = { rule_name: 'No backups', rule_uuid: 'r1', resource_id: '123', resource_type: 'Droplet' };

    expect(mapped(row)).toMatchObject({
      ...{ name: 'No backups 123', attributes: { rule: 'No backups', coveredType: 'Droplet', coveredId: '123' } },
      relations: [{ type: 'attached-to', to: { kind: 'digitalocean.droplet', uid: '123' } }],
    });
  });

  it.each([
    { resource_type: 'Quantum', resource_id: '1' },
    { resource_type: null, resource_id: null },
    { resource_type: 'Droplet', resource_id: '' },
  ])('leads nowhere with %j', (row) => {
    expect(mapped(row).relations).toEqual([]);
  });

  it('is attached to a Space by its name', () => {
    const { relations } = mapped({ resource_type: 'Space', resource_id: 'assets' });

    expect(relations).toEqual([{ type: 'attached-to', to: { kind: 'spaces.bucket', urn: 'do:space:assets' } }]);
  });

  it('is named by its id where it says nothing else', () => {
    expect(mapped({}).name).toBe('s1');
  });
});
