import { Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FindingEntry } from './finding-entry';
import { resourceFindingsQuery } from './findings.query';

/** What checks found about a resource. Nothing if they found nothing. */
export function ResourceFindings({ id }: { readonly id: string }) {
  const { data } = useQuery(resourceFindingsQuery(id));
  if (!data || data.items.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Findings">
      <Title order={2} mb="xs">
        Findings
      </Title>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {data.items.map((finding) => (
          <FindingEntry key={finding.id} finding={finding} isOfPage />
        ))}
      </ul>
    </Paper>
  );
}
