import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { CountBar } from '../../../components/links/count-bar';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { deriveField } from '../../../fields/derive-field';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { ALL } from '../../../catalogue/lists';
import { describeCost } from '../describe-cost';

/** Rows shown initially. */
const MAX_ITEMS = 9;

/** The number of resources by kind, with links to them. */
export function KindBars({ kinds }: { readonly kinds: readonly Schemas['SummaryCount'][] }) {
  const { kindByName } = useCatalogue();
  const [isOpen, setOpen] = useState(false);
  const most = Math.max(...kinds.map(({ count }) => count));
  return (
    <Stack gap={2}>
      {kinds.slice(0, isOpen ? undefined : MAX_ITEMS).map(({ value, count, monthly }) => {
        const kind = kindByName.get(value ?? '');
        const title = kind?.title ?? deriveField(value?.split('.').at(-1) ?? '').label;
        const section = kind?.entity ?? ALL;
        const cost = describeCost({ monthly });
        const note = cost && `${cost} per month`;
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
      {kinds.length > MAX_ITEMS && <ShowAllButton count={kinds.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}
