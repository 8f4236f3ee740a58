import type { Check } from '../contract/check.types.js';
import { code, codes, linked, plainText, table } from './markdown.js';

/** The section of a plugin's checks, by category and in the order of the plugin. Nothing if it has none. */
export function checkReference(checks: readonly Check[]): string[] {
  if (checks.length === 0) return [];
  const rows = checks.map(({ id, title, severity, category, of, why, remedy }) => [
    code(id),
    `${plainText(title)}. ${plainText(why)}`,
    `${severity}, ${category}`,
    codes(of),
    `${plainText(remedy.text)}${linked('Open', remedy.url)}`,
  ]);
  return ['## Checks', table(['Check', 'What is the matter', 'Severity', 'Looks at', 'What to do'], rows)];
}
