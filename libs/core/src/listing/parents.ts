import type { EmbeddedRows, ListingPart, ParentResource } from '../contract/listing.types.js';
import type { EmbeddedIn, ResourceType } from '../contract/resource-type.types.js';
import type { Resource } from '../contract/resource.types.js';
import { pointerReader } from '../json/json-pointer.js';
import { AsyncSubject, type Observable } from 'rxjs';
import type { ListingEvent, ListingOutcome } from './listing-outcome.types.js';
import { createHash } from 'node:crypto';
import { orderedJson } from '../csv/ordered-json.js';
import { HIDDEN } from '../credentials/secret.js';

/** The rows that a resource of another kind contains, as its list shows them. */
export function embeddedRows({ key, raw, unread = [] }: Resource, { at, absent }: EmbeddedIn): EmbeddedRows {
  const hidden = unread.find((pointer) => isAbove(pointer, `/raw${at}`));
  if (hidden !== undefined)
    return { unread: `The credential may not read ${hidden.slice('/raw'.length)} of ${key.kind} ${key.uid}.` };
  const found = pointerReader(at)(raw);
  if (found === null || (found === undefined && absent === 'none')) return { rows: [] };
  // A property that has disappeared proves nothing about what it used to contain.
  if (!Array.isArray(found))
    return { unread: `${key.kind} ${key.uid} has no list at ${at}, where its rows are expected. Update the plugin.` };
  return { rows: found.map((row: unknown) => (typeof row === 'object' && row !== null ? row : { value: row })) };
}

const isAbove = (pointer: string, at: string): boolean => at === pointer || at.startsWith(`${pointer}/`);

/** The resources of a kind that others are listed under. */
export interface ParentListing {
  readonly resources: readonly ParentResource[];
  /** The mark that shows whether a parent's children have changed. Undefined if there is none. */
  markOf(uid: string, pointer: string): string | undefined;
  /** The rows of a kind that a parent contains. Undefined if the kind is not embedded. */
  embeddedOf(uid: string, kind: string): EmbeddedRows | undefined;
  /** The first incomplete part. The children are then incomplete as well. */
  readonly short?: ListingOutcome;
}

/** What decides how a kind is listed under its parent. */
type ChildType = Pick<ResourceType, 'kind' | 'unchangedBy' | 'embedded'>;

/** Collects the resources of one parent kind while its task runs, and passes them to its children at the end. */
export class Parents {
  readonly #resources: ParentResource[] = [];
  readonly #done = new AsyncSubject<ParentListing>();
  /** By pointer and uid. */
  readonly #marks = new Map<string, Map<string, string>>();
  /** By kind and uid. */
  readonly #embedded = new Map<string, Map<string, EmbeddedRows>>();
  #short?: ListingOutcome;

  /**
   * @param children the kinds that are listed under it. Of the values that show whether they have changed, only hashes
   * are kept; of the rows that are embedded in its own, only those of these kinds.
   */
  constructor(readonly children: readonly ChildType[] = []) {
    for (const { kind, unchangedBy, embedded } of children) {
      if (unchangedBy !== undefined) this.#marks.set(unchangedBy, new Map());
      if (embedded) this.#embedded.set(kind, new Map());
    }
  }

  /** Emits once, after {@link finish}. */
  get listing(): Observable<ParentListing> {
    return this.#done;
  }

  take(event: ListingEvent): void {
    if (event.type === 'page')
      for (const resource of event.page.resources) {
        this.#resources.push(asParent(resource, event.part));
        for (const [pointer, marks] of this.#marks) {
          const mark = changeMark(resource, pointer);
          if (mark !== undefined) marks.set(resource.key.uid, mark);
        }
        for (const { kind, embedded } of this.children)
          if (embedded) this.#embedded.get(kind)?.set(resource.key.uid, embeddedRows(resource, embedded));
      }
    else if (!event.outcome.complete) this.#short ??= event.outcome;
  }

  /** Every part has ended. Not called for a cancelled sync, so that children do not start. */
  finish(): void {
    const markOf = (uid: string, pointer: string): string | undefined => this.#marks.get(pointer)?.get(uid);
    const embeddedOf = (uid: string, kind: string): EmbeddedRows | undefined => this.#embedded.get(kind)?.get(uid);
    this.#done.next({ resources: this.#resources, short: this.#short, markOf, embeddedOf });
    this.#done.complete();
  }
}

/** The parts of a resource that its children need. */
export const asParent = (
  { key, name, region, tags, attributes }: Resource,
  { region: listedIn, parent }: ListingPart,
): ParentResource => ({
  ...{ key, name, tags, attributes },
  // The region of the part is the API's name for it; a mapper may use another.
  region: listedIn ?? parent?.region ?? region,
  ...(parent === undefined ? {} : { parent }),
});

/**
 * Hashes the value that shows whether anything under a resource has changed, which may be an entire zone file.
 * Undefined if there is no value or parts of it are unknown.
 *
 * @param pointer JSON pointer (RFC 6901) into the resource.
 */
function changeMark(resource: Resource, pointer: string): string | undefined {
  const value = pointerReader(pointer)(resource);
  if (value === undefined || value === null || value === '' || resource.unknown || resource.unread) return undefined;
  const text = orderedJson(value);
  return text.includes(HIDDEN) ? undefined : createHash('sha256').update(text).digest('hex');
}
