import { ProviderError, type ProviderErrorFacts } from '../errors/provider-error.js';
import { RetryDecider } from './retry-policy.js';

const POLICY = {
  answerWithinMs: 30_000,
  tries: 4,
  baseDelayMs: 100,
  maxDelayMs: 350,
  rateLimitWaits: 2,
  longestWaitMs: 5000,
};

const failing = (facts: Partial<ProviderErrorFacts> = {}): ProviderError =>
  new ProviderError({ kind: 'unavailable', retryable: true, message: 'It failed.', ...facts });

describe('RetryDecider', () => {
  it('doubles the wait each time, up to the longest, until the tries are used up', () => {
    const decider = new RetryDecider(POLICY, () => 0);

    const waits = [1, 2, 3, 4].map(() => decider.next(failing()));

    expect(waits).toEqual([100, 200, 350, undefined]);
  });

  it('takes up to half of each wait off at random', () => {
    const waits = [0, 0.5, 1].map((random) => new RetryDecider(POLICY, () => random).next(failing()));

    expect(waits).toEqual([100, 75, 50]);
  });

  it('never tries again what is not retryable', () => {
    const decider = new RetryDecider(POLICY);

    expect(decider.next(failing({ retryable: false }))).toBeUndefined();
  });

  it('waits as long as the provider asks, but not beyond the longest wait', () => {
    const decider = new RetryDecider(POLICY);

    const waits = [0, 5000, 5001].map((retryAfter) => decider.next(failing({ retryAfter })));

    expect(waits).toEqual([0, 5000, undefined]);
  });

  it('counts the waits for a rate limit apart from the failures', () => {
    const decider = new RetryDecider(POLICY, () => 0);
    const limited = failing({ kind: 'rate-limit', retryAfter: 10 });

    const waits = [limited, failing(), limited, failing(), limited].map((error) => decider.next(error));

    expect(waits).toEqual([10, 200, 10, 350, undefined]);
  });
});
