import { cancelledError, ProviderError } from './provider-error.js';

describe('ProviderError', () => {
  it('carries what is known, and reads as an error', () => {
    const cause = new Error('beneath');
    const facts = {
      kind: 'rate-limit',
      message: 'Too many.',
      retryable: true,
      retryAfter: 5,
      status: 429,
      endpoint: 'GET /',
      requestId: 'r',
    } as const;

    const error = new ProviderError({ ...facts, cause });

    expect(error).toMatchObject({ ...facts, name: 'ProviderError', cause });
    expect(String(error)).toBe('ProviderError: Too many.');
  });

  it('is recognised when another copy of this package made it', () => {
    const brand = Symbol.for('@maestro/core/provider-error');
    class ProviderErrorOfAnotherCopy extends Error {
      readonly [brand] = true;
    }

    expect(ProviderError.is(new ProviderErrorOfAnotherCopy())).toBe(true);
  });

  it.each([new Error('no'), { kind: 'rate-limit' }, 'text', null, undefined, 5])('does not recognise %p', (other) => {
    expect(ProviderError.is(other)).toBe(false);
  });

  it('says of a cancelled run that somebody asked for it', () => {
    expect(cancelledError()).toMatchObject({ kind: 'cancelled', retryable: false });
  });
});
