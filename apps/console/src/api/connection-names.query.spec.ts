// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectionNamesQuery } from './connection-names.query';

describe('the names of connections', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are collected from all pages', async () => {
    const connection = (id: string) => ({ id, name: `Connection ${id}` });
    const pages: Record<string, object> = {
      '': { items: [connection('a')], nextCursor: 'next' },
      next: { items: [connection('b')], nextCursor: null },
    };
    const answer = (request: Request) =>
      Promise.resolve(Response.json(pages[new URL(request.url).searchParams.get('cursor') ?? '']));
    vi.stubGlobal('fetch', answer);

    const { select: _select, ...query } = connectionNamesQuery;

    expect(await new QueryClient().fetchQuery(query)).toEqual([
      ['a', 'Connection a'],
      ['b', 'Connection b'],
    ]);
  });
});
