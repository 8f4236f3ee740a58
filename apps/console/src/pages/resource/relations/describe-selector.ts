import type { Schemas } from '../../../api/schemas.types';

type Edge = Schemas['RelationEdge'];

/** "by tag web", "by host name assets.nyc3.digitaloceanspaces.com": what chose the end of a relation; undefined when it is known by its id. */
export function describeSelector({ selector }: Edge): string | undefined {
  if (selector?.tag !== undefined) return `by tag ${selector.tag}`;
  return selector?.hostName === undefined ? undefined : `by host name ${selector.hostName}`;
}
