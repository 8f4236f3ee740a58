import { inspect } from 'node:util';

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

/** Everything that printing a value could show: as text, as JSON, and as Node inspects it, hidden fields included. */
export function said(value: unknown): string {
  const seen = inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null });
  return [String(value), inJson(value), seen].join('\n');
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // What leads back to itself has no JSON.
    return '';
  }
}
