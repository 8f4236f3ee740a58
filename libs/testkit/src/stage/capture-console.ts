import { inspect } from 'node:util';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** Captures what is written to the console while something runs, instead of printing it. */
export async function captureConsole(run: () => Promise<void>): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  // A runner may replace its console while this module stays loaded.
  const output = globalThis.console;
  const kept = METHODS.map((method) => output[method]);
  for (const method of METHODS) output[method] = (...line: unknown[]) => void lines.push(line);
  try {
    await run();
  } finally {
    METHODS.forEach((method, index) => (output[method] = kept[index] ?? output[method]));
  }
  return lines;
}

/**
 * Everything that printing a value could reveal: as text, as JSON, and as inspected by Node, including hidden fields.
 */
export function printable(value: unknown): string {
  const seen = inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null });
  return [String(value), inJson(value), seen].join('\n');
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Circular values have no JSON.
    return '';
  }
}
