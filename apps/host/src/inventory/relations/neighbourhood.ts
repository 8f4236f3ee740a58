import type { NeighbourRow } from './neighbour-row.types.js';

/** More is no picture any more, and a tag may select a hundred thousand servers. */
export interface NeighbourhoodBounds {
  readonly nodes: number;
  readonly edges: number;
}

/** Grows from one resource outwards, and stops at its bounds. */
export class Neighbourhood {
  readonly #ids: Set<string>;
  readonly #edges = new Map<string, NeighbourRow>();
  #truncated = false;

  constructor(
    start: string,
    readonly bounds: NeighbourhoodBounds,
  ) {
    this.#ids = new Set([start]);
  }

  /** Nearest first. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get edges(): readonly NeighbourRow[] {
    return [...this.#edges.values()];
  }

  /** Whether something was left out. */
  get truncated(): boolean {
    return this.#truncated;
  }

  /** Notes that something was left out before it could be added. */
  truncate(): void {
    this.#truncated = true;
  }

  /** Takes edges at the rim, and tells which resources are new. */
  add(rows: readonly NeighbourRow[]): readonly string[] {
    const known = this.#ids.size;
    for (const row of rows) {
      const edge = `${row.id} ${row.toId}`;
      if (this.#edges.has(edge)) continue;
      const unknown = [row.fromId, row.toId].filter((id) => id !== null && !this.#ids.has(id)) as string[];
      if (this.#edges.size >= this.bounds.edges || this.#ids.size + unknown.length > this.bounds.nodes) {
        this.#truncated = true;
        continue;
      }
      for (const id of unknown) this.#ids.add(id);
      this.#edges.set(edge, row);
    }
    return this.ids.slice(known);
  }
}
