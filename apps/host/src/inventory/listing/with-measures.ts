import { type ResourceItem } from './resource-item.dto.js';
import { shortMoment } from './short-moment.js';

/** Merges a value into another: objects by property, everything else is replaced. */
function overlay(below: unknown, above: unknown): unknown {
  if (!isPlain(below) || !isPlain(above)) return above;
  const laid = Object.entries(above).map(([key, value]) => [key, overlay(below[key], value)]);
  return { ...below, ...Object.fromEntries(laid) };
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The latest volatile attributes of a resource. */
export interface MeasuresRead {
  readonly measures: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly measuredAt: string;
}

/** Merges volatile attributes into a resource's attributes. Unchanged if there are none. */
export function withMeasures<Item extends ResourceItem>(item: Item, read: MeasuresRead | undefined): Item {
  if (!read) return item;
  return {
    ...item,
    attributes: overlay(item.attributes, read.measures) as object,
    measuredAt: shortMoment(read.measuredAt),
  };
}
