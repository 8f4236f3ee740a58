import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';

/** The regions to sync; renders nothing for providers without regions. */
export function RegionSelect({
  provider: { regions },
  ...props
}: Omit<MultiSelectProps, 'data'> & { readonly provider: Schemas['ProviderView'] }) {
  if (regions.length === 0) return null;
  return (
    <MultiSelect
      label="Regions"
      description="Regions to sync. Leave empty for all."
      data={regions.map(({ id, title }) => ({ value: id, label: `${title} (${id})` }))}
      searchable
      clearable
      hidePickedOptions
      {...props}
    />
  );
}
