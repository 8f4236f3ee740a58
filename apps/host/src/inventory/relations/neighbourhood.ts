import type { NeighbourRow } from './neighbour-row.types.js';

/** A larger graph is unreadable, and a tag may select a hundred thousand servers. */
export interface NeighbourhoodBounds {
  readonly nodes: number;
  readonly edges: number;
}

/** Expands from one resource, up to its limits. */
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

  /** Records that something was left out. */
  truncate(): void {
    this.#truncated = true;
  }

  /** Adds edges of the current frontier, and returns the new resources. */
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
