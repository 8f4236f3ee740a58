import type { ChangeSearch } from './changes.query';

/** By how many filters the feed is narrowed down; a period is one. */
export const filtersInUse = ({ type, connection, entity, kind, since, until }: ChangeSearch): number =>
  [type, connection, entity || kind, since || until].filter(Boolean).length;
