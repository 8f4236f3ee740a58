import { inspect } from 'node:util';

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
