/** Labels as tags: `env=production`, or only the key if the value is empty. Sorted, because the API guarantees no order. */
export const labelTags = (labels: Readonly<Record<string, string>>): string[] =>
  Object.entries(labels)
    .map(([key, value]) => (value ? `${key}=${value}` : key))
    .sort();
