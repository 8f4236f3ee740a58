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

/** Direct neighbours are also read as a list. */
export const DIRECT_BOUNDS: NeighbourhoodBounds = { nodes: 500, edges: 2000 };

/** The maximum for a graph that is still readable. It also limits the cost of a dense graph to three times that of a page of resources. */
export const DEEPER_BOUNDS: NeighbourhoodBounds = { nodes: 150, edges: 450 };

/** An edge as returned by the database, with the resource found for it. */
export interface NeighbourRow extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly fromId: string;
  /** Null: nothing was found. */
  readonly toId: string | null;
  readonly toProvider: string | null;
  /** Null: of any kind. */
  readonly toKind: string | null;
  readonly toUid: string | null;
  readonly toTag: string | null;
  readonly toHostName: string | null;
  readonly toUrn: string | null;
  /** An address or a block. */
  readonly toNetwork: string | null;
  /** The edge with the same ends, if they are only returned for that one. */
  readonly like?: string | null;
}
