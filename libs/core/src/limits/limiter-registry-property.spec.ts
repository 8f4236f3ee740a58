import fc from 'fast-check';
import { VirtualTime } from '../../test/virtual-time.js';
import { Secret } from '../credentials/secret.js';
import { LimiterRegistry } from './limiter-registry.js';

const BUDGET = { limits: [{ name: 'burst', requests: 3, windowMs: 200 }], concurrency: 2 };
const TOKENS = ['one', 'two'] as const;

/** A connection that opens, sends, and closes without waiting for queued requests. */
const connection = fc.record({
  token: fc.constantFrom(...TOKENS),
  opensAt: fc.integer({ min: 0, max: 600 }),
  /** When each request is made, and how long it takes, in milliseconds after opening. */
  requests: fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 150 })), { maxLength: 6 }),
  closesAfter: fc.integer({ min: 0, max: 400 }),
});

type Connection = typeof connection extends fc.Arbitrary<infer C> ? C : never;

/** Simulates connections that open and close over one registry, and records when each token sends. */
function play(connections: readonly Connection[]) {
  const clock = new VirtualTime();
  const registry = new LimiterRegistry(clock);
  const sent: Record<string, number[]> = { one: [], two: [] };
  const inFlight: Record<string, number> = { one: 0, two: 0 };
  let most = 0;
  const open = ({ token, requests, closesAfter }: Connection): void => {
    const limiter = registry.forToken('fake', new Secret({ token }), BUDGET);
    const waiting = requests.map(([after, takes]) =>
      clock.schedule(() => {
        const asking = limiter.acquire({ path: '/', task: 'list' }).subscribe((permit) => {
          sent[token]?.push(clock.now());
          most = Math.max(most, (inFlight[token] = (inFlight[token] ?? 0) + 1));
          clock.schedule(() => {
            inFlight[token] = (inFlight[token] ?? 0) - 1;
            permit.release();
          }, takes);
        });
        clock.schedule(() => asking.unsubscribe(), Math.max(0, closesAfter - after));
      }, after),
    );
    clock.schedule(() => {
      for (const one of waiting) one.unsubscribe();
      registry.giveBack(limiter);
    }, closesAfter);
  };
  for (const one of connections) clock.schedule(() => open(one), one.opensAt);
  clock.flush();
  return { sent, most };
}

describe('LimiterRegistry, while connections of the same tokens come and go', () => {
  it('never lets a token send more than its limits allow, across all holders', () => {
    const property = fc.property(fc.array(connection, { maxLength: 15 }), (connections) => {
      const { sent, most } = play(connections);

      for (const moments of Object.values(sent)) {
        const inWindow = moments.map((from) => moments.filter((at) => at >= from && at < from + 200).length);
        expect(Math.max(0, ...inWindow)).toBeLessThanOrEqual(3);
      }
      expect(most).toBeLessThanOrEqual(BUDGET.concurrency);
    });

    fc.assert(property, { numRuns: 500 });
  });
});
