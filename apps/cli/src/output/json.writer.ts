import type { ResourceWriter } from './resource-writer.types.js';

/** One JSON array, written as it grows: a line a resource. */
export function jsonWriter(): ResourceWriter {
  let before = '[\n';
  return {
    page: (resources) =>
      resources
        .map((resource) => {
          const line = `${before}${JSON.stringify(resource)}`;
          before = ',\n';
          return line;
        })
        .join(''),
    end: () => [before === '[\n' ? '[]\n' : '\n]\n'],
  };
}
