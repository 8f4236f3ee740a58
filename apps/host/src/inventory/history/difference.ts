import { alignOrderInSteps, isMoney, toPointer } from '@maestro/core';
import { type Operation } from 'rfc6902';
import { commonEnds, listSteps, stepsOfStrangers, ValueIds } from './list-steps.js';

/** The maximum number of values in both documents. Larger ones are only compared by top-level member. */
const MAX_VALUES = 20_000;

/**
 * The maximum number of compared pairs over all lists of a document. A list that needs more than the remaining number
 * is replaced entirely.
 */
const MAX_PAIRS = 100_000;

/** How many pairs are compared in the time of one value. */
const PAIRS_OF_A_VALUE = 100;

/** An operation of JSON Patch (RFC 6902) with the removed value. Members unknown to the RFC are ignored when it is applied. */
export type Difference = (Operation | UnreadOperation) & { readonly was?: unknown };

/** An operation on a member of a document that is too large to read. A large value is replaced by its size. */
interface UnreadOperation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  readonly value?: unknown;
  /** The size of the omitted `value` as JSON. */
  readonly valueBytes?: number;
  /** The size of the omitted `was` as JSON. */
  readonly wasBytes?: number;
}

/** The difference between two documents. */
export interface Comparison {
  readonly changes: readonly Difference[];
  /** Whether a list or a member is replaced entirely although only part of it may differ, because there was too much to compare. */
  readonly coarse: boolean;
  /** The number of processed values: the cost of the comparison, and an indication of its size. */
  readonly values: number;
}

/** Used if there is nothing to compare with. */
export const NO_DIFFERENCE: Comparison = { changes: [], coarse: false, values: 0 };

/**
 * The JSON Patch between two documents. Lists are compared as sets. If only their order differs, the order is the
 * change, because only a meaningful order creates a version. The time grows with the size of the documents and is
 * bounded: rfc6902 compares all pairs of list elements, which multiplies for nested lists.
 *
 * Yields the number of processed values after each list and object, so that the caller can let other work run in
 * between.
 */
export function* difference(before: unknown, after: unknown): Steps<Comparison> {
  const values = countValues(before, MAX_VALUES) + countValues(after, MAX_VALUES);
  yield values;
  if (values > MAX_VALUES) return yield* compareMembers(before, after, values);
  const aligned = yield* alignOrderInSteps(before, after);
  const inSameOrder = yield* new DocumentComparison().compare(before, aligned, values);
  if (inSameOrder.changes.length > 0) return inSameOrder;
  return yield* new DocumentComparison().compare(before, after, values);
}

/** Work that yields the number of values processed since the last time. */
export type Steps<Result> = Generator<number, Result, void>;

type Document = Readonly<Record<string, unknown>>;

class DocumentComparison {
  readonly #ids = new ValueIds();
  readonly #changes: Difference[] = [];
  #pairs = MAX_PAIRS;
  #coarse = false;

  *compare(before: unknown, after: unknown, values: number): Steps<Comparison> {
    yield* this.#any(before, after, '');
    return { changes: this.#changes, coarse: this.#coarse, values: values + MAX_PAIRS - this.#pairs };
  }

  *#any(before: unknown, after: unknown, path: string): Steps<void> {
    if ((yield* this.#ids.of(before)) === (yield* this.#ids.of(after))) return;
    if (Array.isArray(before) && Array.isArray(after)) yield* this.#lists(before, after, path);
    // An amount without its currency is meaningless, so money is a single value.
    else if (isObject(before) && isObject(after) && !(isMoney(before) && isMoney(after)))
      yield* this.#members(before, after, path);
    else this.#changes.push({ op: 'replace', path, value: after, was: before });
  }

  *#members(before: Document, after: Document, path: string): Steps<void> {
    for (const [name, was] of Object.entries(before))
      if (!Object.hasOwn(after, name)) this.#changes.push({ op: 'remove', path: below(path, name), was });
    for (const [name, value] of Object.entries(after))
      if (!Object.hasOwn(before, name)) this.#changes.push({ op: 'add', path: below(path, name), value });
    yield Object.keys(before).length + Object.keys(after).length;
    for (const [name, was] of Object.entries(before))
      if (Object.hasOwn(after, name)) yield* this.#any(was, after[name], below(path, name));
  }

  /** Operations refer to the list after the previous ones. */
  *#lists(before: readonly unknown[], after: readonly unknown[], path: string): Steps<void> {
    const [old, young] = [yield* this.#ids.ofEach(before), yield* this.#ids.ofEach(after)];
    const { start, end } = commonEnds(old, young);
    const [oldMiddle, youngMiddle] = [old.slice(start, old.length - end), young.slice(start, young.length - end)];
    const strangers = stepsOfStrangers(oldMiddle, youngMiddle);
    const pairs = strangers ? 0 : oldMiddle.length * youngMiddle.length;
    if (pairs > this.#pairs) {
      this.#coarse = true;
      this.#changes.push({ op: 'replace', path, value: after, was: before });
      return;
    }
    this.#pairs -= pairs;
    const steps = strangers ?? listSteps(oldMiddle, youngMiddle);
    yield old.length + young.length + pairs / PAIRS_OF_A_VALUE;
    let [from, to, length] = [start, start, before.length];
    for (const step of steps) {
      const place = below(path, step === 'add' && to === length ? '-' : String(to));
      if (step === 'replace') yield* this.#any(before[from], after[to], place);
      if (step === 'remove') this.#changes.push({ op: 'remove', path: place, was: before[from] });
      if (step === 'add') this.#changes.push({ op: 'add', path: place, value: after[to] });
      if (step !== 'add') from += 1;
      if (step !== 'remove') to += 1;
      length += step === 'add' ? 1 : step === 'remove' ? -1 : 0;
    }
  }
}

function* compareMembers(before: unknown, after: unknown, values: number): Steps<Comparison> {
  const [old, young] = [before, after].map((document) => (isObject(document) ? document : { '': document })) as [
    Document,
    Document,
  ];
  const changes: Difference[] = [];
  for (const name of new Set([...Object.keys(old), ...Object.keys(young)])) {
    const [was, value, path] = [old[name], young[name], below('', name)];
    if (!Object.hasOwn(young, name)) changes.push({ op: 'remove', path, was });
    else if (!Object.hasOwn(old, name)) changes.push({ op: 'add', path, value });
    else if (JSON.stringify(was) !== JSON.stringify(value)) changes.push({ op: 'replace', path, value, was });
    yield MAX_VALUES;
  }
  return { changes, coarse: true, values };
}

/** @returns a number above `most` as soon as it is exceeded. */
function countValues(document: unknown, most: number): number {
  const open = [document];
  let count = 0;
  for (let value = open.pop(); count <= most; value = open.pop()) {
    count += 1;
    if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) open.push(member);
    if (open.length === 0) break;
  }
  return count;
}

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON pointer (RFC 6901) to a member of the value at another one. */
export const below = (path: string, name: string): string => path + toPointer(name);
