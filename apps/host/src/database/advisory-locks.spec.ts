import { ADVISORY_LOCKS } from './advisory-locks.constants.js';

describe('the numbers of advisory locks', () => {
  it('have one purpose each', () => {
    const numbers = Object.values(ADVISORY_LOCKS);

    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
