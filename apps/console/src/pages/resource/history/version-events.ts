import type { Schemas } from '../../../api/schemas.types';

type Version = Schemas['ResourceVersion'];

/** The event with which a version of a resource began. */
export type VersionEventType = 'seen' | 'changed' | 'gone' | 'returned';

export interface VersionEvent {
  readonly type: VersionEventType;
  readonly version: Version;
}

/**
 * The events of a resource, newest first. Whether a version is a reappearance depends on the version before it, so the last one is
 * omitted while older pages are not loaded.
 */
export function versionEvents(versions: readonly Version[], hasMore: boolean): VersionEvent[] {
  const events = versions.map((version, index) => ({ version, type: typeOf(version, versions[index + 1]) }));
  return hasMore ? events.slice(0, -1) : events;
}

function typeOf(version: Version, before: Version | undefined): VersionEventType {
  if (version.gone) return 'gone';
  if (!before) return 'seen';
  return before.gone ? 'returned' : 'changed';
}
