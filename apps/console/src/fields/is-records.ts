import { isRecord, type ListedRecord } from './is-record';

/** Whether a value is a list of objects, such as rules and pools, which a table shows best. */
export const isRecords = (value: unknown): value is readonly ListedRecord[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);
