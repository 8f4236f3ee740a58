import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Random choices that are the same for the same seed. */
export class Dice {
  private readonly generator: RandomGenerator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A random integer. Both ends are included. */
  between(lowest: number, highest: number): number {
    return uniformInt(this.generator, lowest, highest);
  }

  /** True with a probability of `percent`. */
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  /** @throws RangeError if there are no choices. */
  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) {
      throw new RangeError('There are no choices. Pass at least one.');
    }
    return choices[this.between(0, choices.length - 1)] as T;
  }

  /** Lower-case hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += this.between(0, 0xffffff).toString(16).padStart(6, '0');
    }
    return text.slice(0, digits);
  }
}
