import type { ChangeSearch } from './changes.query';

/** The number of active filters of the feed; a period counts as one. */
export const filtersInUse = ({ type, connection, entity, kind, since, until }: ChangeSearch): number =>
  [type, connection, entity || kind, since || until].filter(Boolean).length;
