import { monitoringSinkKind } from './monitoring-sink.kind.js';
import { monitoringSinkScenario } from './monitoring-sink.scenario.js';

const mapped = (row: object) => monitoringSinkKind.resource({ destination: { id: 'd1' }, ...row });

describe('a log sink of monitoring', () => {
  it('receives from its sources and forwards to its destination', () => {
    const { attributes, relations } = mapped({ resources: [{ urn: 'do:kubernetes:c1' }] });

    expect(attributes.sourceIds).toEqual(['c1']);
    expect(relations.map(({ type, to }) => [type, to.kind, 'uid' in to && to.uid])).toEqual([
      ['attached-to', 'digitalocean.kubernetes-cluster', 'c1'],
      ['forwards-to', 'digitalocean.log-destination', 'd1'],
    ]);
  });

  it('shows no credentials', () => {
    const [sample] = monitoringSinkScenario.samples;

    expect(JSON.stringify(monitoringSinkKind.resource(sample))).not.toMatch(/made-up-sink-value|writer/);
  });

  it('is read with sources that are missing, of a new type, or no names', () => {
    expect(mapped({ resources: null }).attributes.sourceIds).toEqual([]);
    expect(mapped({ resources: [{ urn: 'do:quantum:1' }, { urn: '?' }] }).relations).toHaveLength(1);
  });

  it.each([null, {}, { id: '' }])('is unreadable with the destination %j', (destination) => {
    expect(() => mapped({ destination })).toThrow('cannot be read: destination');
  });
});
