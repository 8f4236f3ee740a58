import type { ResourceWriter } from './create-writer.js';
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

/** One resource of the contract a line (https://github.com/ndjson/ndjson-spec). */
export function ndjsonWriter(): ResourceWriter {
  return {
    page: (resources) => {
      let lines = '';
      for (const resource of resources) lines += `${JSON.stringify(resource)}\n`;
      return showableJson(lines);
    },
    end: () => [],
  };
}
