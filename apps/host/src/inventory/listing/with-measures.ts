import { overlay } from './overlay.js';
import type { ResourceItem } from './resource-item.dto.js';
import { shortMoment } from './short-moment.js';

/** The latest volatile attributes of a resource. */
export interface MeasuresRead {
  readonly measures: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly measuredAt: string;
}

/** A resource with its volatile attributes merged into its attributes; unchanged without any. */
export function withMeasures<Item extends ResourceItem>(item: Item, read: MeasuresRead | undefined): Item {
  if (!read) return item;
  return {
    ...item,
    attributes: overlay(item.attributes, read.measures) as object,
    measuredAt: shortMoment(read.measuredAt),
  };
}
