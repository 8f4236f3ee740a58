import { type Listing, type Row, type RowSource } from '../json/row.types.js';

/**
 * The rows of one kind in list order, with the edits of tests. Only edits are kept in memory. Collections are
 * independent: removing a Droplet does not change its volumes.
 */
export class Collection<R extends Row = Row> implements Listing {
  /**
   * Slots in list order, once rows were added or removed: numbers from 0 are source rows, negative numbers are added
   * rows.
   */
  private order?: number[];
  private readonly edited = new Map<number, R>();
  private readonly addedSlots = new Map<string, number>();
  private readonly removed = new Set<number>();
  private edits = 0;

  constructor(private readonly source: RowSource<R>) {}

  get count(): number {
    return this.order?.length ?? this.source.count;
  }

  /** Increases with every edit, so that data derived from the rows can be invalidated. */
  get version(): number {
    return this.edits;
  }

  at(position: number): R | undefined {
    if (position < 0 || position >= this.count) {
      return undefined;
    }
    return this.rowOf(this.order?.[position] ?? position);
  }

  /** Every row in list order, created lazily. */
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
   * Inserts a row.
   * @param row needs an `id`. Nothing else is checked, so that tests can add broken rows.
   * @param position 0 puts it first. By default, it is the last.
   * @throws RangeError if the id exists.
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

  /**
   * Removes a row. Later ones move up.
   * @throws RangeError if no row has the id.
   */
  remove(id: string | number): void {
    const slot = this.requireSlot(String(id));
    const order = this.editableOrder();
    order.splice(order.indexOf(slot), 1);
    this.edited.delete(slot);
    this.addedSlots.delete(String(id));
    this.removed.add(slot);
    this.edits += 1;
  }

  /**
   * Changes fields of a row, except its id. A field set to undefined is omitted from the JSON.
   * @throws RangeError if no row has the id.
   */
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
      throw new RangeError(`No row has the id ${id}: use an id from rows().`);
    }
    return slot;
  }

  private editableOrder(): number[] {
    this.order ??= Array.from({ length: this.source.count }, (_, index) => index);
    return this.order;
  }
}
