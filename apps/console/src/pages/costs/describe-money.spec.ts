import { describe, expect, it } from 'vitest';
import { describeChange, describeShare, nameMonth } from './describe-money';

describe('what was billed, in words', () => {
  it('names months', () => {
    expect(nameMonth('2026-11')).toBe('November 2026');
  });

  it.each([
    ['3.20', '+€3.20'],
    ['-3.20', '-€3.20'],
    ['0.00', 'no change'],
  ])('says how an amount changed by %s', (change, words) => {
    expect(describeChange(change, 'EUR')).toBe(words);
  });

  it.each([
    [0.1254, '12.5%'],
    [0.03, '3.0%'],
    [-0.5, '-50.0%'],
    [0.0001, '< 0.1%'],
    [0, '0.0%'],
    [null, '—'],
  ])('gives a share of %s', (share, words) => {
    expect(describeShare(share)).toBe(words);
  });
});
