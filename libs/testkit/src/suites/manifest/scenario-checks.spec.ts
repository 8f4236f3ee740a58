import { numberedUuid } from '../../scenario/numbered-uuid.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ProviderScenario } from '../../scenario/provider-scenario.types.js';
import { placesPlugin } from '../../../test/shapes/places-plugin.js';
import { placesScenario } from '../../../test/shapes/places.scenario.js';
import { canBeServed } from './scenario-checks.js';

const check = (name: string, change: Partial<KindScenario>, more: Partial<ProviderScenario> = {}): void => {
  const right = placesScenario.kinds.find(({ kind }) => kind === `places.${name}`)!;
  canBeServed({ ...right, ...change }, { plugin: placesPlugin, scenario: { ...placesScenario, ...more } });
};

describe('what a scenario says of a kind', () => {
  it('can be served as it is', () => {
    expect(() => check('pool', {})).not.toThrow();
  });

  it('cannot, where a copy has the id of a sample', () => {
    const samples = [{ id: numberedUuid(7), name: 'seven', size: 1 }];
    const copy: KindScenario['copy'] = (sample, n) => ({ ...sample, id: numberedUuid(n) });

    expect(() => check('pool', { samples, copy })).toThrow(`the id "${numberedUuid(7)}" of several rows`);
  });

  it('cannot, where copies do not differ', () => {
    expect(() => check('pool', { copy: (sample) => ({ ...sample, id: 'other' }) })).toThrow('the id "other"');
  });

  it('cannot, where a row holds part of a credential', () => {
    const secret = placesScenario.credentials.accounts[1]['secret']!;

    expect(() => check('pool', { samples: [{ id: secret.slice(0, -4), name: 'one', size: 1 }] })).toThrow(
      'a part of one in the row',
    );
  });

  it('cannot, where a detail is also the list of another kind, unless it has a parameter of its own', () => {
    const detail = { path: '/at-{region}/pools/{id}/disks', answer: () => ({}) };

    expect(() => check('pool', { details: [detail] })).toThrow('which is also the list of places.disk');
    expect(() => check('pool', { details: [{ ...detail, query: { of: 'pool' } }] })).not.toThrow();
  });
});
