import type { Resource } from './resource.types.js';

/** A resource that others are listed under, without its `raw`: a sync may hold thousands of these in memory. */
export interface ParentResource extends Pick<Resource, 'key' | 'name' | 'region' | 'tags' | 'attributes'> {
  /** The resource that this one is listed under. */
  readonly parent?: ParentResource;
}

/** The rows that a resource contains of a kind that is embedded in it, or why they could not be read. */
export type EmbeddedRows = { readonly rows: readonly unknown[] } | { readonly unread: string };

/** One of the lists that make up a kind: a region, the GPU droplets, the records of one domain. */
export interface ListingPart {
  /** Unique within the kind: `nyc3`, `gpus`, or the parent's uid. */
  readonly id: string;
  readonly region?: string;
  /**
   * The provider need not have this list, such as that of a region where a product may not be offered. If it answers
   * so (404, 405, 410, 412), that is not a warning, as long as another part was read.
   */
  readonly optional?: true;
  /** The resource it is listed under. Set by core for types with a `parent`. */
  readonly parent?: ParentResource;
  /**
   * The `mark` of the part's last complete listing, if that listing is still valid. While the provider shows the same
   * mark, the collector may answer with an {@link UnchangedPart}. Set by core, for types with `tellsUnchanged`.
   */
  readonly mark?: string;
  /**
   * For a kind that is embedded in its parent: the rows that the parent contained when it was just listed. Without
   * them, the collector reads the parent again. Set by core.
   */
  readonly embedded?: EmbeddedRows;
}

/** A row that the provider sent but that could not be read. The resource exists, so the listing is not complete without it. */
export interface UnreadableRow {
  /** Counted from 1 over the whole list. */
  readonly position: number;
  /** The row's id, if at least that could be read. */
  readonly uid?: string;
  /** The problems, field by field. Never contains a secret. */
  readonly reason: string;
}

/** A list that could not be read although rows refer to it, such as instance types with their prices. */
export interface UnreadList {
  /** As declared: `/v4/linode/types`. */
  readonly path: string;
  /** The reason. Never contains a secret. */
  readonly reason: string;
  /** What is unknown without it, as in `UnknownField`. */
  readonly fields: readonly string[];
}

/** One page of a listing. */
export interface CollectedPage {
  readonly resources: readonly Resource[];
  /** Reported, never dropped silently. */
  readonly unreadable: readonly UnreadableRow[];
  /** Uids of rows that were read but are not of this kind, or `#` and the row's position if it has no uid. Absent: there are none. */
  readonly skipped?: readonly string[];
  /** Lists that could not be read and leave fields of its resources unknown. Absent: there are none. */
  readonly unreadLists?: readonly UnreadList[];
  /** The part's total, as stated by the provider. Absent if it states none. */
  readonly expected?: number;
  /**
   * For a type with `tellsUnchanged`: identifies this state of the part, such as an entity tag or a revision, and is
   * passed to the next sync. The first page must have it. If a later page has a different one, the part changed while
   * it was read, and no mark is kept. At most 1,000 characters, without control characters; never a secret.
   */
  readonly mark?: string;
  /**
   * JSON pointers to values that core removed from `raw` because their names indicate secrets, with `*` for list
   * positions. Set by core.
   */
  readonly leftOut?: readonly string[];
}

/**
 * Answered instead of pages: nothing in the part has changed since the complete listing that its `mark` identifies.
 * This counts as complete, and nothing in the part is gone. A part without a `mark` has no such listing and must be
 * read.
 */
export interface UnchangedPart {
  readonly unchanged: true;
}

/** A collector's answer for one part: its pages, or that nothing has changed. */
export type ListingAnswer = CollectedPage | UnchangedPart;

/** A part whose last listing was complete and left nothing unknown. */
export interface KnownPart {
  /** The value of `ListingOutcome.mark`. */
  readonly mark: string;
  /** The number of its present resources. */
  readonly resources: number;
}

/** What is already known about a connection's resources. Provided by a host; without it, everything is read. */
export interface KnownState {
  /**
   * `raw` of those resources of a kind that are present and have no unknown fields, by uid. Called once per page; a
   * failure means that nothing is known.
   */
  rows(kind: string, uids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /**
   * `raw` of all present resources of a reference kind that other kinds refer to. Called once per sync; empty, absent or
   * a failure means that the list has to be read.
   */
  list?(kind: string): Promise<readonly unknown[]>;
  /**
   * The parts of a kind, by id, that need not be read again unless their mark changed. Called once per sync, for a kind
   * with `unchangedBy` or `tellsUnchanged`, and for a reference, whose parts must not be known for longer than a day; a
   * failure means that none is known.
   */
  parts(kind: string): Promise<ReadonlyMap<string, KnownPart>>;
}
