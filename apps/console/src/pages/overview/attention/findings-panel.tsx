import { Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { describeSavings } from '../../findings/describe-savings';
import { severityLabel } from '../../findings/severity-badge';
import { OverviewSection } from '../overview-section';

/** What `GET /attention` says about checks. */
interface CheckedAttention {
  readonly findings: Schemas['AttentionList']['findings'];
  readonly failedChecks: readonly Schemas['FailedCheck'][];
}

/** Open findings by severity with what could be saved, and checks that failed. Nothing if there are none. */
export function FindingsPanel({ attention }: { readonly attention: CheckedAttention }) {
  const { findings } = attention;
  const failed = attention.failedChecks;
  if (findings.length + failed.length === 0) return null;
  return (
    <OverviewSection
      title="Findings"
      more={
        <AnchorLink to="/findings" size="sm">
          All findings
        </AnchorLink>
      }
    >
      <Stack gap="xs">
        <Group gap="xl">
          {findings.map(({ value, count, saves }) => (
            <Stack key={value} gap={0}>
              <AnchorLink to="/findings" search={{ severity: value ?? '' }} fw={600}>
                {count.toLocaleString('en')} {severityLabel(value ?? '').toLowerCase()}
              </AnchorLink>
              <Text size="xs" c="dimmed">
                {describeSavings(saves) || ' '}
              </Text>
            </Stack>
          ))}
        </Group>
        {failed.map(({ check, connectionId, title, connectionName, reason }) => (
          <Text key={`${check} ${connectionId}`} size="sm">
            The check “{title}” is unknown for {connectionName}. {reason}
          </Text>
        ))}
      </Stack>
    </OverviewSection>
  );
}
