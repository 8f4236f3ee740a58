import { createHash } from 'node:crypto';
import {
  type Catalogue,
  type Check,
  catalogueOf,
  parseQuery,
  type PluginManifest,
  type ProviderPlugin,
  QueryFields,
  type ResolvedQuery,
  resolveQuery,
  unknownWord,
} from '@maestro/core';
import { checkProblems } from './check-problems.js';
import { neededKinds } from './needed-kinds.js';
import { possibleDirections } from './possible-directions.js';
import { queryUses } from './query-uses.js';

/** A check of one provider's resources, compared with the catalogue. */
export interface PreparedCheck {
  readonly check: Check;
  readonly provider: string;
  /** The kinds whose resources it looks at. */
  readonly kinds: readonly string[];
  readonly query: ResolvedQuery;
  /** The kinds whose lists must be complete, its own included. */
  readonly needs: readonly string[];
  /** The fields of a resource that its answer depends on, as `unknown` names them. */
  readonly fields: readonly string[];
  /** Its answer changes without a change of any resource. */
  readonly moves: boolean;
  /** How far it looks: 0 at the resource alone, 1 at what is related to it, Infinity at all others of its kind. */
  readonly hops: number;
  /** Differs whenever the check is another one, or the catalogue gives it another meaning. */
  readonly fingerprint: string;
}

/** Checks that can be used, and what is wrong with the others. */
export interface PreparedChecks {
  readonly checks: readonly PreparedCheck[];
  /** A check that cannot be used is left out, and stops no other. */
  readonly problems: readonly string[];
}

/** What a check is prepared from. */
export type CheckedPlugin = Pick<ProviderPlugin, 'manifest' | 'checks'>;

/** What the ids of {@link CheckSet.shared} begin with. */
const SHARED = 'shared';

/**
 * Compares the checks of plugins, and those that all share, with the catalogue of these plugins. A shared check is
 * prepared for each provider that has one of its entities.
 */
export function prepareChecks(plugins: readonly CheckedPlugin[], shared: readonly Check[]): PreparedChecks {
  const manifests = plugins.map(({ manifest }) => manifest);
  const catalogue = catalogueOf(manifests);
  const fields = new QueryFields(vocabularyOf(manifests, catalogue));
  const checks: PreparedCheck[] = [];
  const problems: string[] = [];
  const take = (check: Check, owner: string, providers: readonly string[]): void => {
    const wrong = checkProblems(check, owner);
    problems.push(...wrong);
    if (wrong.length > 0) return;
    try {
      checks.push(...providers.flatMap((provider) => prepared(check, provider, { catalogue, fields, owner })));
    } catch (error) {
      problems.push(
        `The check "${check.id}" cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const providers = manifests.map(({ id }) => id);
  for (const check of shared) take(check, SHARED, providers);
  for (const { manifest, checks: own = [] } of plugins)
    for (const check of own) take(check, manifest.id, [manifest.id]);
  const twice = checks.filter((one, index) => index !== checks.findIndex((other) => isSame(one, other)));
  problems.push(...twice.map(({ check }) => `The check "${check.id}" is declared twice.`));
  return { checks: checks.filter((one) => !twice.includes(one)), problems };
}

const isSame = (one: PreparedCheck, other: PreparedCheck): boolean =>
  one.check.id === other.check.id && one.provider === other.provider;

interface Preparation {
  readonly catalogue: Catalogue;
  readonly fields: QueryFields;
  readonly owner: string;
}

/** None for a shared check that is about nothing that the provider has. */
function prepared(check: Check, provider: string, { catalogue, fields, owner }: Preparation): PreparedCheck[] {
  const { of, query: text, needs: more = [], test } = check;
  const words = [...catalogue.kinds.map(({ kind }) => kind), ...catalogue.entities.map(({ id }) => id)];
  const stranger = [...of, ...more].find((word) => !words.includes(word));
  if (stranger !== undefined) throw new Error(unknownWord('kind or entity', stranger, words));
  const types = catalogue.kinds.filter(
    (type) => type.provider === provider && (of.includes(type.kind) || of.includes(type.entity)),
  );
  if (types.length === 0 && owner === SHARED) return [];
  if (types.length === 0) throw new Error('it is about no kind of its plugin.');
  const kinds = types.map(({ kind }) => kind);
  const node = parseQuery(text);
  if (!node) throw new Error('its query is empty.');
  const asked = resolveQuery(node, fields, new Set(types.map(({ entity }) => entity)));
  const query = possibleDirections(asked, kinds, catalogue.kinds);
  const needs = [...new Set([...neededKinds(query, kinds, catalogue.kinds), ...more])];
  const { fields: used, moves, hops } = queryUses(query);
  const facts = {
    kinds,
    query,
    needs,
    hops: check.alike ? Infinity : Math.max(hops, check.lost === undefined ? 0 : 1),
    fields: [...used, ...(check.alike ?? []), ...(check.lost === undefined ? [] : [`relations.${check.lost}`])],
    moves: moves || (test?.length ?? 0) > 1,
  };
  return [{ check, provider, ...facts, fingerprint: fingerprintOf({ check, test: test?.toString(), ...facts }) }];
}

const fingerprintOf = (facts: object): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);

function vocabularyOf(manifests: readonly PluginManifest[], catalogue: Catalogue): QueryFields['vocabulary'] {
  return {
    catalogue,
    kinds: catalogue.kinds.map(({ kind }) => kind),
    entities: catalogue.entities.map(({ id }) => id),
    providers: manifests.map(({ id }) => id),
    connections: [],
  };
}
