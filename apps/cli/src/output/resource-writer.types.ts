import type { Resource } from '@maestro/core';

/** Turns resources into text, as they come. The caller writes the text; an empty one is nothing to write yet. */
export interface ResourceWriter {
  page(resources: readonly Resource[]): string;
  /** What follows the last page, in pieces. */
  end(): Iterable<string>;
}
