import type { Schemas } from '../../../api/schemas.types';

type Version = Schemas['ResourceVersion'];

/** What a version of a resource began with. */
export type VersionEventType = 'seen' | 'changed' | 'gone' | 'returned';

export interface VersionEvent {
  readonly type: VersionEventType;
  readonly version: Version;
}

/**
 * What happened to a resource, newest first. The version before tells of a version whether it brought the resource back: the
 * last is held back while there are more, since the one before it is not known yet.
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
