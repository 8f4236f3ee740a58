import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** Placeholder for the feed while it loads. */
export function FeedSkeleton() {
  return (
    <Stack gap="xs" aria-busy>
      <VisuallyHidden role="status">Loading changes</VisuallyHidden>
      <Skeleton h={22} w={140} />
      {Array.from({ length: 6 }, (_, place) => (
        <Skeleton key={place} h={64} />
      ))}
    </Stack>
  );
}
