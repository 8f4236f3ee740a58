import { numberedUuid } from '../../scenario/numbered-uuid.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ProviderScenario } from '../../scenario/provider-scenario.types.js';
import { placesPlugin } from '../../../test/shapes/places-plugin.js';
import { placesScenario } from '../../../test/shapes/places.scenario.js';
import { isUnambiguous } from './scenario-checks.js';

const check = (name: string, change: Partial<KindScenario>, more: Partial<ProviderScenario> = {}): void => {
  const right = placesScenario.kinds.find(({ kind }) => kind === `places.${name}`)!;
  isUnambiguous({ ...right, ...change }, { plugin: placesPlugin, scenario: { ...placesScenario, ...more } });
};

describe('the scenario of a kind', () => {
  it('is valid if it is unambiguous', () => {
    expect(() => check('pool', {})).not.toThrow();
  });

  it('is invalid if a copy has the id of a sample', () => {
    const samples = [{ id: numberedUuid(7), name: 'seven', size: 1 }];
    const copy: KindScenario['copy'] = (sample, n) => ({ ...sample, id: numberedUuid(n) });

    expect(() => check('pool', { samples, copy })).toThrow(`the id "${numberedUuid(7)}" of several rows`);
  });

  it('is invalid if copies have the same id', () => {
    expect(() => check('pool', { copy: (sample) => ({ ...sample, id: 'other' }) })).toThrow('the id "other"');
  });

  it('is invalid if a row contains part of a credential', () => {
    const secret = placesScenario.credentials.accounts[1]['secret']!;

    expect(() => check('pool', { samples: [{ id: secret.slice(0, -4), name: 'one', size: 1 }] })).toThrow(
      'part of a credential in the row',
    );
  });

  it('is invalid if a detail has the address of another kind’s list without its own parameter', () => {
    const detail = { path: '/at-{region}/pools/{id}/disks', answer: () => ({}) };

    expect(() => check('pool', { details: [detail] })).toThrow('which is also the list of places.disk');
    expect(() => check('pool', { details: [{ ...detail, query: { of: 'pool' } }] })).not.toThrow();
  });
});
