import { limitMatcher, limitScope, listShapes, type ResourceType } from '@maestro/core';
import { pathOfApi } from '../provider/path-pattern.js';
import type { KindScenario } from '../scenario/kind-scenario.types.js';
import type { PageStyle } from '../scenario/page-style.types.js';
import type { ContractSubject } from './contract-suite.types.js';

/** Kinds whose lists core reads in the same way, so that one of them can represent all. */
export interface KindShape {
  /** Descriptions of the features that determine how the list is read and tested. */
  readonly features: readonly string[];
  /** The first one represents all. No other has a longer tested list. */
  readonly kinds: readonly string[];
}

const LONGEST = 10_000;

/** For kinds where each row takes further requests. */
const LONGEST_WITH_DETAILS = 100;

/** The number of rows of the longest tested list. */
export const longestList = ({ many, details }: KindScenario): number =>
  many ?? (details?.length ? LONGEST_WITH_DETAILS : LONGEST);

const known = new WeakMap<ContractSubject, readonly KindShape[]>();

/** The shapes of a plugin's kinds. A kind that is read by code of the plugin has its own shape. */
export function kindShapes(subject: ContractSubject): readonly KindShape[] {
  const there = known.get(subject);
  if (there) return there;
  const shapes = new Map<string, { features: readonly string[]; kinds: string[] }>();
  const declared = listShapes(subject.plugin.module);
  for (const type of byLongestList(subject)) {
    const features = featuresOf(type, declared.get(type.kind), subject);
    const key = JSON.stringify(features);
    const shape = shapes.get(key) ?? { features, kinds: [] };
    shape.kinds.push(type.kind);
    shapes.set(key, shape);
  }
  const made = [...shapes.values()];
  known.set(subject, made);
  return made;
}

/** The kinds of the manifest, ordered by decreasing length of their lists. */
function byLongestList({ plugin, scenario }: ContractSubject): readonly ResourceType[] {
  const lengths = new Map(scenario.kinds.map((kind) => [kind.kind, longestList(kind)]));
  const lengthOf = ({ kind }: ResourceType): number => lengths.get(kind) ?? 0;
  return [...plugin.manifest.resources].sort((one, other) => lengthOf(other) - lengthOf(one));
}

/** The kinds that represent all of their shape. */
export const representatives = (subject: ContractSubject): ReadonlySet<string> =>
  new Set(kindShapes(subject).flatMap(({ kinds: [first = ''] }) => first));

/** Few kinds that together have every feature of all shapes. The next one is always the one with most missing features. */
export function coveringKinds(subject: ContractSubject): ReadonlySet<string> {
  const shapes = kindShapes(subject);
  const missing = new Set(shapes.flatMap(({ features }) => features));
  const chosen = new Set<string>();
  while (missing.size > 0) {
    const gain = ({ features }: KindShape): number => features.filter((feature) => missing.has(feature)).length;
    const best = shapes.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const feature of best.features) missing.delete(feature);
    for (const kind of best.kinds.slice(0, 1)) chosen.add(kind);
  }
  return chosen;
}

function featuresOf(
  { kind }: ResourceType,
  declared: readonly string[] | undefined,
  { plugin, scenario }: ContractSubject,
): readonly string[] {
  const described = scenario.kinds.find((each) => each.kind === kind);
  if (!declared || !described) return [`read by its own code: ${kind}`];
  const paths = [
    described.path,
    ...[described.read, ...(described.details ?? [])].flatMap((route) => route?.path ?? []),
  ];
  const limits = plugin.manifest.limits
    .filter((limit) => limitScope(limit) !== undefined)
    .filter((limit) => paths.map((path) => ({ path: pathOfApi(filled(path), scenario) })).some(limitMatcher(limit)));
  return [...declared, ...describedFeatures(described), ...limits.map(({ name }) => `the limit ${name}`)];
}

const filled = (path: string): string => path.replace(/\{[^{}]*\}/g, '1');

/** Features of the scenario that determine the cases of a kind. */
function describedFeatures({ page, parts = [], details = [], joined = [] }: KindScenario): readonly string[] {
  return [
    `paging in the scenario: ${pageWords(page)}`,
    ...(parts.length > 0 ? [`${parts.length} described parts`] : []),
    ...(details.length > 0 ? [`${details.length} described details`] : []),
    ...(joined.length > 0 ? [`${joined.length} described joins`] : []),
  ];
}

function pageWords(page: PageStyle): string {
  const next = 'next' in page && page.next ? `next as ${page.next.as}` : undefined;
  const size = page.style === 'whole' ? undefined : `${page.size.min ?? 1} to ${page.size.max} rows`;
  const more = page.style === 'marker' && page.more !== undefined ? 'more' : undefined;
  const total = page.total === undefined ? undefined : 'total';
  const signs = [size, total, next, more, page.etag && 'etag', page.key !== undefined && 'a map'].filter(Boolean);
  return `${page.style}${signs.length > 0 ? ` (${signs.join(', ')})` : ''}`;
}
