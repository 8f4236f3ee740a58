import type { ResourceWriter } from './resource-writer.types.js';
import { showableJson } from './json-text.js';

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
