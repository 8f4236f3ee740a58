import type { Resource } from '@maestro/core';
import type { KeptUnknown } from '../../database/tables/unknown-since.js';
import type { MeasuresRead } from './with-measures.js';

/** What the row of a state tells beside its documents. Moments are RFC 3339 with microseconds. */
export interface ResourceHeadRow {
  readonly id: string;
  readonly connectionId: string;
  readonly provider: string;
  readonly kind: string;
  readonly uid: string;
  readonly name: string;
  readonly entity: Resource['entity'];
  readonly region: string | null;
  readonly status: string | null;
  readonly active: boolean;
  readonly tags: readonly string[];
  readonly unknown: readonly KeptUnknown[] | null;
  readonly createdAt: string | null;
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly goneAt: string | null;
  /** Null for what has none; absent at a past moment. */
  readonly measured?: MeasuresRead | null;
}

/** A state of a resource, as the database answers it. */
export interface ResourceRow extends ResourceHeadRow {
  readonly attributes: object;
  readonly relations: Resource['relations'];
}

/** The same, with its documents as the JSON that the database wrote. */
export interface ResourceJsonRow extends ResourceHeadRow {
  readonly attributes: string;
  readonly relations: string;
}
