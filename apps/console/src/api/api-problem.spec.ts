import { describe, expect, it } from 'vitest';
import { ApiProblem, isProblem, ServerUnreachableError, readProblem } from './api-problem';

const FACTS = { type: '', title: 'Sync is over', status: 409, detail: '', instance: '' };

describe('isProblem', () => {
  it('is identified by its code', () => {
    const error = new ApiProblem({ ...FACTS, code: 'sync-over' });

    expect(isProblem(error, 'sync-over')).toBe(true);
    expect(isProblem(error, 'nothing-to-approve', 'sync-over')).toBe(true);
    expect(isProblem(error, 'nothing-to-approve')).toBe(false);
  });

  it.each([new ApiProblem(FACTS), new ServerUnreachableError(), undefined])('has no code in %s', (error) => {
    expect(isProblem(error, 'sync-over')).toBe(false);
  });
});

const PROBLEM = {
  type: 'urn:problem-type:maestro:unknown-sync',
  code: 'unknown-sync',
  title: 'Unknown sync',
  status: 404,
  detail: 'There is none.',
  instance: 'r-1',
};

describe('readProblem', () => {
  it("is parsed from the host's response", async () => {
    const answer = new Response(JSON.stringify(PROBLEM), {
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });

    expect(await readProblem(answer)).toEqual(PROBLEM);
  });

  it.each([
    ['a page of a proxy', new Response('<html>', { status: 502, statusText: 'Bad Gateway' })],
    [
      'a body that is cut',
      new Response('{"title":', {
        status: 502,
        statusText: 'Bad Gateway',
        headers: { 'content-type': 'application/problem+json' },
      }),
    ],
  ])('is created for %s', async (_name, answer) => {
    const problem = await readProblem(answer);

    expect(problem.code).toBeUndefined();
    expect(problem).toMatchObject({
      title: 'Bad Gateway',
      status: 502,
      detail: expect.stringContaining('502'),
    });
  });
});
