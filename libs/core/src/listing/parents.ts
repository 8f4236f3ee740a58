import { AsyncSubject, type Observable } from 'rxjs';
import { type ListingPart, type ParentResource } from '../contract/listing.types.js';
import { type Resource } from '../contract/resource.types.js';
import { type ListingEvent, type ListingOutcome } from './listing-outcome.types.js';
import { createHash } from 'node:crypto';
import { orderedJson } from '../csv/ordered-json.js';
import { pointerReader } from '../json/json-pointer.js';
import { HIDDEN } from '../credentials/secret.js';

/** The resources of a kind that others are listed under. */
export interface ParentListing {
  readonly resources: readonly ParentResource[];
  /** The mark that shows whether a parent's children have changed. Undefined if there is none. */
  markOf(uid: string, pointer: string): string | undefined;
  /** The first incomplete part. The children are then incomplete as well. */
  readonly short?: ListingOutcome;
}

/** Collects the resources of one parent kind while its task runs, and passes them to its children at the end. */
export class Parents {
  readonly #resources: ParentResource[] = [];
  readonly #done = new AsyncSubject<ParentListing>();
  /** By pointer and uid. */
  readonly #marks = new Map<string, Map<string, string>>();
  #short?: ListingOutcome;

  /** @param pointers into a resource, to the value that shows whether its children have changed. Only hashes of it are kept. */
  constructor(pointers: readonly string[] = []) {
    for (const pointer of pointers) this.#marks.set(pointer, new Map());
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
      }
    else if (!event.outcome.complete) this.#short ??= event.outcome;
  }

  /** Every part has ended. Not called for a cancelled sync, so that children do not start. */
  finish(): void {
    const markOf = (uid: string, pointer: string): string | undefined => this.#marks.get(pointer)?.get(uid);
    this.#done.next({ resources: this.#resources, short: this.#short, markOf });
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
