import type { ResourceWriter } from './resource-writer.types.js';

/** One resource of the contract a line (https://github.com/ndjson/ndjson-spec). */
export function ndjsonWriter(): ResourceWriter {
  return {
    page: (resources) => resources.map((resource) => `${JSON.stringify(resource)}\n`).join(''),
    end: () => '',
  };
}
