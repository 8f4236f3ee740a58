import { isRecord, type ListedRecord } from './is-record';

/** Whether a value is a non-empty list of objects, such as rules and pools, to show as a table. */
export const isRecords = (value: unknown): value is readonly ListedRecord[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);
