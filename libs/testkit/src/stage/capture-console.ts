const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** The console of the test runner. Nothing is written to it here. */
const output = globalThis.console;

/** Takes in what is written to the console while something runs, so that nobody sees it but the caller. */
export async function captureConsole(run: () => Promise<void>): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  const kept = METHODS.map((method) => output[method]);
  for (const method of METHODS) output[method] = (...line: unknown[]) => void lines.push(line);
  try {
    await run();
  } finally {
    METHODS.forEach((method, index) => (output[method] = kept[index] ?? output[method]));
  }
  return lines;
}
