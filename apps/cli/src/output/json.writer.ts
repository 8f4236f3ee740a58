import type { ResourceWriter } from './resource-writer.types.js';
import { jsonText } from './json-text.js';

/** One JSON array, written as it grows: a line a resource. */
export function jsonWriter(): ResourceWriter {
  let before = '[\n';
  return {
    page: (resources) =>
      resources
        .map((resource) => {
          const line = `${before}${jsonText(resource)}`;
          before = ',\n';
          return line;
        })
        .join(''),
    end: () => [before === '[\n' ? '[]\n' : '\n]\n'],
  };
}
