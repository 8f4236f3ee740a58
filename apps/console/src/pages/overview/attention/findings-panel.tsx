import { Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { addSavings, describeSavings } from '../../findings/describe-savings';
import { SeverityBadge, severityLabel } from '../../findings/severity-badge';
import { OverviewSection } from '../overview-section';
import { AllClear } from './all-clear';

/** What `GET /attention` says about checks. */
interface CheckedAttention {
  readonly findings: Schemas['AttentionList']['findings'];
  readonly failedChecks: readonly Schemas['FailedCheck'][];
}

/** Open findings by severity with what could be saved, and checks that failed. */
export function FindingsPanel({ attention }: { readonly attention: CheckedAttention }) {
  const { findings } = attention;
  const failed = attention.failedChecks;
  const saves = describeSavings(addSavings(findings.flatMap((group) => group.saves)));
  return (
    <OverviewSection
      title="Findings"
      more={
        <AnchorLink to="/findings" size="sm">
          All findings
        </AnchorLink>
      }
    >
      {findings.length + failed.length === 0 && <AllClear>No check found anything.</AllClear>}
      <Stack gap="xs">
        <Group gap="xs" style={{ rowGap: 4 }}>
          {findings.map(({ value, count, saves: own }) => (
            <AnchorLink
              key={value}
              to="/findings"
              search={{ severity: value ?? '' }}
              aria-label={`${count.toLocaleString('en')} ${severityLabel(value ?? '').toLowerCase()}`}
              title={describeSavings(own) || undefined}
              underline="never"
            >
              <SeverityBadge severity={value ?? ''} count={count} />
            </AnchorLink>
          ))}
        </Group>
        {saves && (
          <Text size="sm">
            <Text span inherit fw={600}>
              {saves}
            </Text>{' '}
            could be saved
          </Text>
        )}
        {failed.map(({ check, connectionId, title, connectionName, reason }) => (
          <Text key={`${check} ${connectionId}`} size="sm">
            The check “{title}” is unknown for {connectionName}. {reason}
          </Text>
        ))}
      </Stack>
    </OverviewSection>
  );
}
