import { logDestinationKind } from './log-destination.kind.js';
import { managed } from './log-destination.scenario.js';

const mapped = (row: object) => logDestinationKind.resource({ id: 'd1', ...row });

describe('a destination of logs', () => {
  it('forwards to the managed cluster that stores them', () => {
    expect(mapped(managed)).toMatchObject({
      attributes: { endpoint: 'search.example.com', indexName: 'logs', retentionDays: 14 },
      relations: [{ type: 'forwards-to', to: { kind: 'digitalocean.database', uid: managed.config.cluster_uuid } }],
    });
  });

  it('shows no credentials, should the list have them', () => {
    expect(JSON.stringify(mapped(managed))).not.toMatch(/made-up-sink-value|writer/);
  });

  it('is read where its configuration is missing, and with a new type', () => {
    expect(mapped({ type: 'quantum', config: null })).toMatchObject({
      ...{ name: 'd1', relations: [], attributes: { type: 'quantum' } },
    });
  });
});
