import { Button, type ButtonProps } from '@mantine/core';

/** A list that is read page by page, as `useInfiniteQuery` returns it. */
interface ContinuedList {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Reads the next page of the list above, centered unless `mx` says otherwise. Nothing at the end of the list. */
export function ShowMoreButton(props: { readonly list: ContinuedList } & Pick<ButtonProps, 'mx'>) {
  const { list, mx = 'auto' } = props;
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" mx={mx} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      Show more
    </Button>
  );
}
