import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createAgents } from './agents.js';

/** Refuses every host, and records which. */
const refusing = (asked: string[]): LookupFunction =>
  ((host: string, _options: object, done: (error: Error) => void) => {
    asked.push(host);
    done(new Error('refused'));
  }) as unknown as LookupFunction;

describe.each([
  ['http', httpRequest, 'httpAgent'],
  ['https', httpsRequest, 'httpsAgent'],
] as const)('agents, over %s', (protocol, request, agent) => {
  const send = (agents = createAgents(), lookup?: LookupFunction) =>
    new Promise<Error>((resolve) => {
      request(`${protocol}://localhost:1/`, { agent: agents[agent], ...(lookup && { lookup }) })
        .on('error', resolve)
        .end();
    });

  it('use the look-up of a request', async () => {
    const asked: string[] = [];

    expect((await send(createAgents(), refusing(asked))).message).toBe('refused');
    expect(asked).toEqual(['localhost']);
  });

  it('use their own look-up', async () => {
    const asked: string[] = [];

    expect((await send(createAgents(1, refusing(asked)))).message).toBe('refused');
    expect(asked).toEqual(['localhost']);
  });
});
