import { type ResourceType } from '@maestro/core';
import { type ScenarioKind, ScenarioLists } from '@maestro/testkit';
import { type BodyAnswer } from '../../http/answer.types.js';
import { type Row } from '../json/row.types.js';
import { errorAnswer } from '../answers/error-answer.js';
import { type FieldScope } from '../answers/field-scope.types.js';
import { jsonAnswer } from '../answers/json-answer.js';
import { narrowRow } from '../answers/row-narrower.js';
import { hasScopes } from '../tokens/has-scopes.js';
import { type Scopes } from '../tokens/token.types.js';

/** A kind of a plugin, with the rows of its scenario. */
export interface EmulatedKind extends ScenarioKind {
  readonly type: ResourceType;
}

/** The number of rows in each list that is served from a scenario. */
const ROWS = 12;

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

  constructor(kinds: readonly EmulatedKind[]) {
    this.lists = new ScenarioLists(kinds, { rows: ROWS });
    this.needs = new Map(kinds.map(({ type }) => [type.kind, { scopes: scopesOf(type), fields: fieldsOf(type) }]));
  }

  /** Undefined if the address belongs to none of the kinds. */
  read(address: URL, scopes: Scopes): BodyAnswer | undefined {
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
