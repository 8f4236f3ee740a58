import { securityFindingKind } from './security-finding.kind.js';

const mapped = (row: object) => securityFindingKind.resource({ rule_uuid: 'r1', scan_id: 's1', ...row });

describe('a finding of the security scan', () => {
  it('is identified by its rule, independently of the scan', () => {
    expect(mapped({ name: 'Open port' }).key.uid).toBe(mapped({ name: 'Open port', scan_id: 's2' }).key.uid);
  });

  it('affects what its urns name, as far as kinds list it', () => {
    const affected_resources = [
      { urn: 'do:droplet:1', name: 'web-1', type: 'Droplet' },
      { urn: 'do:quantum:2', name: 'q', type: 'Quantum' },
      { urn: 'nothing' },
    ];

    const { attributes, relations } = mapped({ severity: 'HIGH', affected_resources });

    expect(attributes).toMatchObject({ severity: 'high', affected: [{ id: 'do:droplet:1', name: 'web-1' }, {}, {}] });
    expect(relations).toEqual([
      { type: 'affects', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '1' } },
    ]);
  });

  it('tells what to do, and not what it affects where that was not read', () => {
    const mitigation_steps = [
      { title: 'Narrow it', description: 'Allow less.' },
      { title: 'Test', description: null },
    ];

    expect(mapped({ mitigation_steps }).attributes).toMatchObject({ mitigation: 'Narrow it: Allow less.\nTest' });
    expect(mapped({ affected_resources: null }).attributes.affected).toBeUndefined();
  });

  it('is read with only a new severity', () => {
    expect(mapped({ severity: 'QUANTUM', mitigation_steps: null })).toMatchObject({
      ...{ name: 'r1', status: 'quantum', relations: [], attributes: { severity: 'quantum' } },
    });
  });
});
