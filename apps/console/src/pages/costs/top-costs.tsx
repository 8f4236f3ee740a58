import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/schemas.types';
import { Bar, barClasses } from '../../components/links/bar';
import { ResourceLink } from '../../components/links/resource-link';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { formatMoney } from '../../fields/format-value';
import { CostSection } from './cost-section';
import type { CostSearch } from './cost-search';
import { costsQuery } from './costs.query';
import classes from './top-costs.module.css';

const MAX_ITEMS = 10;

/** The ten resources that cost most in a month, in each currency, whatever the page groups by. */
export function TopCosts({ search }: { readonly search: CostSearch }) {
  const { data, error, refetch } = useQuery(costsQuery({ ...search, groupBy: 'resource' }));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} aria-busy />;
  const lists = topOf(data.groups);
  return lists.map(({ currency, groups }) => (
    <CostSection key={currency} title={lists.length > 1 ? `Top resources (${currency})` : 'Top resources'}>
      <TopList groups={groups} />
    </CostSection>
  ));
}

/** The largest groups of each currency. Credits are not among them. */
export function topOf(
  groups: readonly Schemas['CostGroup'][],
): { currency: string; groups: readonly Schemas['CostGroup'][] }[] {
  const positive = groups.filter(({ amount }) => Number(amount) > 0);
  return [...new Set(positive.map(({ currency }) => currency))].map((currency) => ({
    currency,
    groups: positive.filter((group) => group.currency === currency).slice(0, MAX_ITEMS),
  }));
}

function TopList({ groups }: { readonly groups: readonly Schemas['CostGroup'][] }) {
  const most = Number(groups[0]?.amount ?? 0);
  return (
    <ol className={classes.list}>
      {groups.map(({ value, label, amount, currency, listPrice }) => (
        <li key={value} className={classes.item}>
          <Text span size="sm" className={barClasses.label}>
            <ResourceLink id={value ?? ''} name={label ?? ''} />
          </Text>
          <Bar share={Number(amount) / most} of="costs" />
          <Text span size="sm" className={barClasses.figure}>
            {formatMoney(amount, currency)}
          </Text>
          <Text span size="sm" c="dimmed" className={barClasses.figure}>
            {listPrice !== null && `list price ${formatMoney(listPrice, currency)}`}
          </Text>
        </li>
      ))}
    </ol>
  );
}
