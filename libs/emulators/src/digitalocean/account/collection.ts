import { type Listing, type Row, type RowSource } from '../json/row.types.js';

/**
 * The rows of one kind, in list order, with the edits that tests make. Only edits are kept in memory.
 * A collection knows nothing of the others: removing a Droplet leaves its volumes as they are.
 */
export class Collection<R extends Row = Row> implements Listing {
  /** Slots in list order, once rows were added or removed: 0 and up are source rows, -1 and down are added rows. */
  private order?: number[];
  private readonly edited = new Map<number, R>();
  private readonly addedSlots = new Map<string, number>();
  private readonly removed = new Set<number>();
  private edits = 0;

  constructor(private readonly source: RowSource<R>) {}

  get count(): number {
    return this.order?.length ?? this.source.count;
  }

  /** Grows with every edit, so that what was derived from the rows can be dropped. */
  get version(): number {
    return this.edits;
  }

  at(position: number): R | undefined {
    if (position < 0 || position >= this.count) {
      return undefined;
    }
    return this.rowOf(this.order?.[position] ?? position);
  }

  /** Every row in list order, made one at a time. */
  *rows(): IterableIterator<R> {
    for (let position = 0; position < this.count; position += 1) {
      yield this.at(position) as R;
    }
  }

  find(id: string | number): R | undefined {
    const slot = this.slotOf(String(id));
    return slot === undefined ? undefined : this.rowOf(slot);
  }

  /**
   * Puts a row into the list.
   * @param row needs an `id`; nothing else is checked, so that broken rows can be tried.
   * @param position 0 puts it first; by default it is the last.
   * @throws RangeError when the id is taken.
   */
  add(row: Row, position = this.count): void {
    const id = String(row['id']);
    if (this.slotOf(id) !== undefined) {
      throw new RangeError(`The id ${id} is taken: update that row, or add one with another id.`);
    }
    const slot = -1 - this.edits;
    this.addedSlots.set(id, slot);
    this.edited.set(slot, row as R);
    this.editableOrder().splice(position, 0, slot);
    this.edits += 1;
  }

  /** Takes a row out of the list; the later ones move up. @throws RangeError when no row has the id. */
  remove(id: string | number): void {
    const slot = this.requireSlot(String(id));
    const order = this.editableOrder();
    order.splice(order.indexOf(slot), 1);
    this.edited.delete(slot);
    this.addedSlots.delete(String(id));
    this.removed.add(slot);
    this.edits += 1;
  }

  /** Changes some fields of a row, except its id. A field set to undefined is left out of the JSON. @throws RangeError when no row has the id. */
  update(id: string | number, patch: Row): void {
    const slot = this.requireSlot(String(id));
    const row = this.rowOf(slot);
    this.edited.set(slot, { ...row, ...patch, id: row['id'] });
    this.edits += 1;
  }

  private rowOf(slot: number): R {
    return this.edited.get(slot) ?? this.source.build(slot);
  }

  private slotOf(id: string): number | undefined {
    const index = this.addedSlots.get(id) ?? this.source.indexOf(id);
    return index === undefined || this.removed.has(index) || index >= this.source.count ? undefined : index;
  }

  private requireSlot(id: string): number {
    const slot = this.slotOf(id);
    if (slot === undefined) {
      throw new RangeError(`No row has the id ${id}: take one from rows().`);
    }
    return slot;
  }

  private editableOrder(): number[] {
    this.order ??= Array.from({ length: this.source.count }, (_, index) => index);
    return this.order;
  }
}
