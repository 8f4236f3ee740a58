import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';

export type Channel = Schemas['ChannelView'];
export type ChannelType = Schemas['ChannelTypeDto'];
export type Subscription = Schemas['SubscriptionView'];
export type Delivery = Schemas['DeliveryView'];

/** The states of deliveries, with what people call them. */
export const DELIVERY_STATES = {
  failed: 'Failed',
  pending: 'Waiting',
  held: 'Held for later',
  delivered: 'Delivered',
  merged: 'Part of a digest',
} as const;

/** All channels, for admins. */
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/channels', { signal })),
});

/** The kinds of channels, with the settings that each needs. */
export const channelTypesQuery = queryOptions({
  queryKey: ['channels', 'types'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/channels/types', { signal })),
  staleTime: Infinity,
});

/** All subscriptions, by name. */
export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/subscriptions', { signal })),
});

/** The deliveries in a state, or all, the newest first. */
export const deliveriesQuery = (state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', state],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, cursor: pageParam, state: (state || undefined) as Delivery['state'] | undefined };
      return unwrap(api.GET('/api/v1/deliveries', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
