import { saasAddonKind } from './saas-addon.kind.js';
import { saasAddonScenario } from './saas-addon.scenario.js';

const mapped = (row: object) => saasAddonKind.resource({ uuid: 'u1', name: 'mailer', app_slug: 'mail', ...row });

describe('a service of another vendor', () => {
  it.each([
    [10, { amount: 10, currency: 'USD' }],
    [0, { amount: 0, currency: 'USD' }],
    [null, undefined],
    [undefined, undefined],
  ])('with the price %p costs %j', (plan_price_per_month, priceMonthly) => {
    expect(mapped({ plan_price_per_month }).attributes.priceMonthly).toEqual(priceMonthly);
  });

  it('is called as people know it, or by its slugs', () => {
    const named = { app_name: 'Mail', plan_name: 'Basic', plan_slug: 'basic' };

    expect(mapped(named).attributes).toMatchObject({ product: 'Mail', plan: 'Basic' });
    expect(mapped({ ...named, app_name: null, plan_name: '' }).attributes).toMatchObject({
      product: 'mail',
      plan: 'basic',
    });
  });

  it('shows nothing that signs in', () => {
    for (const sample of saasAddonScenario.samples)
      expect(JSON.stringify(saasAddonKind.resource(sample))).not.toContain('made-up');
  });

  it('is not active in a state that is not known', () => {
    expect(mapped({ state: 'dreaming', metadata: null, sso_url: null })).toMatchObject({
      status: 'dreaming',
      active: false,
    });
  });
});
