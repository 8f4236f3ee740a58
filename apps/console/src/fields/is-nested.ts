import type { Field } from './field.types';
import { isRecord, type ListedRecord } from './is-record';

/** Whether a value is an object with fields. An amount of money counts as a single value. */
export const isNested = (value: unknown, { type }: Pick<Field, 'type'>): value is ListedRecord =>
  type !== 'money' && isRecord(value);
