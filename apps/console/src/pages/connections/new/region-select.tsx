import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';

/** Which regions of a provider are read; nothing where it has none to choose. */
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
