import type { Resource } from '@maestro/core';
import type { KeptUnknown } from '../../syncs/writing/unknown-since.js';
import type { MeasuresRead } from './with-measures.js';

/** A state of a resource, as the database answers it. Moments are RFC 3339 with microseconds. */
export interface ResourceRow {
  readonly id: string;
  readonly connectionId: string;
  readonly provider: string;
  readonly kind: string;
  readonly uid: string;
  readonly name: string;
  readonly entity: Resource['entity'];
  readonly family: Resource['family'] | null;
  readonly region: string | null;
  readonly status: string | null;
  readonly active: boolean;
  readonly tags: readonly string[];
  readonly attributes: object;
  readonly unknown: readonly KeptUnknown[] | null;
  readonly relations: Resource['relations'];
  readonly createdAt: string | null;
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly goneAt: string | null;
  /** Null for what has none; absent at a past moment. */
  readonly measured?: MeasuresRead | null;
}
