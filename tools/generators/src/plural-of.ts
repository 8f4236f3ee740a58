const RULES: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])y$/, '$1ies'],
  [/(s|x|z|ch|sh)$/, '$1es'],
  [/$/, 's'],
];

/** The usual plural of an English word: `policy` becomes `policies`. Callers may override it. */
export function pluralOf(word: string): string {
  for (const [ending, plural] of RULES) if (ending.test(word)) return word.replace(ending, plural);
  return word;
}
