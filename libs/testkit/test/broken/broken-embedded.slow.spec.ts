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

/** A plugin whose collector of one kind is wrong. */
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

/** The first listing of each part, for good. */
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
  /** The kind whose collector is wrong. */
  readonly kind: string;
  readonly collect: (good: ResourceCollector, part: ListingPart) => Answers;
  /** What each failing case is called, in order. */
  readonly fails: readonly RegExp[];
  readonly said: RegExp;
}

/** Collectors that are wrong about what is part of other rows; what the kit says of each. */
const BROKEN: readonly (readonly [string, Broken])[] = [
  [
    'asks for what its parent has just shown',
    {
      kind: 'shapes.slot',
      collect: (good, part) => good.collect({ ...part, embedded: undefined }),
      fails: [/takes no request/],
      said: /the \d+ requests for shapes\.holder alone.*declare it as `embedded`/s,
    },
  ],
  [
    'does not name the parent in its ids',
    {
      kind: 'shapes.slot',
      collect: (good, part) =>
        good
          .collect(part)
          .pipe(
            map((page) => ('unchanged' in page ? page : { ...page, resources: page.resources.map(withoutParent) })),
          ),
      fails: [/keeps apart what has the same id/],
      said: /two of them have the same id within their parents.*prefixes with the parent’s/s,
    },
  ],
  [
    'takes what its parent does not say for nothing',
    {
      kind: 'shapes.slot',
      collect: (good, part) => (part.embedded && 'unread' in part.embedded ? of(NOTHING) : good.collect(part)),
      fails: [/tells none from unknown/],
      said: /a listing that is not complete, where one has absent at \/slots/,
    },
  ],
  [
    'never tells that something is gone',
    {
      kind: 'shapes.slot',
      collect: keptListing,
      fails: [/believes gone what is gone, once/, /believes gone many/],
      said: /received: .*\[\]/,
    },
  ],
  [
    'takes a second check that failed for "not there"',
    {
      kind: 'shapes.slot',
      collect: (good, part) =>
        part.embedded ? good.collect(part) : good.collect(part).pipe(catchError(() => of(NOTHING))),
      fails: [/treats nothing as gone when the second check meets 500/],
      said: /believed gone by a second check that failed.*let every error through/s,
    },
  ],
  [
    'has a parent that takes a failed list for an empty one',
    {
      kind: 'shapes.holder',
      collect: (good, part) => good.collect(part).pipe(catchError(() => of(NOTHING))),
      fails: [/is not complete, and loses nothing, when its parent’s list answers 500/],
      said: /a listing that is not complete, and nothing gone.*received: complete/s,
    },
  ],
];

describe('the kit tells of an embedded kind that', () => {
  it.each(BROKEN)(
    '%s',
    async (_what, { kind, collect, fails, said }) => {
      const failures = await failuresOf(pluginWith(kind, collect), scenario, ['embedded'], { kinds: ['shapes.slot'] });
      const titles = failures.map(({ title }) => title);

      for (const fail of fails) expect(titles).toContainEqual(expect.stringMatching(fail));
      expect(failures.map(({ message }) => message).join('\n')).toMatch(said);
    },
    120_000,
  );

  it('is right, by nothing', async () => {
    const right = pluginWith('shapes.slot', (good, part) => good.collect(part));

    expect(await failuresOf(right, scenario, ['embedded'], { kinds: ['shapes.slot'] })).toEqual([]);
  }, 120_000);
});
