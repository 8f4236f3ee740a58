import { redactorOf, redactRecent } from './recent-redactors.js';

describe('the redactors of connections', () => {
  it('are one for all connections of the same secrets', () => {
    const first = redactorOf(['first-secret', 'second-secret']);

    expect(redactorOf(['first-secret', 'second-secret'])).toBe(first);
    expect(redactorOf(['first-secretsecond-secret'])).not.toBe(first);
  });

  it('take out the secrets of connections that were opened last, whichever they are', () => {
    redactorOf(['lasting-secret']);
    for (let n = 0; n < 100; n += 1) {
      redactorOf([`${n}-passes-by`]);
      redactorOf(['lasting-secret']);
    }

    expect(redactRecent('lasting-secret, 99-passes-by')).toBe('[redacted], [redacted]');
    expect(redactRecent('10-passes-by')).toBe('10-passes-by');
  });
});
