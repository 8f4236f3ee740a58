import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { viewsQuery } from '../../../views/views.query';
import { channelsQuery } from '../notifications.query';
import type { SubscriptionNames } from './describe-subscription';
import type { SubscriptionDraft } from './subscription-draft';

const NONE: ReadonlyMap<string, string> = new Map();

/** What a subscription refers to, as people call it. */
export function useSubscriptionNames({
  channelId,
  view,
}: Pick<SubscriptionDraft, 'channelId' | 'view'>): SubscriptionNames {
  const { data: channels } = useQuery(channelsQuery);
  const { data: views } = useQuery(viewsQuery);
  const { data: connections = NONE } = useQuery(connectionNamesQuery);
  return {
    channel: channels?.items.find(({ id }) => id === channelId)?.name,
    view: views?.items.find(({ id }) => id === view)?.name,
    connections,
  };
}
