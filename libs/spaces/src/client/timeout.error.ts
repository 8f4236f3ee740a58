/** An answer that did not come to its end in time. Named as the SDK names its own. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';

  constructor(milliseconds: number) {
    super(`no whole answer within ${milliseconds / 1000} s`);
  }
}
