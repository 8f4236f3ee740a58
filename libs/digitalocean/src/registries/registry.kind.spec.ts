import { registryKind } from './registry.kind.js';

describe('a container registry', () => {
  it('costs what its plan costs, in dollars', () => {
    const tier = { name: 'Basic', monthly_price_in_cents: 500 };

    expect(registryKind.resource({ name: 'example', subscription: { tier } })).toMatchObject({
      key: { uid: 'example' },
      attributes: { plan: 'Basic', monthlyCost: { amount: 5, currency: 'USD' } },
    });
  });

  it.each([null, undefined, {}, { tier: null }])('has no known cost with the subscription %p', (subscription) => {
    expect(registryKind.resource({ name: 'example', subscription }).attributes.monthlyCost).toBeUndefined();
  });
});
