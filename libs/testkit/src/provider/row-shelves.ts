import type { KindScenario } from '../scenario/kind-scenario.types.js';
import type { Row } from '../scenario/row.types.js';

/** The numbers of copies: a range for each part, ten times as large for each account. */
const NUMBERS_PER_PART = 1_000_000;

/** Rows that are created during a case have numbers from here. */
const FIRST_NEW = 900_000;

/** Copies are the same in each case, so those of short lists are created and serialized once. */
const MAX_CACHED = 1_000;
const copies = new WeakMap<KindScenario, Map<number, Row>>();

/** The account and the list of rows. */
export interface ShelfAddress {
  readonly account: 0 | 1;
  readonly kind: KindScenario;
  /** The part's id. Empty if the kind has one part only. */
  readonly part: string;
}

const keyOf = ({ account, kind, part }: ShelfAddress): string => JSON.stringify([account, kind.kind, part]);

/** The rows of the fake provider's two accounts. Lists may be changed while they are read. */
export class RowShelves {
  readonly #shelves = new Map<string, Row[]>();
  readonly #parts = new Map<string, string[]>();
  readonly #filled = new Set<string>();
  #made = 0;

  /** Whether a list was filled, even with nothing. */
  isFilled(address: ShelfAddress): boolean {
    return this.#filled.has(keyOf(address));
  }

  /** The rows of one list, in the provider's order. Can be modified. */
  of(address: ShelfAddress): Row[] {
    const key = keyOf(address);
    const rows = this.#shelves.get(key) ?? [];
    this.#shelves.set(key, rows);
    return rows;
  }

  /** Replaces a list by a number of rows: the samples in the first part of the first account, and copies. */
  fill(address: ShelfAddress, count: number): readonly Row[] {
    const rows = this.#rows(address, count);
    this.#filled.add(keyOf(address));
    this.of(address).splice(0, Infinity, ...rows);
    return rows;
  }

  /** Adds the samples, or their copies, that a list lacks. The rows that it has stay. */
  complete(address: ShelfAddress): void {
    const { id, samples } = address.kind;
    const rows = this.of(address);
    const held = new Set(rows.map(id));
    this.#filled.add(keyOf(address));
    rows.push(...this.#rows(address, samples.length).filter((row) => !held.has(id(row))));
  }

  /** A new row that is not in any list. */
  another(address: ShelfAddress): Row {
    return this.#copy(address, FIRST_NEW + this.#made++);
  }

  /** A row by its id, in any part by default. */
  find({ account, kind, part }: ShelfAddress, id: string): Row | undefined {
    const parts = part === '' ? (this.#parts.get(kind.kind) ?? []) : [part];
    for (const each of parts) {
      const row = this.of({ account, kind, part: each }).find((candidate) => kind.id(candidate) === id);
      if (row) return row;
    }
    return undefined;
  }

  #rows(address: ShelfAddress, count: number): Row[] {
    const { samples } = address.kind;
    const keepSamples = address.account === 0 && this.#partNumber(address) === 0;
    return Array.from({ length: count }, (_, index) =>
      keepSamples && index < samples.length ? (samples[index] as Row) : this.#copy(address, index),
    );
  }

  #copy(address: ShelfAddress, index: number): Row {
    const { samples, copy } = address.kind;
    const sample = samples[index % samples.length];
    if (!sample) throw new Error(`The scenario of ${address.kind.kind} has no samples. Add at least one row.`);
    const number = (address.account * 10 + this.#partNumber(address)) * NUMBERS_PER_PART + index;
    const known = copies.get(address.kind) ?? new Map<number, Row>();
    copies.set(address.kind, known);
    const made = known.get(number) ?? copy(sample, number);
    if (index < MAX_CACHED) known.set(number, made);
    return made;
  }

  #partNumber({ kind, part }: ShelfAddress): number {
    const parts = this.#parts.get(kind.kind) ?? [];
    this.#parts.set(kind.kind, parts);
    if (!parts.includes(part)) parts.push(part);
    return parts.indexOf(part);
  }
}
