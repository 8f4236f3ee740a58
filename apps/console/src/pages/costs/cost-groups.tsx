import { Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { ConnectionName } from '../../components/labels/names';
import { ResourceLink } from '../../components/links/resource-link';
import { deriveField } from '../../fields/derive-field';
import { formatMoney } from '../../fields/format-value';
import { CostSection } from './cost-section';
import { type CostRow, CostTable } from './cost-table';
import { nameMonth } from './describe-money';

/** The groups of a month, and what belongs to none. */
export function CostGroups({ costs }: { readonly costs: Schemas['Costs'] }) {
  const { kindByName } = useCatalogue();
  const heading = deriveField(costs.groupBy).label;
  const nameOf = ({ value, label }: Schemas['CostGroup']) => {
    if (value === null) return `No ${heading.toLowerCase()}`;
    if (costs.groupBy === 'connection') return <ConnectionName id={value} />;
    if (costs.groupBy === 'month') return nameMonth(value);
    if (costs.groupBy === 'resource') return <ResourceLink id={value} name={label ?? ''} />;
    return costs.groupBy === 'kind' ? (kindByName.get(value)?.title ?? value) : (label ?? value);
  };
  const rows: CostRow[] = [
    ...costs.groups.map((group) => ({ ...group, key: `${group.currency} ${group.value}`, name: nameOf(group) })),
    ...costs.others.map((other) => ({ ...other, key: `${other.currency} others`, name: 'All others' })),
  ];
  const beside: CostRow[] = costs.unattributed.map((each) => ({
    ...each,
    key: `${each.currency} ${each.product}`,
    name: each.product ?? 'Not itemised',
  }));
  const overlap = costs.overlap.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ');
  return (
    <>
      <CostSection title={`By ${heading.toLowerCase()}`}>
        {rows.length === 0 && <Text size="sm">Nothing was billed for anything that is present.</Text>}
        {rows.length > 0 && (
          <CostTable
            label={`Costs by ${heading.toLowerCase()}`}
            heading={heading}
            rows={rows}
            hasPrices={rows.some(({ listPrice }) => typeof listPrice === 'number')}
          />
        )}
        {overlap !== '' && (
          <Text size="sm" c="dimmed" mt="xs">
            Resources with several tags count for each of them: {overlap} is counted more than once.
          </Text>
        )}
      </CostSection>
      {beside.length > 0 && (
        <CostSection title="Unattributed">
          <Text size="sm" c="dimmed" mb="xs">
            Bandwidth, taxes, credits, and what no longer exists.
          </Text>
          <CostTable label="Unattributed costs" heading="Product" rows={beside} />
        </CostSection>
      )}
    </>
  );
}
