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
  /** An address or a block. */
  readonly toNetwork: string | null;
  /** The edge with the same ends, if they are only returned for that one. */
  readonly like?: string | null;
}
