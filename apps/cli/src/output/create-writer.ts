import type { PluginManifest, ResourceType } from '@maestro/core';
import type { OutputFormat } from './output-format.types.js';
import type { ResourceWriter } from './resource-writer.types.js';

/** The writer of a format; each is loaded only when it is used. */
export async function createWriter(
  format: OutputFormat,
  manifest: PluginManifest,
  types: readonly ResourceType[],
): Promise<ResourceWriter> {
  switch (format) {
    case 'ndjson':
      return (await import('./ndjson-writer.js')).ndjsonWriter();
    case 'json':
      return (await import('./json-writer.js')).jsonWriter();
    case 'csv':
      return (await import('./csv-writer.js')).csvWriter(types, manifest.entities);
    case 'table':
      return (await import('./table-writer.js')).tableWriter(types, manifest.entities);
  }
}
