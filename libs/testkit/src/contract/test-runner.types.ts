/** What the kit needs of a test runner: `describe` and `it` of jest, vitest or node:test fit as they are. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  /** @param timeoutMs honoured by jest and vitest, which would stop a test after 5 s; node:test sets no limit. */
  it(name: string, run: () => Promise<void>, timeoutMs?: number): unknown;
}
