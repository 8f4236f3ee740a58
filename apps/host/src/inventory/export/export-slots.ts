import { ProblemError } from '../../http/problem.error.js';

/** Each holds a file on the disk for as long as its client takes to read it. */
const AT_ONCE = 3;

/** Lets so many exports run at once. */
export class ExportSlots {
  #taken = 0;

  /** @throws ProblemError 503 when all are taken. */
  async hold(work: () => Promise<void>): Promise<void> {
    if (this.#taken >= AT_ONCE) throw busy();
    this.#taken += 1;
    try {
      await work();
    } finally {
      this.#taken -= 1;
    }
  }
}

const busy = (): ProblemError =>
  new ProblemError({
    status: 503,
    title: 'Too many exports',
    detail: `${AT_ONCE} exports are under way, and no more run at once. Try again when one of them has ended.`,
  });
