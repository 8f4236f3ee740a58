import type { Resource } from '@maestro/core';

/** Formats resources as text (or UTF-8 bytes) page by page. The caller writes the result, which may be empty. */
export interface ResourceWriter {
  page(resources: readonly Resource[]): string | Buffer;
  /** What follows the last page, in pieces. */
  end(): Iterable<string>;
}
