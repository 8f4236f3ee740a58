import { AsyncSubject, type Observable } from 'rxjs';
import type { ListingPart, ParentResource } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { ListingEvent, ListingOutcome } from '../listing/listing-outcome.types.js';

/** The resources of a kind that others are listed under. */
export interface ParentListing {
  readonly resources: readonly ParentResource[];
  /** The first part that was not whole: its children are then not whole either. */
  readonly short?: ListingOutcome;
}

/** Keeps the resources of one parent kind while its task runs, and hands them to its children when it is done. */
export class Parents {
  readonly #resources: ParentResource[] = [];
  readonly #done = new AsyncSubject<ParentListing>();
  #short?: ListingOutcome;

  /** Emits once, after {@link finish}. */
  get listing(): Observable<ParentListing> {
    return this.#done;
  }

  take(event: ListingEvent): void {
    if (event.type === 'page')
      for (const resource of event.page.resources) this.#resources.push(asParent(resource, event.part));
    else if (!event.outcome.complete) this.#short ??= event.outcome;
  }

  /** Every part has ended. Not for a run that was stopped: its children must not begin. */
  finish(): void {
    this.#done.next({ resources: this.#resources, short: this.#short });
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
