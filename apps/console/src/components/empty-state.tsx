import { EmptyState as Frame } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands in place of a list that has nothing: why, and what to do next. */
export function EmptyState(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Why there is nothing, and what to do. */
  readonly hint: ReactNode;
  /** A link or a button that does it. */
  readonly action?: ReactNode;
}) {
  return (
    <Frame icon={props.icon} title={props.title} description={props.hint} withIndicatorBackground py="xl">
      {props.action && <Frame.Actions>{props.action}</Frame.Actions>}
    </Frame>
  );
}
