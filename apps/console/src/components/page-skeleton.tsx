import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** A placeholder for a page while its chunk loads, about as tall as most pages to avoid layout shifts. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" maw={1400} mx="auto" aria-busy>
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      <Skeleton h={32} w={220} />
      <Skeleton h={44} />
      <Skeleton h={420} />
    </Stack>
  );
}
