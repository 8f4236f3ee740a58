import {
  type CollectedPage,
  type ListingAnswer,
  type ListingPart,
  RESOURCE_COLLECTOR,
  type ResourceCollector,
} from '@maestro/core';
import { catchError, map, type Observable, of, shareReplay } from 'rxjs';
import { embeddedKinds } from '../shapes/embedded-kinds.js';
import { SHAPES_PAGES, shapesKinds } from '../shapes/shapes-kinds.js';
import { shapesPluginOf } from '../shapes/shapes-plugin.js';
import { shapesScenario } from '../shapes/shapes.scenario.js';
import { failuresOf } from './failing-suites.js';

type Answers = Observable<ListingAnswer>;

const scenario = {
  ...shapesScenario,
  kinds: shapesScenario.kinds.filter(({ kind }) =>
    [...shapesKinds, ...embeddedKinds].some(({ type }) => type.kind === kind),
  ),
  fixed: [],
};

/** A plugin with a defect in the collector of one kind. */
const pluginWith = (kind: string, collect: (good: ResourceCollector, part: ListingPart) => Answers) =>
  shapesPluginOf([...shapesKinds, ...embeddedKinds], SHAPES_PAGES, ({ onActivation }) =>
    onActivation(RESOURCE_COLLECTOR, (_, good) =>
      good.type.kind === kind
        ? {
            ...{ type: good.type, parts: () => good.parts(), probe: () => good.probe() },
            collect: (part) => collect(good, part),
          }
        : good,
    ),
  );

const NOTHING: CollectedPage = { resources: [], unreadable: [], expected: 0 };

/** The first listing of each part, cached permanently. */
const kept = new WeakMap<ResourceCollector, Map<string, Answers>>();

function keptListing(good: ResourceCollector, part: ListingPart): Answers {
  const listings = kept.get(good) ?? new Map<string, Answers>();
  kept.set(good, listings);
  const listing = listings.get(part.id) ?? good.collect(part).pipe(shareReplay());
  listings.set(part.id, listing);
  return listing;
}

const withoutParent = ({ key, ...resource }: CollectedPage['resources'][number]) => ({
  ...resource,
  key: { ...key, uid: key.uid.replace(/^.*\//, '') },
});

interface Broken {
  /** The kind with the defect. */
  readonly kind: string;
  readonly collect: (good: ResourceCollector, part: ListingPart) => Answers;
  /** The titles of the failing cases, in order. */
  readonly fails: readonly RegExp[];
  readonly expected: RegExp;
}

/** Collectors that handle embedded rows incorrectly, with the kit's message for each. */
const BROKEN: readonly (readonly [string, Broken])[] = [
  [
    'requests rows that its parent already contains',
    {
      kind: 'shapes.slot',
      collect: (good, part) => good.collect({ ...part, embedded: undefined }),
      fails: [/sends no requests other than/],
      expected: /the \d+ requests for shapes\.holder alone.*declare it as `embedded`/s,
    },
  ],
  [
    'omits the parent from its ids',
    {
      kind: 'shapes.slot',
      collect: (good, part) =>
        good
          .collect(part)
          .pipe(
            map((page) => ('unchanged' in page ? page : { ...page, resources: page.resources.map(withoutParent) })),
          ),
      fails: [/distinguishes rows with the same id/],
      expected: /two rows have the same id within their parents.*prefixes with the parent’s/s,
    },
  ],
  [
    'treats unknown rows as no rows',
    {
      kind: 'shapes.slot',
      collect: (good, part) => (part.embedded && 'unread' in part.embedded ? of(NOTHING) : good.collect(part)),
      fails: [/distinguishes no rows from unknown/],
      expected: /an incomplete listing, where one has absent at \/slots/,
    },
  ],
  [
    'never reports a resource as gone',
    {
      kind: 'shapes.slot',
      collect: keptListing,
      fails: [/treats a removed resource as gone, once/, /treats many removed resources/],
      expected: /received: .*\[\]/,
    },
  ],
  [
    'treats a failed second check as "not found"',
    {
      kind: 'shapes.slot',
      collect: (good, part) =>
        part.embedded ? good.collect(part) : good.collect(part).pipe(catchError(() => of(NOTHING))),
      fails: [/treats nothing as gone when the second check gets 500/],
      expected: /treated as gone after a failed second check.*pass on every error/s,
    },
  ],
  [
    'has a parent that treats a failed list as an empty one',
    {
      kind: 'shapes.holder',
      collect: (good, part) => good.collect(part).pipe(catchError(() => of(NOTHING))),
      fails: [/is incomplete and loses nothing when its parent’s list gets 500/],
      expected: /an incomplete listing, and nothing gone.*received: complete/s,
    },
  ],
];

describe('the kit rejects an embedded kind that', () => {
  it.each(BROKEN)('%s', async (_what, { kind, collect, fails, expected }) => {
    const failures = await failuresOf(pluginWith(kind, collect), scenario, ['embedded'], { kinds: ['shapes.slot'] });
    const titles = failures.map(({ title }) => title);

    for (const fail of fails) expect(titles).toContainEqual(expect.stringMatching(fail));
    expect(failures.map(({ message }) => message).join('\n')).toMatch(expected);
  });
});

it('the kit accepts a correct embedded kind', async () => {
  const right = pluginWith('shapes.slot', (good, part) => good.collect(part));

  expect(await failuresOf(right, scenario, ['embedded'], { kinds: ['shapes.slot'] })).toEqual([]);
});
