import type { Field } from './field.types';
import { isRecord, type ListedRecord } from './is-record';

/** Whether a value is an object with fields of its own. An amount of money is one value, although it is written as an object. */
export const isNested = (value: unknown, { type }: Pick<Field, 'type'>): value is ListedRecord =>
  type !== 'money' && isRecord(value);
