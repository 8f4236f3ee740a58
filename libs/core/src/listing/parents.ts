import { AsyncSubject, type Observable } from 'rxjs';
import { type ListingPart, type ParentResource } from '../contract/listing.types.js';
import { type Resource } from '../contract/resource.types.js';
import { type ListingEvent, type ListingOutcome } from './listing-outcome.types.js';
import { createHash } from 'node:crypto';
import { orderedJson } from '../csv/ordered-json.js';
import { pointerReader } from '../fields/value-at.js';
import { HIDDEN } from '../credentials/hidden.constants.js';

/** The resources of a kind that others are listed under. */
export interface ParentListing {
  readonly resources: readonly ParentResource[];
  /** What tells whether the children of a parent have changed; undefined where nothing does. */
  markOf(uid: string, pointer: string): string | undefined;
  /** The first part that was not whole: its children are then not whole either. */
  readonly short?: ListingOutcome;
}

/** Keeps the resources of one parent kind while its task runs, and hands them to its children when it is done. */
export class Parents {
  readonly #resources: ParentResource[] = [];
  readonly #done = new AsyncSubject<ParentListing>();
  /** By pointer and uid. */
  readonly #marks = new Map<string, Map<string, string>>();
  #short?: ListingOutcome;

  /** @param pointers into a resource, to what tells whether its children have changed: only marks of it are kept. */
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

  /** Every part has ended. Not for a run that was stopped: its children must not begin. */
  finish(): void {
    const markOf = (uid: string, pointer: string): string | undefined => this.#marks.get(pointer)?.get(uid);
    this.#done.next({ resources: this.#resources, short: this.#short, markOf });
    this.#done.complete();
  }
}

/** What is kept of a resource for its children. */
export const asParent = (
  { key, name, region, tags, attributes }: Resource,
  { region: listedIn, parent }: ListingPart,
): ParentResource => ({
  ...{ key, name, tags, attributes },
  // Where it was listed is what the API calls its region; what a mapper makes of that may be another word.
  region: listedIn ?? parent?.region ?? region,
  ...(parent === undefined ? {} : { parent }),
});

/**
 * A short mark of what tells whether something under a resource has changed, which may be a whole zone file. Undefined where there is nothing, or
 * where not all of it is known.
 *
 * @param pointer JSON pointer (RFC 6901) into the resource.
 */
function changeMark(resource: Resource, pointer: string): string | undefined {
  const value = pointerReader(pointer)(resource);
  if (value === undefined || value === null || value === '' || resource.unknown || resource.unread) return undefined;
  const text = orderedJson(value);
  return text.includes(HIDDEN) ? undefined : createHash('sha256').update(text).digest('hex');
}
