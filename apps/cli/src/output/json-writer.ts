import type { ResourceWriter } from './resource-writer.types.js';
import { showableJson } from './json-text.js';

/** One JSON array, written as it grows: a line a resource. */
export function jsonWriter(): ResourceWriter {
  let before = '[\n';
  return {
    page: (resources) => {
      let lines = '';
      for (const resource of resources) {
        lines += before + JSON.stringify(resource);
        before = ',\n';
      }
      return showableJson(lines);
    },
    end: () => [before === '[\n' ? '[]\n' : '\n]\n'],
  };
}
