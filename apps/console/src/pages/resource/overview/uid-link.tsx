import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';
import { relationsQuery } from '../relations/relations.query';

const route = getRouteApi('/app/resources/$id');

/** The id of another resource: a link with its name if it is related to this one in the inventory. */
export function UidLink({ uid }: { readonly uid: string }) {
  const { id } = route.useParams();
  const { data } = useQuery({ ...relationsQuery(id, 1), select: ({ nodes }) => neighbourOf(nodes, id, uid) });
  if (!data) return uid;
  return (
    <AnchorLink to="/resources/$id" params={{ id: data.id }} inherit>
      {data.name || uid}
    </AnchorLink>
  );
}

/** Ids are not unique across kinds: ambiguous ones are not resolved. */
function neighbourOf(nodes: readonly Schemas['ResourceSummary'][], id: string, uid: string) {
  const found = nodes.filter((node) => node.id !== id && node.key.uid === uid);
  return found.length === 1 ? found[0] : undefined;
}
