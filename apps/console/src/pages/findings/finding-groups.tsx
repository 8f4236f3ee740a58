import { Anchor, Table } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { deriveField } from '../../fields/derive-field';
import { describeSavings } from './describe-savings';
import { CATEGORIES, type FindingSearch } from './finding-search';
import { severityLabel } from './severity-badge';

/** What can be chosen as a filter. A region can be, in a query. */
const FILTERS: readonly string[] = ['check', 'severity', 'category', 'kind', 'connection'];

/** Findings by a group, with what could be saved a month. A group narrows the list. */
export function FindingGroups(props: {
  readonly summary: Schemas['FindingSummary'];
  readonly onChange: (change: FindingSearch) => void;
}) {
  const { groupBy, groups } = props.summary;
  const { kindByName } = useCatalogue();
  const heading = deriveField(groupBy).label;
  const nameOf = ({ value, label }: Schemas['FindingGroupView']): string => {
    if (value === null) return `No ${heading.toLowerCase()}`;
    if (groupBy === 'severity') return severityLabel(value);
    if (groupBy === 'category') return CATEGORIES[value as keyof typeof CATEGORIES] ?? value;
    return groupBy === 'kind' ? (kindByName.get(value)?.title ?? value) : (label ?? value);
  };
  return (
    <Table.ScrollContainer minWidth={240} type="native" tabIndex={0} role="region" aria-label={`By ${heading}`}>
      <Table aria-label={`Findings by ${heading.toLowerCase()}`} verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{heading}</Table.Th>
            <Table.Th scope="col" ta="right">
              Findings
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Could be saved
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.value}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {group.value !== null && FILTERS.includes(groupBy) ? (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    onClick={() => props.onChange({ [groupBy]: group.value ?? undefined })}
                  >
                    {nameOf(group)}
                  </Anchor>
                ) : (
                  nameOf(group)
                )}
              </Table.Td>
              <Table.Td ta="right">{group.count.toLocaleString('en')}</Table.Td>
              <Table.Td ta="right">{describeSavings(group.saves) || '—'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
