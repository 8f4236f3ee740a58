import type { EntityDefinition, ResourceType, Resource } from '@maestro/core';

/** The output formats of an inventory. */
export const OUTPUT_FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How resources are shown. */
export interface WriterOptions {
  /** Of plugins, besides those of core. */
  readonly entities?: readonly EntityDefinition[];
  /** Whether a table keeps the order of its resources. Default: by name. */
  readonly keepsOrder?: boolean;
}

/** The writer of a format; each is loaded only when it is used. */
export async function createWriter(
  format: OutputFormat,
  options: WriterOptions,
  types: readonly ResourceType[],
): Promise<ResourceWriter> {
  switch (format) {
    case 'ndjson':
      return (await import('./json-writer.js')).ndjsonWriter();
    case 'json':
      return (await import('./json-writer.js')).jsonWriter();
    case 'csv':
      return (await import('./csv-writer.js')).csvWriter(types, options.entities);
    case 'table':
      return (await import('./table-writer.js')).tableWriter(types, options);
  }
}

/** Formats resources as text (or UTF-8 bytes) page by page. The caller writes the result, which may be empty. */
export interface ResourceWriter {
  page(resources: readonly Resource[]): string | Buffer;
  /** The text after the last page, in pieces. */
  end(): Iterable<string>;
}
