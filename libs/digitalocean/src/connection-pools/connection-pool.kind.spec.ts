import { connectionPoolKind } from './connection-pool.kind.js';
import { connectionPoolScenario } from './connection-pool.scenario.js';

const mapped = (row: object) =>
  connectionPoolKind.resource({ name: 'pool', db: 'shop', mode: 'session', size: 10, ...row }, { id: 'cluster' });

describe('a connection pool', () => {
  it('forwards to its database', () => {
    expect(mapped({}).relations).toEqual([
      { type: 'forwards-to', to: { provider: 'digitalocean', kind: 'digitalocean.database', uid: 'cluster' } },
    ]);
  });

  it.each([null, undefined, ''])('has no user of its own with user %p', (user) => {
    expect(mapped({ user }).attributes.user).toBeUndefined();
  });

  it('shows no password', () => {
    for (const sample of connectionPoolScenario.samples)
      expect(JSON.stringify(connectionPoolKind.resource(sample, { id: 'c' }))).not.toMatch(/made-up-|doadmin:/);
  });
});
