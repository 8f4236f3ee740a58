import type { KindScenario } from '../scenario/kind-scenario.types.js';
import type { Row } from '../scenario/row.types.js';
import { withValueAt } from './body-writer.js';
import type { RowShelves, ShelfAddress } from './row-shelves.js';

/** Returns a value that replaces the rows of an embedded kind in the row with this uid. */
export type InsteadOfRows = (kind: string, uid: string) => { readonly value: unknown } | undefined;

/** Inserts the rows of embedded kinds into the rows that contain them, recursively. */
export class FilledRows {
  constructor(
    readonly kinds: readonly KindScenario[],
    readonly shelves: RowShelves,
    readonly insteadOf: InsteadOfRows,
  ) {}

  /** Rows of one list as the provider returns them. Rows without embedded rows are unchanged. */
  of(rows: readonly Row[], address: ShelfAddress): readonly Row[] {
    const inner = this.kinds.filter(({ embedded }) => embedded?.in === address.kind.kind);
    return inner.length === 0
      ? rows
      : rows.map((row) => inner.reduce((each, kind) => this.#with(kind, each, address), row));
  }

  #with(kind: KindScenario, row: Row, { account, kind: of, part }: ShelfAddress): Row {
    const shelf = { account, kind, part: of.uid?.(row, part) ?? of.id(row) };
    if (!this.shelves.isFilled(shelf)) return row;
    const rows = this.insteadOf(kind.kind, shelf.part) ?? {
      value: this.of(this.shelves.of(shelf), shelf).map(asWritten),
    };
    return withValueAt(row, kind.embedded?.at ?? '', rows.value) as Row;
  }
}

/** A row that is only a name is a plain string in the provider's format. */
function asWritten(row: Row): unknown {
  const [name, ...others] = Object.keys(row);
  return name === 'value' && others.length === 0 ? row[name] : row;
}
