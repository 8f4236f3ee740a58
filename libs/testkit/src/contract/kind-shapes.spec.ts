import { shapesPlugin } from '../../test/shapes/shapes-plugin.js';
import { shapesScenario } from '../../test/shapes/shapes.scenario.js';
import { acmePlugin } from '../../test/reference/acme-plugin.js';
import { acmeScenario } from '../../test/reference/acme.scenario.js';
import type { KindScenario } from '../scenario/kind-scenario.types.js';
import { coveringKinds, kindShapes, representatives } from './kind-shapes.js';

/** The shapes of two kinds with modified scenarios. */
function shapesOf(change: (kind: KindScenario) => KindScenario = (kind) => kind) {
  const scenario = { ...shapesScenario, kinds: shapesScenario.kinds.map(change) };
  return kindShapes({ plugin: shapesPlugin, scenario });
}

describe('the shapes of the kinds of a plugin', () => {
  it('contain each kind once', () => {
    const kinds = shapesOf().flatMap((shape) => shape.kinds);

    expect([...kinds].sort()).toEqual(shapesPlugin.manifest.resources.map(({ kind }) => kind).sort());
  });

  it('depend on how core reads the list and on what the scenario allows to test', () => {
    const [shape] = shapesOf().filter(({ kinds }) => kinds.includes('shapes.cursor'));
    const [without] = shapesOf((kind) => ({ ...kind, page: { ...kind.page, total: undefined } })).filter(({ kinds }) =>
      kinds.includes('shapes.cursor'),
    );

    expect(shape?.features).toContain('paging in the scenario: cursor (5 to 20 rows, total, next as cursor)');
    expect(without?.features).toContain('paging in the scenario: cursor (5 to 20 rows, next as cursor)');
  });

  it('are separate for kinds that are read by code of the plugin', () => {
    const subject = { plugin: acmePlugin(), scenario: acmeScenario };

    expect(kindShapes(subject).map(({ kinds }) => kinds.length)).toEqual(acmeScenario.kinds.map(() => 1));
    expect([...representatives(subject)].sort()).toEqual(acmeScenario.kinds.map(({ kind }) => kind).sort());
  });

  it('have all features in a few kinds', () => {
    const subject = { plugin: shapesPlugin, scenario: shapesScenario };
    const shapes = kindShapes(subject);
    const few = coveringKinds(subject);

    const covered = shapes.filter(({ kinds: [first = ''] }) => few.has(first)).flatMap(({ features }) => features);
    expect(new Set(covered)).toEqual(new Set(shapes.flatMap(({ features }) => features)));
    expect(few.size).toBeLessThan(shapes.length);
  });

  it('depend on the limits that count the requests', () => {
    const limits = [{ name: 'cursors', requests: 5, windowMs: 1_000, path: '/cursor' }];
    const plugin = { ...shapesPlugin, manifest: { ...shapesPlugin.manifest, limits } };
    const limited = kindShapes({ plugin, scenario: shapesScenario }).filter(({ features }) =>
      features.includes('the limit cursors'),
    );

    expect(limited.map(({ kinds }) => kinds)).toEqual([['shapes.cursor']]);
  });
});
