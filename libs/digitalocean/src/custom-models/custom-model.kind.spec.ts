import { numberedUuid } from '@maestro/testkit';
import { customModelKind } from './custom-model.kind.js';
import { customModelScenario } from './custom-model.scenario.js';

const mapped = (row: object) => customModelKind.resource({ uuid: numberedUuid(1), ...row });

describe('a custom model', () => {
  it('runs on the deployments that use it', () => {
    const model = mapped({ active_deployments: [{ id: numberedUuid(2) }, { id: '' }, { id: null }] });

    expect(model.attributes.endpointIds).toEqual([numberedUuid(2)]);
    expect(model.relations).toMatchObject([
      { type: 'runs-on', to: { kind: 'digitalocean.dedicated-inference', uid: numberedUuid(2) } },
    ]);
  });

  it('was created from the Space that it was imported from', () => {
    const model = mapped({ source_ref: { bucket: 'models', prefix: 'one', region: 'nyc3' } });

    expect(model.attributes.origin).toBe('models/one');
    expect(model.relations).toEqual([
      { type: 'created-from', to: { kind: 'spaces.bucket', hostName: 'models.nyc3.digitaloceanspaces.com' } },
    ]);
  });

  it('costs a month what the provider estimates, also if that is nothing', () => {
    const cost = (cost_estimate_per_month: number | null) => mapped({ cost_estimate_per_month }).attributes.monthlyCost;

    expect([cost(3), cost(0), cost(null)]).toEqual([
      { amount: 3, currency: 'USD' },
      { amount: 0, currency: 'USD' },
      undefined,
    ]);
  });

  it.each([
    ['STATUS_READY', 'ready', true],
    ['STATUS_IMPORTING', 'importing', false],
    ['STATUS_OF_TOMORROW', 'of tomorrow', false],
    ['STATUS_UNSPECIFIED', undefined, false],
    [null, undefined, false],
  ])('with %p has the status %p', (status, shown, active) => {
    expect(mapped({ status })).toMatchObject({ status: shown, active });
  });

  it('has sizes that are numbers of 64 bits', () => {
    expect(mapped({ parameters: '7248023552', total_size_bytes: '14496047104' }).attributes).toMatchObject({
      ...{ parameterCount: 7_248_023_552, sizeBytes: 14_496_047_104 },
    });
  });

  it('does without all that is null, empty or new', () => {
    const nothing = { name: '', tags: null, source_ref: null, source_type: '', parameters: '', invented: {} };

    expect(mapped(nothing)).toMatchObject({
      ...{ name: numberedUuid(1), tags: [], relations: [] },
      attributes: { source: undefined, origin: undefined, parameterCount: undefined, inputs: [] },
    });
  });

  it('shows no token of the place that it was imported from', () => {
    for (const sample of customModelScenario.samples) expect(JSON.stringify(mapped(sample))).not.toContain('made-up-');
  });
});
