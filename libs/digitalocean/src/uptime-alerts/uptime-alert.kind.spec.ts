import { uptimeAlertKind } from './uptime-alert.kind.js';
import { uptimeAlertScenario } from './uptime-alert.scenario.js';

const mapped = (row: object, check = 'check-1') =>
  uptimeAlertKind.resource({ id: 'a1', name: 'Down', type: 'down', ...row }, { id: check });

describe('an alert of an uptime check', () => {
  it('is attached to its check', () => {
    expect(mapped({ threshold: 300, comparison: 'greater_than', period: '2m' })).toMatchObject({
      ...{ key: { uid: 'check-1/a1' }, name: 'Down', active: true },
      attributes: { sourceId: 'check-1', rule: 'down', threshold: 300, operator: 'greater_than', window: '2m' },
      relations: [{ type: 'attached-to', to: { kind: 'digitalocean.uptime-check', uid: 'check-1' } }],
    });
  });

  it('is another than the alert of the same id under another check', () => {
    expect(mapped({}, 'check-2').key.uid).toBe('check-2/a1');
  });

  it('tells its channels, and not the addresses of their webhooks', () => {
    const [sample] = uptimeAlertScenario.samples;
    const alert = uptimeAlertKind.resource(sample, { id: 'c' });

    expect(alert.attributes).toMatchObject({ emails: ['sammy@example.com'], channels: ['Production Alerts'] });
    expect(JSON.stringify(alert)).not.toContain('made-up-uptime-webhook');
  });

  it('is read where nobody is notified, and where its type is new or missing', () => {
    expect(mapped({ notifications: null, type: 'quantum' }).attributes).toMatchObject({
      ...{ rule: 'quantum', emails: [], channels: [] },
    });
    expect(mapped({ notifications: { email: null, slack: [{}] }, type: null }).attributes).toMatchObject({
      ...{ rule: 'unknown', emails: [], channels: [] },
    });
  });
});
