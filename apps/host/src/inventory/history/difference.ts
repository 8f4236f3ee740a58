import { alignOrder } from '@maestro/core';
import type { Operation } from 'rfc6902';
import { commonEnds, listSteps, stepsOfStrangers } from './list-steps.js';
import { ValueIds } from './value-ids.js';

/** Values of both documents. Those with more are compared member by member of the document only. */
const MAX_VALUES = 20_000;

/** Pairs of elements that are compared over all lists of a document. A list that needs more than what is left is replaced whole. */
const MAX_PAIRS = 100_000;

/** An operation of JSON Patch (RFC 6902), and what it takes away: members that the RFC does not know are ignored when it is applied. */
export type Difference = Operation & { readonly was?: unknown };

/** What differs between two documents. */
export interface Comparison {
  readonly changes: readonly Difference[];
  /** Whether a list or a member is replaced whole, where only a part of it may differ: there was too much to compare. */
  readonly coarse: boolean;
  /** How many values were looked at: what the comparison cost, and a measure of how large it can be. */
  readonly values: number;
}

/** Where there is nothing to compare with. */
export const NO_DIFFERENCE: Comparison = { changes: [], coarse: false, values: 0 };

/**
 * What turns one document into another, as JSON Patch. Lists are compared as sets; where nothing but their order differs, the order is what
 * changed: only where it has a meaning does it make a version. The time it takes grows with the size of the documents and is bounded
 * besides, whatever they hold: rfc6902 compares each element of a list with each of the other, and lists of lists multiply.
 */
export function difference(before: unknown, after: unknown): Comparison {
  const values = countValues(before, MAX_VALUES) + countValues(after, MAX_VALUES);
  if (values > MAX_VALUES) return compareMembers(before, after, values);
  const inSameOrder = new DocumentComparison().compare(before, alignOrder(before, after), values);
  return inSameOrder.changes.length > 0 ? inSameOrder : new DocumentComparison().compare(before, after, values);
}

type Document = Readonly<Record<string, unknown>>;

class DocumentComparison {
  readonly #ids = new ValueIds();
  readonly #changes: Difference[] = [];
  #pairs = MAX_PAIRS;
  #coarse = false;

  compare(before: unknown, after: unknown, values: number): Comparison {
    this.#any(before, after, '');
    return { changes: this.#changes, coarse: this.#coarse, values: values + MAX_PAIRS - this.#pairs };
  }

  #any(before: unknown, after: unknown, path: string): void {
    if (this.#ids.of(before) === this.#ids.of(after)) return;
    if (Array.isArray(before) && Array.isArray(after)) this.#lists(before, after, path);
    else if (isObject(before) && isObject(after)) this.#members(before, after, path);
    else this.#changes.push({ op: 'replace', path, value: after, was: before });
  }

  #members(before: Document, after: Document, path: string): void {
    for (const [name, was] of Object.entries(before))
      if (!Object.hasOwn(after, name)) this.#changes.push({ op: 'remove', path: below(path, name), was });
    for (const [name, value] of Object.entries(after))
      if (!Object.hasOwn(before, name)) this.#changes.push({ op: 'add', path: below(path, name), value });
    for (const [name, was] of Object.entries(before))
      if (Object.hasOwn(after, name)) this.#any(was, after[name], below(path, name));
  }

  /** Operations speak of the list as those before them left it. */
  #lists(before: readonly unknown[], after: readonly unknown[], path: string): void {
    const [old, young] = [before, after].map((list) => list.map((item) => this.#ids.of(item))) as [number[], number[]];
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
    let [from, to, length] = [start, start, before.length];
    for (const step of strangers ?? listSteps(oldMiddle, youngMiddle)) {
      const place = below(path, step === 'add' && to === length ? '-' : String(to));
      if (step === 'replace') this.#any(before[from], after[to], place);
      if (step === 'remove') this.#changes.push({ op: 'remove', path: place, was: before[from] });
      if (step === 'add') this.#changes.push({ op: 'add', path: place, value: after[to] });
      if (step !== 'add') from += 1;
      if (step !== 'remove') to += 1;
      length += step === 'add' ? 1 : step === 'remove' ? -1 : 0;
    }
  }
}

function compareMembers(before: unknown, after: unknown, values: number): Comparison {
  const [old, young] = [before, after].map((document) => (isObject(document) ? document : { '': document })) as [
    Document,
    Document,
  ];
  const changes = [...new Set([...Object.keys(old), ...Object.keys(young)])].flatMap((name): Difference[] => {
    const [was, value, path] = [old[name], young[name], below('', name)];
    if (!Object.hasOwn(young, name)) return [{ op: 'remove', path, was }];
    if (!Object.hasOwn(old, name)) return [{ op: 'add', path, value }];
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ op: 'replace', path, value, was }];
  });
  return { changes, coarse: true, values };
}

/** @returns more than `most` as soon as there are more. */
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

/** A JSON Pointer to a member (RFC 6901, section 3). */
const below = (path: string, name: string): string => `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
