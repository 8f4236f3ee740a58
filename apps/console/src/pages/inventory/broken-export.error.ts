const bytes = (count: number): string => count.toLocaleString('en');

/** An export that was truncated or altered in transit. Its message says what to do next. */
export class BrokenExportError extends Error {
  override readonly name = 'BrokenExportError';

  /** @param expected bytes; undefined if the length was not announced. */
  static cut(arrived: number, expected: number | undefined, options?: ErrorOptions): BrokenExportError {
    const share = expected === undefined ? `only ${bytes(arrived)}` : `${bytes(arrived)} of ${bytes(expected)}`;
    return new BrokenExportError(`The export is incomplete: ${share} bytes arrived. Try again.`, options);
  }

  static altered(): BrokenExportError {
    return new BrokenExportError(
      'The export does not match the checksum that the host sent with it, so it was truncated or altered in transit. Try again; if it ' +
        'happens again, check the proxies between this browser and the host.',
    );
  }
}
