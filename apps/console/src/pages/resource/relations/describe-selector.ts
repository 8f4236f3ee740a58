import type { Schemas } from '../../../api/schemas.types';

type Edge = Schemas['RelationEdge'];

/** "by tag web", "by host name assets.nyc3.digitaloceanspaces.com": the selector of a relation's end; undefined if it is given by id. */
export function describeSelector({ selector }: Edge): string | undefined {
  if (selector?.tag !== undefined) return `by tag ${selector.tag}`;
  if (selector?.hostName !== undefined) return `by host name ${selector.hostName}`;
  const network = selector?.address ?? selector?.cidr;
  return network === undefined ? undefined : `by address ${network}`;
}
