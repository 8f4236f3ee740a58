import type { Resource } from './resource.types.js';

/**
 * A resource that others are listed under, as far as it is kept for them: without its `raw`, of which a run would otherwise hold thousands.
 */
export interface ParentResource extends Pick<Resource, 'key' | 'name' | 'region' | 'tags' | 'attributes'> {
  /** What it is listed under itself. */
  readonly parent?: ParentResource;
}

/** One of the lists that together are a kind: a region, the GPU droplets, the records of one domain. */
export interface ListingPart {
  /** Unique within the kind: `nyc3`, `gpus`, or the parent's uid. */
  readonly id: string;
  readonly region?: string;
  /** The resource it is listed under. Set by core for types with a `parent`. */
  readonly parent?: ParentResource;
  /**
   * The `mark` that the last complete listing of the part had, where that listing still holds: while the provider shows the same, the
   * collector may answer with an {@link UnchangedPart}. Set by core, for types with `tellsUnchanged`.
   */
  readonly mark?: string;
}

/** A row that the provider sent and that could not be read. It exists, so the listing is not complete without it. */
export interface UnreadableRow {
  /** Counted from 1 over the whole list. */
  readonly position: number;
  /** The row's id, when at least that could be read. */
  readonly uid?: string;
  /** What was wrong, field by field. Never holds a secret. */
  readonly reason: string;
}

/** A list that rows refer to, such as the types of instances with their prices, and that could not be read. */
export interface UnreadList {
  /** As it is declared: `/v4/linode/types`. */
  readonly path: string;
  /** Why. Never holds a secret. */
  readonly reason: string;
  /** What is unknown without it, as in `UnknownField`. */
  readonly fields: readonly string[];
}

/** One page of a listing. */
export interface CollectedPage {
  readonly resources: readonly Resource[];
  /** Reported, never dropped in silence. */
  readonly unreadable: readonly UnreadableRow[];
  /** Uids of the rows that were read and are not of this kind, or `#` and the row's place where it has none. Absent: there are none. */
  readonly skipped?: readonly string[];
  /** Lists without which something of its resources is unknown. Absent: there are none. */
  readonly unreadLists?: readonly UnreadList[];
  /** The part's total, as the provider states it. Absent when it states none. */
  readonly expected?: number;
  /**
   * Of a type with `tellsUnchanged`: what tells this state of the part from any other, such as an entity tag or a revision, to be handed in
   * with the next run. Named by the first page at least; where another page names another one, the part changed while it was read, and none is
   * kept. At most 1,000 characters, without control characters; never a secret.
   */
  readonly mark?: string;
  /** JSON pointers into `raw` to what core left out because its name calls it secret, with `*` for places in lists. Set by core. */
  readonly leftOut?: readonly string[];
}

/**
 * Instead of any page: since the last complete listing of the part, to which its `mark` refers, nothing in it has changed. That counts as
 * complete, and nothing of the part is gone. A part without a `mark` has no such listing, and must be read.
 */
export interface UnchangedPart {
  readonly unchanged: true;
}

/** What a collector answers about one part: its pages, or that nothing in it has changed. */
export type ListingAnswer = CollectedPage | UnchangedPart;
