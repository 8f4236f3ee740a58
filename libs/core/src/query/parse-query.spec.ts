import fc from 'fast-check';
import { parseQuery } from './parse-query.js';
import { printQuery } from './print-query.js';
import { QueryError } from './query.error.js';
import { QUERY_LIMITS, QUERY_OPERATORS, type QueryNode, type QueryWord } from './query.types.js';

const printed = (text: string): string => printQuery(parseQuery(text)!);

function mistake(text: string): { readonly position: number; readonly length: number; readonly message: string } {
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

describe('the query language', () => {
  it.each([
    ['kind:droplet region:fra1 tag:env:production -has:firewall cost>50', undefined],
    ['a AND b  or NOT c', 'a b or -c'],
    ['(a or b) c', undefined],
    ['((a))', 'a'],
    ['cost ≥ 50 and cost ≠ 60', 'cost>=50 cost!=60'],
    ['region in (fra1, nyc3)', 'region in (fra1,nyc3)'],
    ['address in 10.0.0.0/8', 'address in (10.0.0.0/8)'],
    ['name contains web name starts with "a b"', undefined],
    ['name~web', 'name contains web'],
    ['created older than 30d', undefined],
    ['region exists', undefined],
    ['protected-by:(kind:firewall tag:prod)', undefined],
    ['attached-to:none', undefined],
    ['"or" "say \\"hi\\""', undefined],
    ['address:2001:db8::1 created<2026-01-01T00:00:00Z', undefined],
    ['region:fra1 , nyc3', 'region:fra1,nyc3'],
  ])('reads %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical ?? text);
  });

  it.each(['', '  \n'])('reads nothing from %j', (text) => {
    expect(parseQuery(text)).toBeUndefined();
  });

  it.each([
    ['name:web*', 8, 'wildcard'],
    ['name:we%', 7, 'wildcard'],
    ['name:/^web.*/', 6, 'Regular expressions'],
    ['/web/', 0, 'Regular expressions'],
    ['name:"web', 5, 'not closed'],
    ["name:'web'", 5, 'double quotation marks'],
    ['name:we"b', 7, 'whole text'],
    ['a\0b', 1, 'invisible'],
    ['a \ud800', 2, 'invisible'],
    ['(a', 0, 'not closed'],
    ['a)', 1, 'closes none'],
    ['a or', 4, 'must follow'],
    ['or a', 0, 'between two terms'],
    ['cost>', 5, 'value must follow'],
    ['cost>(a)', 5, 'takes a value'],
    ['a older 3d', 8, 'than'],
    ['""', 0, 'empty'],
    ['region:a,', 9, 'value must follow'],
    ['has:a,b', 6, 'one name'],
    ['()', 1, 'Expected'],
    ['a , b', 2, 'Expected'],
  ])('refuses %j at %d', (text, position, message) => {
    expect(mistake(text)).toMatchObject({ position, message: expect.stringContaining(message) });
  });

  it.each([
    ['too many terms', 'a '.repeat(QUERY_LIMITS.terms + 1), QUERY_LIMITS.terms * 2],
    ['10,000 terms', 'name:a '.repeat(10_000), QUERY_LIMITS.length],
    ['too deep', '('.repeat(2000), QUERY_LIMITS.depth],
    ['too many negations', '-'.repeat(2000), QUERY_LIMITS.depth],
    ['too many values', `region:${'a,'.repeat(QUERY_LIMITS.values)}b`, 7 + QUERY_LIMITS.values * 2],
    ['a long value', `name:${'a'.repeat(QUERY_LIMITS.valueLength + 1)}`, 5],
  ])('refuses %s at its position', (_what, text, position) => {
    expect(mistake(text).position).toBe(position);
  });

  it('either reads any text or says where the mistake is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        try {
          parseQuery(text);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
          const { position, length } = error as QueryError;
          expect(position + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('reads what it prints', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        const text = printQuery(node);
        expect(withoutPositions(parseQuery(text)!)).toEqual(withoutPositions(node));
        expect(printed(text)).toBe(text);
      }),
    );
  });
});

const word = (text: string): QueryWord => ({ text, position: 0, length: 0 });

const values = fc
  .oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }))
  .filter((text) => text.trim() !== '' && !/(?![\t\n\r ])\p{Cc}|\p{Cs}/u.test(text))
  .map(word);
const names = fc.constantFrom('name', 'region', 'attached-to', 'rules.ports').map(word);

const comparisons = fc
  .record({
    type: fc.constant('compare' as const),
    field: names,
    operator: fc.constantFrom(...QUERY_OPERATORS),
    values: fc.array(values, { minLength: 1, maxLength: 3 }),
  })
  .map((node) => (node.operator === 'exists' ? { ...node, values: [] } : node));

const { nodes } = fc.letrec<{ nodes: QueryNode; leaf: QueryNode }>((tie) => ({
  leaf: fc.oneof(
    values.map((text) => ({ type: 'text' as const, text })),
    values.map((target) => ({ type: 'has' as const, target })),
    comparisons,
  ),
  nodes: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'query' },
    tie('leaf'),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('nodes'), { minLength: 2, maxLength: 3 }))
      .map(([type, of]) => ({ type, of: of.flatMap((each) => (each.type === type ? each.of : [each])) })),
    tie('nodes').map((of) => ({ type: 'not' as const, of })),
    fc.tuple(names, tie('nodes')).map(([relation, to]) => ({ type: 'related' as const, relation, to })),
  ),
}));

/** A query without positions, which printing changes. */
function withoutPositions(node: QueryNode): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' || key === 'length' ? undefined : value)));
}
