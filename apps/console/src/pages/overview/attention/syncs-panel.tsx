import { Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { OverviewSection } from '../overview-section';
import { AllClear } from './all-clear';
import { describeTrouble } from './describe-trouble';
import { groupAttention } from './group-attention';

/** Whether all syncs succeeded. The list of what did not is below. */
export function SyncsPanel({ attention }: { readonly attention: Schemas['AttentionList'] }) {
  const groups = groupAttention(attention);
  return (
    <OverviewSection title="Syncs">
      {groups.length === 0 ? (
        <AllClear>All syncs succeeded. Nothing is waiting for approval.</AllClear>
      ) : (
        <>
          <AnchorLink to="/connections" fw={600}>
            {groups.length.toLocaleString('en')} {groups.length === 1 ? 'connection needs' : 'connections need'}{' '}
            attention
          </AnchorLink>
          <Text size="sm">{describeTrouble(groups)}</Text>
        </>
      )}
    </OverviewSection>
  );
}
