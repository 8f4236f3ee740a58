import type { Resource } from '@maestro/core';
import type { KeptUnknown } from '../../database/tables/unknown-since.js';
import type { MeasuresRead } from './with-measures.js';

/** A state without its documents. Timestamps are RFC 3339 with microseconds. */
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
  /** Null if there are none; absent for a past moment. */
  readonly measured?: MeasuresRead | null;
}

/** A state of a resource, as returned by the database. */
export interface ResourceRow extends ResourceHeadRow {
  readonly attributes: object;
  readonly relations: Resource['relations'];
}

/** The same, with its documents as JSON from the database. */
export interface ResourceJsonRow extends ResourceHeadRow {
  readonly attributes: string;
  readonly relations: string;
}
