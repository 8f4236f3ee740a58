import { overlay } from './overlay.js';
import type { ResourceItem } from './resource-item.dto.js';
import { shortMoment } from './short-moment.js';

/** What changes by itself of a resource, as it was read last. */
export interface MeasuresRead {
  readonly measures: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly measuredAt: string;
}

/** A resource with what changes by itself laid over its attributes; as it is, where nothing does. */
export function withMeasures<Item extends ResourceItem>(item: Item, read: MeasuresRead | undefined): Item {
  if (!read) return item;
  return {
    ...item,
    attributes: overlay(item.attributes, read.measures) as object,
    measuredAt: shortMoment(read.measuredAt),
  };
}
