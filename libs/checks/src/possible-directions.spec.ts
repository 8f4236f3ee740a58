import type { CatalogueKind, ResolvedQuery } from '@maestro/core';
import { possibleDirections } from './possible-directions.js';

const known = [
  { kind: 'acme.server', relations: { 'member-of': ['acme.net'] } },
  { kind: 'acme.firewall', relations: { protects: ['acme.server'] } },
  { kind: 'acme.net', relations: { 'peers-with': ['acme.server'] } },
  { kind: 'acme.record', relations: { 'resolves-to': ['*'] } },
] as unknown as readonly CatalogueKind[];

const having = (kind: string): ResolvedQuery => ({
  ...{ type: 'related', direction: 'both', ends: { kinds: [kind], states: [] } },
  to: { type: 'column', column: 'kind', test: { op: 'equal', values: [kind] } },
});

describe('the directions of relations', () => {
  it.each([
    ['acme.firewall', 'to'],
    ['acme.net', 'both'],
    ['acme.record', 'to'],
    ['acme.strange', 'both'],
  ])('between servers and %s are those that kinds declare: %s', (kind, direction) => {
    const query: ResolvedQuery = { type: 'and', of: [{ type: 'not', of: having(kind) }] };

    expect(possibleDirections(query, ['acme.server'], known)).toEqual({
      ...{ type: 'and', of: [{ type: 'not', of: { ...having(kind), direction } }] },
    });
  });
});
