import { defer, from, type Observable, of } from 'rxjs';
import type { CollectedPage, ListingPart } from '../src/contract/listing.types.js';
import type { PermissionCheck, ResourceCollector } from '../src/contract/resource-collector.types.js';
import type { ResourceType } from '../src/contract/resource-type.types.js';
import { typeOf } from './resources.js';

/** Answers the pages of one reading of a part, or throws. Called once per reading, counted from 1. */
export type Reading = (part: ListingPart, reading: number) => readonly CollectedPage[] | Observable<CollectedPage>;

/** A collector that lists the given resources. */
export class FakeCollector implements ResourceCollector {
  readonly #readings = new Map<string, number>();
  /** Ids of parts, one for each reading. */
  readonly read: string[] = [];
  exists?: (uid: string) => Observable<boolean>;

  constructor(
    readonly reading: Reading,
    readonly type: ResourceType = typeOf('server'),
    readonly partIds: readonly string[] = ['all'],
  ) {}

  parts(): readonly ListingPart[] {
    return this.partIds.map((id) => ({ id }));
  }

  collect(part: ListingPart): Observable<CollectedPage> {
    return defer(() => {
      const reading = (this.#readings.get(part.id) ?? 0) + 1;
      this.#readings.set(part.id, reading);
      this.read.push(part.id);
      return from(this.reading(part, reading));
    });
  }

  probe(): Observable<PermissionCheck> {
    return of({ state: 'granted', scopes: [], message: 'It is granted.' });
  }
}
