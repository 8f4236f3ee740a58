/** An edge as the database answers it, with the end that was found for it. */
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
  /** An address, or a block with its prefix. */
  readonly toNetwork: string | null;
  /** The edge that has the same ends, where they are told of that one alone. */
  readonly like?: string | null;
}
