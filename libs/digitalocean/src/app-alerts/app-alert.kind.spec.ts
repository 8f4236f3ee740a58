import { appAlertKind } from './app-alert.kind.js';

const mapped = (row: object) =>
  appAlertKind.resource({ id: 'a1', phase: 'ACTIVE', spec: { rule: 'CPU_UTILIZATION' }, ...row }, { id: 'shop' });

describe('an alert of an app', () => {
  it('is attached to its app, and tells its channels without their addresses', () => {
    const alert = mapped({
      component_name: 'web',
      slack_webhooks: [{ url: 'https://hooks.example.com/hidden', channel: 'operations' }],
    });

    expect(alert).toMatchObject({
      ...{ key: { uid: 'shop/a1' }, name: 'web CPU_UTILIZATION', active: true },
      attributes: { sourceId: 'shop', channels: ['operations'], enabled: true },
      relations: [{ type: 'attached-to', to: { kind: 'digitalocean.app', uid: 'shop' } }],
    });
    expect(JSON.stringify(alert)).not.toContain('hidden');
  });

  it('that is disabled is not active', () => {
    expect(mapped({ spec: { rule: 'CPU_UTILIZATION', disabled: true } })).toMatchObject({
      ...{ active: false, attributes: { enabled: false, emails: [] } },
    });
  });
});
