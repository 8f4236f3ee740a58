import { Group, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { describeTrend, linePoints } from './describe-trend';

const SIZE = { width: 64, height: 20 };

/** What the last whole month was billed, compared with the one before, and a line of the last year. Nothing without invoices. */
export function CostTrend({ months }: { readonly months: readonly Schemas['CostMonth'][] }) {
  const trend = describeTrend(months, new Date());
  if (!trend) return null;
  return (
    <Group component="span" gap="xs" mt={2}>
      <Text span inherit>
        <AnchorLink to="/costs" search={{ month: trend.month }} inherit>
          {trend.words}
        </AnchorLink>
      </Text>
      {trend.amounts.length > 1 && (
        <svg {...SIZE} aria-hidden focusable="false">
          <polyline
            points={linePoints(trend.amounts, SIZE)}
            fill="none"
            stroke="var(--mantine-color-blue-filled)"
            strokeWidth={2}
            strokeLinejoin="round"
          />
        </svg>
      )}
    </Group>
  );
}
