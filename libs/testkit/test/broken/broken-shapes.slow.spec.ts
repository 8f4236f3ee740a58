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
  /** Of the cases that are about it. */
  readonly titles: RegExp;
  readonly said: RegExp;
}

/** Declarations that are wrong about their lists; what the kit says of each. */
const BROKEN: readonly (readonly [string, Broken])[] = [
  [
    'points to a secret that no row of the scenario has',
    {
      plugin: withKind('shapes.child', (good) => ({
        ...good,
        type: { ...good.type, secrets: ['/access/*/pin', '/pin'] },
      })),
      ...{
        kind: 'shapes.child',
        suite: 'listing',
        titles: /secret/,
        said: /leaves out what it declares as secret.*nothing at \/pin/s,
      },
    },
  ],
  [
    'points to nothing that its parents have',
    {
      plugin: withKind('shapes.child', (good) => ({ ...good, type: { ...good.type, unchangedBy: '/raw/serial' } })),
      ...{ kind: 'shapes.child', suite: 'listing', titles: /unchanged/ },
      said: /something at \/raw\/serial of each resource of shapes\.whole/,
    },
  ],
  [
    'asks under parents that have no such list',
    {
      plugin: withKind('shapes.picky', (good) => ({
        ...good,
        type: { ...good.type, parentWhere: { size: [10, 20] } },
      })),
      ...{ kind: 'shapes.picky', suite: 'listing', titles: /rules out/ },
      said: /a complete listing of .*requests under .*correct the values of `parentWhere`/s,
    },
  ],
  [
    'looks a type up by what the list of types does not call it',
    {
      plugin: withKind('shapes.joined', (good) => ({
        ...good,
        joins: { types: { ...good.joins!['types']!, key: '/price' } },
      })),
      ...{ kind: 'shapes.joined', suite: 'listing', titles: /every field/ },
      said: /nothing ever in attributes\.price, unknown because: \/types does not list "small"/,
    },
  ],
  [
    'takes for whole a list that is paged one day',
    {
      plugin: shapesPluginOf(kinds, { ...(SHAPES_PAGES as NumberedPages), next: undefined }),
      ...{
        kind: 'shapes.whole',
        suite: 'paging',
        titles: /whole/,
        said: /a list that comes whole names a next page/,
      },
    },
  ],
  [
    'keeps quiet about the rows that it leaves out',
    {
      plugin: withKind('shapes.whole', (good) => ({
        ...good,
        rows: (...asked) => ({ ...good.rows(...asked), skipped: undefined }),
      })),
      ...{ kind: 'shapes.whole', suite: 'listing', titles: /not of the kind, and/ },
      said: /counts 1 row as one of another kind.*0 skipped.*let `map` give undefined/s,
    },
  ],
  [
    'counts what it leaves out under another uid',
    {
      plugin: withKind('shapes.cursor', (good) => ({
        ...good,
        rows: (...asked) => {
          const page = good.rows(...asked);
          return { ...page, skipped: page.skipped?.map((uid) => `thing-${uid}`) };
        },
      })),
      ...{ kind: 'shapes.cursor', suite: 'listing', titles: /any more/ },
      said: /to be gone: its row is one of another kind now.*nothing is gone/s,
    },
  ],
  [
    'does not say which fields come of a detail',
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
        said: /never tells a detail as empty.*devices.*relations\.protects/s,
      },
    },
  ],
  [
    'does not say which fields come of what its rows refer to',
    {
      plugin: withKind('shapes.joined', (good) => ({
        ...good,
        rows: (...asked) => {
          const page = good.rows(...asked);
          return { ...page, resources: page.resources.map((resource) => ({ ...resource, unknown: undefined })) };
        },
      })),
      ...{ kind: 'shapes.joined', suite: 'faults', titles: /without what they refer to after 500/ },
      said: /could not be looked up in `unknown`.*1: price.*name in `fields` of the join/s,
    },
  ],
  [
    'asks for what its rows refer to row by row',
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
      ...{ kind: 'shapes.joined', suite: 'faults', titles: /reads once/ },
      said: /one request for each of \/types.*received: 13.*read it in `joins`/s,
    },
  ],
];

describe('the kit tells of a declaration that', () => {
  it.each(BROKEN)(
    '%s',
    async (_what, { plugin, kind, suite, titles, said }) => {
      const failures = await failuresOf(plugin, shapesScenario, [suite], { kinds: [kind], titles });

      expect(failures.map(({ message }) => message).join('\n')).toMatch(said);
    },
    60_000,
  );
});
