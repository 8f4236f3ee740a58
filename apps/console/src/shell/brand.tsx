import icon from '../app/favicon.svg';
import { Group, Text } from '@mantine/core';
import { AnchorLink } from '../components/anchor-link';

/** The product name, linked to the overview. */
export function Brand() {
  return (
    <AnchorLink to="/" underline="never" c="inherit" aria-label="Maestro Discovery">
      <Group gap="xs" wrap="nowrap">
        <img src={icon} alt="" width={24} height={24} />
        <Text component="span" fw={700} visibleFrom="xs">
          Maestro Discovery
        </Text>
      </Group>
    </AnchorLink>
  );
}
