import type { ObjectStorage } from '@maestro/core';
import type { Observable } from 'rxjs';
import type { BucketAddress } from '../client/spaces-call.types.js';
import type { SpacesClient } from '../client/spaces-client.js';

/** What the requests for one bucket can show. Two of them determine whether it is public. */
export interface BucketReadings extends Omit<ObjectStorage, 'hostName' | 'public'> {
  readonly tags?: readonly string[];
  /** Whether its access list opens it to everybody. */
  readonly openByAcl?: boolean;
  /** Whether its policy opens it to everybody. */
  readonly openByPolicy?: boolean;
}

/** A field of the resource that a call fills. */
export type BucketField = Exclude<keyof ObjectStorage, 'hostName'> | 'tags';

/** The result of one request. */
export interface FacetFinding {
  readonly readings: BucketReadings;
  /** The provider's own answer, as plain data. Absent when nothing is set. */
  readonly raw?: unknown;
}

/** Something to read about each bucket. */
export interface BucketFacet {
  /** Its key in `raw`: `Cors`. */
  readonly name: string;
  /** The fields that are unknown if it cannot be read. */
  readonly fields: readonly BucketField[];
  /** Cold. Emits once; undefined when the bucket is not there (any more). Fails with a ProviderError. */
  read(client: SpacesClient, bucket: BucketAddress): Observable<FacetFinding | undefined>;
}

/** How the reading of one facet of one bucket ended: with a finding, or with the reason why there is none. */
export interface FacetOutcome {
  readonly facet: BucketFacet;
  readonly finding?: FacetFinding;
  readonly failed?: string;
}
