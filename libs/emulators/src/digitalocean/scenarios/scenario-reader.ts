import type { ResourceType, ProviderPlugin } from '@maestro/core';
import { type FixedRoute, type ScenarioKind, ScenarioLists, type KindScenario } from '@maestro/testkit';
import type { BodyAnswer } from '../../http/answer-writer.js';
import type { Row } from '../json/row.types.js';
import { errorAnswer, jsonAnswer } from '../answers/json-answer.js';
import { type FieldScope, narrowRow } from '../answers/row-narrower.js';
import { hasScopes, type Scopes } from '../tokens/token-registry.js';

/** A kind of a plugin, with the rows of its scenario. */
export interface EmulatedKind extends ScenarioKind {
  readonly type: ResourceType;
  /** The lists that its rows refer to. */
  readonly joined?: readonly FixedRoute[];
}

/** The number of rows in each list that is served from a scenario. */
const ROWS = 12;

/** Rows that take further requests: every one costs some of those that the provider allows a minute. */
const ROWS_WITH_MORE = 4;

const RAW = '/raw/';

/** A task needs all of these. */
const scopesOf = ({ scopes }: ResourceType): string[] =>
  scopes.filter(({ fields, raw }) => !fields && !raw).map(({ name }) => name);

/** What a row lacks without a scope, according to the manifest. */
const fieldsOf = ({ scopes }: ResourceType): FieldScope[] =>
  scopes.flatMap(({ name, raw = [] }) =>
    raw
      .filter((pointer) => pointer.startsWith(RAW))
      .map((pointer) => ({ field: pointer.slice(RAW.length).replaceAll('/', '.'), scope: name })),
  );

/**
 * Answers GET requests for kinds without rows in the account: from their scenarios, limited by the scopes of the token.
 */
export class ScenarioReader {
  readonly lists: ScenarioLists;
  private readonly needs: ReadonlyMap<string, { scopes: string[]; fields: FieldScope[] }>;
  private readonly joined: ReadonlyMap<string, { body: FixedRoute['body']; scopes: string[] }>;

  constructor(kinds: readonly EmulatedKind[]) {
    const parents = new Set(kinds.map(({ type }) => type.parent));
    const rows = new Map(
      kinds.map(({ type, scenario }) => [
        type.kind,
        parents.has(type.kind) || scenario.details ? Math.max(ROWS_WITH_MORE, scenario.samples.length) : ROWS,
      ]),
    );
    this.lists = new ScenarioLists(kinds, { rows: (kind) => rows.get(kind) ?? ROWS });
    this.needs = new Map(kinds.map(({ type }) => [type.kind, { scopes: scopesOf(type), fields: fieldsOf(type) }]));
    this.joined = new Map(
      kinds.flatMap(({ type, joined = [] }) =>
        joined.map(({ path, body }) => [path, { body, scopes: scopesOf(type) }] as const),
      ),
    );
  }

  /** Undefined if the address belongs to none of the kinds. */
  read(address: URL, scopes: Scopes): BodyAnswer | undefined {
    const joined = this.joined.get(address.pathname);
    if (joined) {
      return hasScopes(scopes, joined.scopes) ? jsonAnswer(JSON.stringify(joined.body)) : errorAnswer(403);
    }
    const hidden = (kind: string): FieldScope[] =>
      this.needs.get(kind)?.fields.filter(({ scope }) => !hasScopes(scopes, [scope])) ?? [];
    const answer = this.lists.answer(address, (row, kind) => narrowRow(row as Row, hidden(kind)));
    if (!answer) {
      return undefined;
    }
    if (!hasScopes(scopes, this.needs.get(answer.kind)?.scopes ?? [])) {
      return errorAnswer(403);
    }
    if (answer.status !== 200) {
      return answer.status === 400 ? errorAnswer(422, 'There is no such page.') : errorAnswer(404);
    }
    const whole = jsonAnswer(answer.body);
    return { ...whole, headers: { ...whole.headers, ...answer.headers } };
  }
}

/**
 * All kinds of a plugin, with their scenarios.
 *
 * @param name a package that exports the scenarios of its kinds as `scenarios` from `/scenarios`, and the lists that
 *   their rows refer to as `fixed`.
 * @throws Error if a kind has no scenario, or Node's error if the package does not exist.
 */
export const kindsOfPlugin = async (name: string): Promise<EmulatedKind[]> => {
  const plugin = (await import(name)) as { readonly default: ProviderPlugin };
  const { scenarios, fixed = [] } = (await import(`${name}/scenarios`)) as {
    readonly scenarios: readonly KindScenario[];
    readonly fixed?: readonly FixedRoute[];
  };
  const byKind = new Map(scenarios.map((scenario) => [scenario.kind, scenario]));
  return plugin.default.manifest.resources.map((type) => {
    const scenario = byKind.get(type.kind);
    if (!scenario) {
      throw new Error(`${name} has no scenario of ${type.kind}. Add one next to the kind.`);
    }
    return { type, scenario, joined: fixed.filter(({ path }) => scenario.joined?.includes(path)) };
  });
};
