import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** What stands where a page will be while its part of the console is loaded: as tall as most of them, so that nothing jumps. */
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
