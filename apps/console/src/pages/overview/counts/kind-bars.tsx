import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { providersQuery } from '../../../api/providers.query';
import type { Schemas } from '../../../api/schemas.types';
import { ShowAllButton } from '../../../components/show-all-button';
import { deriveField } from '../../../fields/derive-field';
import { formatValue } from '../../../fields/format-value';
import { sectionOf } from '../../resource/section-of';
import { CountBar } from './count-bar';

/** More would push the rest of the page away. */
const MOST = 9;

/** How many resources there are of each kind; each line leads to them. */
export function KindBars({ kinds }: { readonly kinds: readonly Schemas['SummaryCount'][] }) {
  const { data } = useQuery(providersQuery);
  const [isOpen, setOpen] = useState(false);
  const tasks = data?.items.flatMap((provider) => provider.tasks) ?? [];
  const most = Math.max(...kinds.map(({ count }) => count));
  return (
    <Stack gap={2}>
      {kinds.slice(0, isOpen ? undefined : MOST).map(({ value, count, priced, monthlyUsd }) => {
        const task = tasks.find(({ kind }) => kind === value);
        const title = task?.title ?? deriveField(value?.split('.').at(-1) ?? '').label;
        const section = (task && sectionOf(task.entity)) ?? 'all';
        const note = priced > 0 ? `${formatValue(monthlyUsd, 'usd')} a month` : undefined;
        return (
          <CountBar
            key={value}
            to="/inventory/$section"
            params={{ section }}
            search={{ kind: value === null ? undefined : [value] }}
            {...{ label: title, count, most, note }}
          />
        );
      })}
      {kinds.length > MOST && <ShowAllButton count={kinds.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}
