// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from './client';
import { flags } from './flags';

describe('the host', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    flags.serverUnreachable.set(false);
  });

  const answer = (response: () => Response) => {
    vi.stubGlobal('fetch', () => Promise.resolve(response()));
    return api.GET('/api/v1/attention').catch((error: unknown) => error);
  };
  const problem = (status: number, code: string) =>
    new Response(JSON.stringify({ code, title: 'Any words', status, detail: 'Why', instance: '1' }), {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });

  it.each(['database-unavailable', 'not-ready'])('is unreachable while its responses are %s', async (code) => {
    await answer(() => problem(503, code));

    expect(flags.serverUnreachable.isSet()).toBe(true);
  });

  it.each([502, 503, 504])('is unreachable if a proxy responds with %s', async (status) => {
    await answer(() => new Response('<html>', { status, headers: { 'content-type': 'text/html' } }));

    expect(flags.serverUnreachable.isSet()).toBe(true);
  });

  it('is reachable if it reports that a request took too long', async () => {
    const error = await answer(() => problem(503, 'took-too-long'));

    expect(error).toMatchObject({ name: 'ApiProblem', status: 503 });
    expect(flags.serverUnreachable.isSet()).toBe(false);
  });

  it('is reachable again after any other response', async () => {
    flags.serverUnreachable.set(true);

    await answer(() => problem(404, 'unknown-route'));

    expect(flags.serverUnreachable.isSet()).toBe(false);
  });
});
