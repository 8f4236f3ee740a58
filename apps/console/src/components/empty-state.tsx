import { EmptyState as Frame } from '@mantine/core';
import type { ReactNode } from 'react';

/** Shown instead of an empty list: why it is empty, and what to do next. */
export function EmptyState(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  /** Why it is empty, and what to do. */
  readonly hint: ReactNode;
  /** A link or button for the next step. */
  readonly action?: ReactNode;
}) {
  return (
    <Frame icon={props.icon} title={props.title} description={props.hint} withIndicatorBackground py="xl">
      {props.action && <Frame.Actions>{props.action}</Frame.Actions>}
    </Frame>
  );
}
