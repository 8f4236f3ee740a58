import { defineEntity, defineKind, field, type KindDeclaration, type RestDetail, type RestList } from '@maestro/core';
import { z } from 'zod';
import type { KindScenario, ProviderScenario } from '../../src/index.js';
import { kindShapes } from '../../src/contract/kind-shapes.js';
import { SHAPES_PAGES } from '../shapes/shapes-kinds.js';
import { shapesPluginOf } from '../shapes/shapes-plugin.js';
import { shapesScenario } from '../shapes/shapes.scenario.js';
import { failuresOf } from './failing-suites.js';

const box = defineEntity({
  id: 'box',
  title: { one: 'Box', many: 'Boxes' },
  category: 'apps',
  icon: 'box',
  fields: { weight: field.integer({ label: 'Weight', optional: true }), size: field.integer({ label: 'Size' }) },
});

const row = z.object({
  ...{ id: z.int(), name: z.string(), size: z.int(), scale: z.object({ weight: z.int() }).optional() },
});
type Row = z.infer<typeof row>;
type Declaration = KindDeclaration<{ size: number; weight?: number }, Row> & { readonly list: RestList };

const detailOf = (name: string): RestDetail => ({
  ...{ path: `/${name}/{id}/scale`, into: 'scale', when: { runs: 'all', rows: 'all' } },
  fields: ['attributes.weight'],
});

const mapped = ({ id, name, size, scale }: Row) => ({
  ...{ uid: id, name, active: true },
  attributes: { size, weight: scale?.weight },
});

function boxKind(name: string, modify: (good: Declaration) => Partial<Declaration> = () => ({})) {
  const good: Declaration = {
    ...{ kind: `shapes.${name}`, task: `${name}-list`, access: `get_all_${name}`, title: name },
    ...{ scopes: [{ name: `${name}:read` }], secrets: ['/pin'] },
    list: { path: `/${name}`, items: `${name}s`, headers: { 'x-list': name }, details: [detailOf(name)] },
    row,
    map: mapped,
  };
  return defineKind(box, { ...good, ...modify(good) });
}

const described = (name: string): KindScenario => ({
  ...{ kind: `shapes.${name}`, path: `/${name}`, headers: { 'x-list': name } },
  page: {
    ...{ style: 'numbered', rows: `/${name}s`, parameter: 'page', total: '/meta/total' },
    size: { parameter: 'limit', default: 10, max: 20, min: 5 },
    next: { at: '/meta/next', as: 'url' },
  },
  samples: [{ id: 1, name: 'one', size: 10, pin: 1234 }],
  copy: (sample, n) => ({ ...sample, id: 1000 + n, name: `box-${n}` }),
  id: ({ id }) => String(id),
  unreadable: { id: 3 },
  read: { path: `/${name}/{id}`, answer: (found) => ({ found }) },
  details: [{ path: `/${name}/{id}/scale`, answer: ({ id }) => ({ weight: Number(id) }) }],
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
});

const scenario: ProviderScenario = { ...shapesScenario, kinds: [described('first'), described('second')], fixed: [] };

const pluginWith = (modify?: (good: Declaration) => Partial<Declaration>) =>
  shapesPluginOf([boxKind('first'), boxKind('second', modify)], SHAPES_PAGES);

let numbered = 0;

/** Defects of a single kind, and the suites that detect them. */
const FAULTS: readonly (readonly [string, (good: Declaration) => Partial<Declaration>, string])[] = [
  ['requests a wrong address', ({ list }) => ({ list: { ...list, path: '/seconds' } }), 'listing'],
  ['reads rows from a wrong property', ({ list }) => ({ list: { ...list, items: 'things' } }), 'listing'],
  ['does not send its header', ({ list }) => ({ list: { ...list, headers: {} } }), 'listing'],
  ['has a wrong schema', () => ({ row: row.extend({ size: z.string() }) as never }), 'listing'],
  ['never fills a field', () => ({ map: (one) => ({ ...mapped(one), attributes: { size: one.size } }) }), 'listing'],
  [
    'fills a field with a wrong value',
    () => ({ map: (one) => ({ ...mapped(one), attributes: { size: 'x' as never } }) }),
    'listing',
  ],
  ['uses the name as the id', () => ({ map: (one) => ({ ...mapped(one), uid: one.name }) }), 'listing'],
  [
    'has a stateful mapper',
    () => ({ map: (one) => ({ ...mapped(one), attributes: { size: (numbered += 1) } }) }),
    'listing',
  ],
  [
    'has an undeclared relation',
    () => ({
      map: (one) => ({
        ...mapped(one),
        relations: [{ type: 'uses', to: { provider: 'shapes', kind: 'shapes.first', uid: '1' } }] as never,
      }),
    }),
    'listing',
  ],
  [
    'reveals a secret of a row',
    () => ({ row: z.looseObject(row.shape), map: (one) => ({ ...mapped(one), status: JSON.stringify(one) }) }),
    'listing',
  ],
  ['declares a secret that does not exist', () => ({ secrets: ['/code'] }), 'listing'],
  ['maps only some rows', () => ({ map: (one) => (one.id > 1000 ? mapped(one) : undefined) }), 'listing'],
  [
    'declares a wrong field for its detail',
    ({ list }) => ({ list: { ...list, details: [{ ...detailOf('second'), fields: ['attributes.size'] }] } }),
    'faults',
  ],
  [
    'requests its detail at a wrong address',
    ({ list }) => ({ list: { ...list, details: [{ ...detailOf('second'), path: '/second/{id}/scales' }] } }),
    'listing',
  ],
  ['has a page with unavailable placeholders', () => ({ page: 'https://shapes.example/{region}/{uid}' }), 'listing'],
  ['has an invalid schedule', () => ({ schedule: 'hourly' }), 'manifest'],
];

describe('a kind that another kind stands for', () => {
  const ofSecond = { titles: /^shapes\.second/ };

  it('has the same shape and passes all checks if it is correct', async () => {
    const plugin = pluginWith();

    expect(kindShapes({ plugin, scenario }).map(({ kinds }) => kinds)).toEqual([['shapes.first', 'shapes.second']]);
    expect(await failuresOf(plugin, scenario, undefined, ofSecond)).toEqual([]);
  });

  it.each(FAULTS)('fails its own checks if it %s', async (_, modify, suite) => {
    const plugin = pluginWith(modify);
    const failures = await failuresOf(plugin, scenario, undefined, ofSecond);

    expect(kindShapes({ plugin, scenario })).toHaveLength(1);
    expect(failures.map((failure) => failure.suite)).toContain(suite);
  });

  it.each<[string, (good: Declaration) => Partial<Declaration>]>([
    [
      'pages',
      ({ list }) => ({ list: { ...list, paging: { parameter: 'side', size: { parameter: 'limit', max: 20 } } } }),
    ],
    ['reads by id', ({ list }) => ({ list: { ...list, readById: { path: '/seconds/{id}' } } })],
    [
      'requests details',
      ({ list }) => ({ list: { ...list, details: [{ ...detailOf('second'), scope: 'second:read' }] } }),
    ],
  ])('runs all checks if it %s differently', (_, modify) => {
    expect(kindShapes({ plugin: pluginWith(modify), scenario }).map(({ kinds }) => kinds)).toEqual([
      ['shapes.first'],
      ['shapes.second'],
    ]);
  });
});
