import type { ListedKind, NumberedPages, ProviderPlugin } from '@maestro/core';
import { shapesPluginOf } from '../shapes/shapes-plugin.js';
import { SHAPES_PAGES, shapesKinds } from '../shapes/shapes-kinds.js';
import { detailedKinds } from '../shapes/detailed-kinds.js';
import { joinedKinds } from '../shapes/joined-kinds.js';
import { shapesScenario } from '../shapes/shapes.scenario.js';
import { failuresOf } from './failing-suites.js';

const kinds: readonly ListedKind[] = [...shapesKinds, ...detailedKinds, ...joinedKinds];

const withKind = (kind: string, change: (good: ListedKind) => ListedKind): ProviderPlugin =>
  shapesPluginOf(
    kinds.map((each) => (each.type.kind === kind ? change(each) : each)),
    SHAPES_PAGES,
  );

interface Broken {
  readonly plugin: ProviderPlugin;
  readonly kind: string;
  readonly suite: string;
  /** The titles of the cases that detect it. */
  readonly titles: RegExp;
  readonly expected: RegExp;
}

/** Wrong declarations of lists, with the kit's message for each. */
const BROKEN: readonly (readonly [string, Broken])[] = [
  [
    'declares a secret that no row of the scenario contains',
    {
      plugin: withKind('shapes.child', (good) => ({
        ...good,
        type: { ...good.type, secrets: ['/access/*/pin', '/pin'] },
      })),
      ...{
        kind: 'shapes.child',
        suite: 'listing',
        titles: /secret/,
        expected: /leaves out declared secrets.*nothing at \/pin/s,
      },
    },
  ],
  [
    'points to a value that parents do not have',
    {
      plugin: withKind('shapes.child', (good) => ({ ...good, type: { ...good.type, unchangedBy: '/raw/serial' } })),
      ...{ kind: 'shapes.child', suite: 'listing', titles: /unchanged/ },
      expected: /a value at \/raw\/serial in each resource of shapes\.whole/,
    },
  ],
  [
    'requests lists of parents that have none',
    {
      plugin: withKind('shapes.picky', (good) => ({
        ...good,
        type: { ...good.type, parentWhere: { size: [10, 20] } },
      })),
      ...{ kind: 'shapes.picky', suite: 'listing', titles: /excludes/ },
      expected: /a complete listing of .*requests for .*correct the values of `parentWhere`/s,
    },
  ],
  [
    'looks up types by a value that the list of types does not contain',
    {
      plugin: withKind('shapes.joined', (good) => ({
        ...good,
        joins: { types: { ...good.joins!['types']!, key: '/price' } },
      })),
      ...{ kind: 'shapes.joined', suite: 'listing', titles: /every declared field/ },
      expected: /no value in attributes\.price, unknown because: \/types does not list "small"/,
    },
  ],
  [
    'reads a list as unpaged that becomes paged',
    {
      plugin: shapesPluginOf(kinds, { ...(SHAPES_PAGES as NumberedPages), next: undefined }),
      ...{
        kind: 'shapes.whole',
        suite: 'paging',
        titles: /unpaged/,
        expected: /an unpaged list has a next page/,
      },
    },
  ],
  [
    'omits rows without counting them',
    {
      plugin: withKind('shapes.whole', (good) => ({
        ...good,
        rows: (...asked) => ({ ...good.rows(...asked), skipped: undefined }),
      })),
      ...{ kind: 'shapes.whole', suite: 'listing', titles: /row of another kind/ },
      expected: /counts 1 row of another kind.*0 skipped.*let `map` return undefined/s,
    },
  ],
  [
    'counts skipped rows under another uid',
    {
      plugin: withKind('shapes.cursor', (good) => ({
        ...good,
        rows: (...asked) => {
          const page = good.rows(...asked);
          return { ...page, skipped: page.skipped?.map((uid) => `thing-${uid}`) };
        },
      })),
      ...{ kind: 'shapes.cursor', suite: 'listing', titles: /changes to another kind/ },
      expected: /to be gone, because its row is now of another kind.*nothing is gone/s,
    },
  ],
  [
    'does not declare the fields of a detail',
    {
      plugin: withKind('shapes.detailed', (good) => ({
        ...good,
        list: {
          ...good.list,
          details: good.list.details?.map((detail) => ({ ...detail, fields: ['attributes.weight'] })),
        },
      })),
      ...{
        kind: 'shapes.detailed',
        suite: 'faults',
        titles: / detail /,
        expected: /never reports a detail as empty.*devices.*relations\.protects/s,
      },
    },
  ],
  [
    'does not declare the fields of a joined list',
    {
      plugin: withKind('shapes.joined', (good) => ({
        ...good,
        rows: (...asked) => {
          const page = good.rows(...asked);
          return { ...page, resources: page.resources.map((resource) => ({ ...resource, unknown: undefined })) };
        },
      })),
      ...{ kind: 'shapes.joined', suite: 'faults', titles: /without the joined list after 500/ },
      expected: /fields of the joined list in `unknown`.*1: price.*list in `fields` of the join/s,
    },
  ],
  [
    'requests joined data for each row',
    {
      plugin: withKind('shapes.joined', (good) => ({
        ...good,
        list: {
          ...good.list,
          details: [
            {
              ...{ path: '/types?of={id}', into: 'more', when: { runs: 'all', rows: 'all' } },
              fields: ['attributes.price'],
            },
          ],
        },
      })),
      ...{ kind: 'shapes.joined', suite: 'faults', titles: /each joined list once/ },
      expected: /one request for each of \/types.*received: 13.*read it in `joins`/s,
    },
  ],
];

describe('the kit rejects a declaration that', () => {
  it.each(BROKEN)(
    '%s',
    async (_what, { plugin, kind, suite, titles, expected }) => {
      const failures = await failuresOf(plugin, shapesScenario, [suite], { kinds: [kind], titles });

      expect(failures.map(({ message }) => message).join('\n')).toMatch(expected);
    },
    60_000,
  );
});
