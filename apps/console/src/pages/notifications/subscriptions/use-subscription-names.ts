import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { useCan } from '../../../api/session.query';
import { viewsQuery } from '../../../views/views.query';
import { channelsQuery } from '../notifications.query';
import type { SubscriptionNames } from './describe-subscription';
import type { SubscriptionDraft } from './subscription-draft';

const NONE: ReadonlyMap<string, string> = new Map();

/** What a subscription refers to, as people call it. Only admins see the names of channels. */
export function useSubscriptionNames({
  channelId,
  view,
}: Pick<SubscriptionDraft, 'channelId' | 'view'>): SubscriptionNames {
  const isAdmin = useCan('admin');
  const { data: channels } = useQuery({ ...channelsQuery, enabled: isAdmin });
  const { data: views } = useQuery(viewsQuery);
  const { data: connections = NONE } = useQuery(connectionNamesQuery);
  return {
    channel: channels?.items.find(({ id }) => id === channelId)?.name,
    view: views?.items.find(({ id }) => id === view)?.name,
    connections,
  };
}
