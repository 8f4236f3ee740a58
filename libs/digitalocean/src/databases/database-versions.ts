import { type JoinLookup, type RestJoin, text } from '@maestro/core';
import type { z } from 'zod';
import type { DatabaseRow } from './database-row.js';
import { DATABASE_VERSIONS, DatabaseVersion } from '../database-versions/database-version.kind.js';

/** The versions of engines by `pg/17`, for databases whose rows do not tell until when theirs is supported. */
export const versions: RestJoin<z.infer<typeof DatabaseVersion>> = {
  ...DATABASE_VERSIONS,
  kind: 'digitalocean.database-version',
  key: { key: 'engine', each: '/version' },
  // A database keeps a version that is no longer listed.
  absent: 'none',
  row: DatabaseVersion,
  fields: ['attributes.versionEndsAt', 'attributes.versionAvailableUntil'],
};

/** Until when the version of a database is supported, and offered: as its row says, else as the list of versions does. */
export function endsOf(row: z.infer<typeof DatabaseRow>, versionOf: JoinLookup<z.infer<typeof DatabaseVersion>>) {
  const [endsAt, availableUntil] = [text(row.version_end_of_life), text(row.version_end_of_availability)];
  const version = text(row.version);
  const listed = endsAt && availableUntil ? undefined : versionOf(version && `${row.engine}/${version}`);
  return {
    versionEndsAt: endsAt ?? text(listed?.end_of_life),
    versionAvailableUntil: availableUntil ?? text(listed?.end_of_availability),
  };
}
