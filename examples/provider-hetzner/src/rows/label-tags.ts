/** Labels as tags: `env=production`, and the key alone where the value is empty. In the order of the alphabet: the API promises none. */
export const labelTags = (labels: Readonly<Record<string, string>>): string[] =>
  Object.entries(labels)
    .map(([key, value]) => (value ? `${key}=${value}` : key))
    .sort();
