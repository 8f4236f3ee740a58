import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { AnchorLink } from '../../components/anchor-link';

/** A part of the overview, with where to see more. */
export function OverviewSection(props: {
  readonly title: string;
  readonly link?: { readonly to: '/connections' | '/changes'; readonly label: string };
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>{props.title}</Title>
        {props.link && (
          <AnchorLink to={props.link.to} size="sm">
            {props.link.label}
          </AnchorLink>
        )}
      </Group>
      {props.children}
    </Stack>
  );
}
