import type { Resource } from '@maestro/core';

/** Turns resources into text (or its bytes in UTF-8), as they come. The caller writes it; an empty one is nothing to write yet. */
export interface ResourceWriter {
  page(resources: readonly Resource[]): string | Buffer;
  /** What follows the last page, in pieces. */
  end(): Iterable<string>;
}
