import { type ResourceItem } from './resource-item.dto.js';
import { shortMoment } from './short-moment.js';

/** A value with another one laid over it: objects property by property, all else as a whole. */
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

/** A resource with its volatile attributes merged into its attributes; unchanged without any. */
export function withMeasures<Item extends ResourceItem>(item: Item, read: MeasuresRead | undefined): Item {
  if (!read) return item;
  return {
    ...item,
    attributes: overlay(item.attributes, read.measures) as object,
    measuredAt: shortMoment(read.measuredAt),
  };
}
