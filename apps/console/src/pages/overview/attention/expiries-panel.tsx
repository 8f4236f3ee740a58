import { Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { TimeAgo } from '../../../components/labels/time-ago';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ResourceLink } from '../../../components/links/resource-link';
import { EXPIRY_DAYS } from '../overview.query';
import { OverviewSection } from '../overview-section';
import { AllClear } from './all-clear';

/** How many certificates, keys and versions have expired or soon will, and the next one. */
export function ExpiriesPanel(props: { readonly expiries: Schemas['ExpiryList']; readonly now: Date }) {
  const { items, cut } = props.expiries;
  const ahead = items.filter(({ at }) => Date.parse(at) > props.now.getTime());
  const past = items.length - ahead.length;
  const [next] = ahead;
  return (
    <OverviewSection
      title="Expires"
      more={
        <AnchorLink to="/expiries" size="sm" aria-label="All that expires">
          All
        </AnchorLink>
      }
    >
      {items.length === 0 && <AllClear>Nothing expires within {EXPIRY_DAYS} days.</AllClear>}
      <Stack gap={2}>
        <Group gap="md">
          {past > 0 && (
            <AnchorLink to="/expiries" fw={600}>
              {past.toLocaleString('en')} expired
            </AnchorLink>
          )}
          {(ahead.length > 0 || cut) && (
            <AnchorLink to="/expiries" fw={600}>
              {`${ahead.length.toLocaleString('en')}${cut ? '+' : ''} within ${EXPIRY_DAYS} days`}
            </AnchorLink>
          )}
        </Group>
        {next && (
          <Text size="sm" c="dimmed">
            Next: <ResourceLink id={next.resource.id} name={next.resource.name} />, <TimeAgo at={next.at} />
          </Text>
        )}
      </Stack>
    </OverviewSection>
  );
}
