import type { RelationTypeName } from '../contract/relation.types.js';
import { nearestWord, unknownWord } from '../words/unknown-word.js';
import { lastPart, type QueryFields, type QueryName } from './query-fields.js';
import type { QueryComparison, QueryNode, QueryWord } from './query.types.js';
import { testOf } from './query-tests.js';
import { refuse } from './query-values.js';
import { MANAGED } from '../terraform/managed.js';
import type { ResolvedQuery, ResolvedRelation } from './resolved-query.types.js';

/** The entities that a part of a query is about. Undefined: any. */
export type QueryScope = ReadonlySet<string> | undefined;

/**
 * Checks the names and values of a query.
 *
 * @param scope the entities that a list is about, if it is about some only: a field of others is refused.
 * @throws QueryError with the position of the first one that is unknown, and the nearest known one.
 */
export function resolveQuery(node: QueryNode, fields: QueryFields, scope?: QueryScope): ResolvedQuery {
  return new Resolver(fields).resolve(node, scope);
}

const plain = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

class Resolver {
  constructor(private readonly fields: QueryFields) {}

  resolve(node: QueryNode, scope: QueryScope): ResolvedQuery {
    switch (node.type) {
      case 'and': {
        const within = this.#scopeOf(node.of, scope);
        return { type: 'and', of: node.of.map((each) => this.resolve(each, within)) };
      }
      case 'or':
        return { type: 'or', of: node.of.map((each) => this.resolve(each, scope)) };
      case 'not':
        return { type: 'not', of: this.resolve(node.of, scope) };
      case 'text':
        return { type: 'text', text: node.text.text };
      case 'has':
        return this.#exists(node.target, scope, 'targets');
      case 'related':
        return this.#relatedTo(node.relation, node.to, scope);
      case 'compare':
        return this.#compare(node, scope);
    }
  }

  /** The entities that all of some conditions allow. */
  #scopeOf(nodes: readonly QueryNode[], scope: QueryScope): QueryScope {
    return nodes.reduce<QueryScope>((within, node) => {
      if (node.type !== 'compare' || !['is', '=', 'in'].includes(node.operator)) return within;
      const name = this.fields.find(node.field.text);
      if (name?.type !== 'column' || (name.name !== 'kind' && name.name !== 'entity')) return within;
      const words = this.#words(name.name, node.values);
      const entities = new Set(name.name === 'entity' ? words : this.#entitiesOf(words));
      return within ? new Set([...within].filter((each) => entities.has(each))) : entities;
    }, scope);
  }

  #entitiesOf(kinds: readonly string[]): string[] {
    const known = this.fields.vocabulary.catalogue.kinds;
    return known.filter(({ kind }) => kinds.includes(kind)).map(({ entity }) => entity);
  }

  #compare(node: QueryComparison, scope: QueryScope): ResolvedQuery {
    if (node.operator === 'exists') return this.#exists(node.field, scope, 'fields');
    if (node.operator === '!=') return { type: 'not', of: this.#compare({ ...node, operator: '=' }, scope) };
    const name = this.#demand(node.field, scope, 'fields');
    if (name.type === 'managed') return this.#managed(node);
    if (name.type === 'relation') return this.#relatedToValues(node, name);
    if (name.type === 'target') return this.#relatedToValues(node, { direction: 'both' }, name.word);
    if (name.type === 'fields') return attributes(name.fields, (field) => testOf(node, field));
    const test = testOf(node, name, (words) => this.#words(name.name, words));
    const isReversed = name.name === 'present';
    const resolved: ResolvedQuery = { type: 'column', column: name.column, test };
    return isReversed ? { type: 'not', of: resolved } : resolved;
  }

  #exists(target: QueryWord, scope: QueryScope, preferred: 'fields' | 'targets'): ResolvedQuery {
    const name = this.#demand(target, scope, preferred);
    if (name.type === 'managed')
      refuse(target, 'Every resource has it. Write managed:yes, managed:no or managed:unknown.');
    if (name.type === 'relation') return related(name);
    if (name.type === 'target')
      return related({ direction: 'both' }, this.#targetQuery(name.word), this.#endsOf(name.word));
    if (name.type === 'fields') return attributes(name.fields, () => ({ op: 'exists' }));
    const exists: ResolvedQuery = { type: 'column', column: name.column, test: { op: 'exists' } };
    return name.name === 'present' ? { type: 'not', of: exists } : exists;
  }

  #relatedTo(relation: QueryWord, to: QueryNode, scope: QueryScope): ResolvedQuery {
    const name = this.#demand(relation, scope, 'targets');
    if (name.type === 'relation') return related(name, this.resolve(to, this.#scopeOf([to], undefined)));
    if (name.type !== 'target')
      refuse(relation, `${relation.text} is not a relation. Write ${relation.text}:value, or related:(…).`);
    const ofTarget = this.#targetQuery(name.word);
    const entities = this.#entitiesOfTarget(name.word);
    return related(
      { direction: 'both' },
      { type: 'and', of: [ofTarget, this.resolve(to, this.#scopeOf([to], entities))] },
      this.#endsOf(name.word),
    );
  }

  #managed({ operator, values, field }: QueryComparison): ResolvedQuery {
    if (!['is', '=', 'in'].includes(operator)) refuse(field, 'managed has no order. Compare it with : only.');
    const wanted = values.flatMap((word) =>
      orRefuse(
        word,
        'managed',
        MANAGED.filter((each) => each === word.text),
        MANAGED,
      ),
    );
    const kinds = this.fields.vocabulary.catalogue.kinds.flatMap(({ kind, terraform }) =>
      terraform ? [{ kind, terraform }] : [],
    );
    return { type: 'managed', values: wanted, kinds };
  }

  /** `attached-to:none`, `attached-to:any`, `attached-to:server`, `attached-to:web-1`. */
  #relatedToValues({ operator, values, field }: QueryComparison, relation: Relation, target?: string): ResolvedQuery {
    if (!['is', '=', 'in'].includes(operator)) refuse(field, `${field.text} is a relation. Compare it with : only.`);
    const ofTarget = target === undefined ? undefined : this.#targetQuery(target);
    const each = values.map(({ text }): ResolvedQuery => {
      const ends = target === undefined ? undefined : this.#endsOf(target);
      if (text === 'any') return related(relation, ofTarget, ends);
      if (text === 'none') return { type: 'not', of: related(relation, ofTarget, ends) };
      const named = target === undefined ? this.fields.find(text, undefined, 'targets') : undefined;
      if (named?.type === 'target') return related(relation, this.#targetQuery(named.word), this.#endsOf(named.word));
      const to = calledQuery(text);
      return related(relation, ofTarget ? { type: 'and', of: [ofTarget, to] } : to, ends);
    });
    return each.length === 1 ? each[0]! : { type: 'or', of: each };
  }

  /** What is of a kind or an entity. */
  #targetQuery(word: string): ResolvedQuery {
    const { entities } = this.fields.vocabulary;
    const kinds = this.#kindsCalled(word);
    const isEntity = entities.includes(word);
    if (isEntity) return { type: 'column', column: 'entity', test: { op: 'equal', values: [word] } };
    return { type: 'column', column: 'kind', test: { op: 'equal', values: kinds } };
  }

  /** As the loaded plugins declare. Undefined for kinds of others. */
  #endsOf(word: string): ResolvedRelation['ends'] {
    const { catalogue, entities } = this.fields.vocabulary;
    const called = entities.includes(word) ? undefined : this.#kindsCalled(word);
    const types = catalogue.kinds.filter(({ kind, entity }) => (called ? called.includes(kind) : entity === word));
    if (types.length === 0 || (called && called.length > types.length)) return undefined;
    const states = types.flatMap(({ relations = {} }) => Object.keys(relations) as RelationTypeName[]);
    return { kinds: types.map(({ kind }) => kind), states: [...new Set(states)] };
  }

  #entitiesOfTarget(word: string): QueryScope {
    const isEntity = this.fields.vocabulary.entities.includes(word);
    return new Set(isEntity ? [word] : this.#entitiesOf(this.#kindsCalled(word)));
  }

  #kindsCalled(word: string): string[] {
    const { kinds } = this.fields.vocabulary;
    const whole = kinds.filter((kind) => plain(kind) === plain(word));
    return whole.length > 0 ? whole : kinds.filter((kind) => plain(lastPart(kind)) === plain(word));
  }

  /** The values of a field whose values are known. Others are returned unchanged. */
  #words(field: string, words: readonly QueryWord[]): string[] {
    const { kinds, entities, providers, connections } = this.fields.vocabulary;
    return words.flatMap((word) => {
      const { text } = word;
      if (field === 'kind') return orRefuse(word, 'kind', this.#kindsCalled(text), [...kinds, ...kinds.map(lastPart)]);
      if (field === 'entity')
        return orRefuse(
          word,
          'entity',
          entities.filter((each) => each === text),
          entities,
        );
      if (field === 'provider')
        return orRefuse(
          word,
          'provider',
          providers.filter((each) => each === text),
          providers,
        );
      if (field !== 'connection') return [text];
      const found = connections.filter(({ id, name }) => id === text || name === text).map(({ id }) => id);
      return orRefuse(
        word,
        'connection',
        found,
        connections.map(({ name }) => name),
      );
    });
  }

  #demand(word: QueryWord, scope: QueryScope, preferred: 'fields' | 'targets'): QueryName {
    const name = this.fields.find(word.text, scope, preferred);
    if (!name) {
      const near = nearestWord(word.text, this.fields.names(scope)) ?? nearestWord(word.text, this.fields.names());
      const advice = near === undefined ? 'To search for the text, put it in quotation marks' : `Did you mean ${near}`;
      refuse(word, `There is no field ${word.text}. ${advice}${near === undefined ? '.' : '?'}`);
    }
    if (name.type === 'fields' && name.fields.length === 0) {
      const others = [...new Set(this.fields.fields(word.text).map(({ entity }) => entity))];
      refuse(
        word,
        `${word.text} is not a field of ${[...(scope ?? [])].join(' or ')}. These have it: ${others.join(', ')}.`,
      );
    }
    return name;
  }
}

type Relation = Pick<ResolvedRelation, 'relation' | 'direction'>;

function related(
  { relation, direction }: Relation,
  to?: ResolvedQuery,
  ends?: ResolvedRelation['ends'],
): ResolvedRelation {
  return { type: 'related', ...(relation && { relation }), direction, ...(to && { to }), ...(ends && { ends }) };
}

/** What is called so, by its name or the provider's id. */
const calledQuery = (text: string): ResolvedQuery => ({
  type: 'or',
  of: (['name', 'uid'] as const).map((column) => ({ type: 'column', column, test: { op: 'equal', values: [text] } })),
});

function orRefuse<Value extends string>(
  word: QueryWord,
  field: string,
  found: Value[],
  known: readonly string[],
): Value[] {
  return found.length > 0 ? found : refuse(word, unknownWord(field, word.text, known));
}

type Fields = Extract<QueryName, { type: 'fields' }>['fields'];

/** Fields of one type are tested at once: a resource has those of its entity. */
function attributes(fields: Fields, test: (field: Fields[number]) => ReturnType<typeof testOf>): ResolvedQuery {
  const tested: { readonly key: string; readonly field: Fields[number]; readonly test: ReturnType<typeof testOf> }[] =
    [];
  let refused: unknown;
  for (const field of fields) {
    try {
      const made = test(field);
      tested.push({ key: JSON.stringify([field.value, made]), field, test: made });
    } catch (error) {
      refused ??= error;
    }
  }
  if (tested.length === 0) throw refused;
  const keys = [...new Set(tested.map(({ key }) => key))];
  const of = keys.map((key): ResolvedQuery => {
    const same = tested.filter((each) => each.key === key);
    const [first] = same;
    const paths = new Map(
      same.map(({ field: { steps, times } }) => [JSON.stringify(steps), { steps, ...(times && { times }) }]),
    );
    const roles = new Set(same.map(({ field }) => field.field.role));
    const [role] = roles.size === 1 ? roles : [];
    return {
      type: 'attribute',
      paths: [...paths.values()],
      value: first!.field.value,
      volatile: same.some(({ field }) => field.field.volatile === true),
      ...(role && { role }),
      test: first!.test,
    };
  });
  return of.length === 1 ? of[0]! : { type: 'or', of };
}
