import { logSinkKind } from './log-sink.kind.js';
import { logSinkScenario } from './log-sink.scenario.js';

const mapped = (row: object) =>
  logSinkKind.resource({ sink_id: 's1', sink_type: 'rsyslog', ...row }, { id: 'cluster' });

describe('a log sink', () => {
  it('is attached to its database, and named by its id where it has no name', () => {
    expect(mapped({ sink_name: '', config: null })).toMatchObject({
      ...{ key: { uid: 'cluster/s1' }, name: 's1' },
      relations: [{ type: 'attached-to', to: { kind: 'digitalocean.database', uid: 'cluster' } }],
    });
  });

  it('tells the host of its destination, which is a server or a site', () => {
    expect(mapped({ config: { server: '192.0.2.1', port: 514 } }).attributes).toMatchObject({
      ...{ destination: '192.0.2.1', port: 514 },
    });
    expect(mapped({ config: { site: 'logs.example' } }).attributes.destination).toBe('logs.example');
  });

  it('shows no key, certificate, address or line that could hold a secret', () => {
    for (const sample of logSinkScenario.samples)
      expect(JSON.stringify(logSinkKind.resource(sample, { id: 'c' }))).not.toMatch(/made-up-|writer/);
  });
});
