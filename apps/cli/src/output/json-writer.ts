import type { ResourceWriter } from './create-writer.js';
import { showableJson } from './json-text.js';

/** One JSON array, written incrementally, with one resource per line. */
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

/** One resource per line (https://github.com/ndjson/ndjson-spec). */
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
