import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { providersQuery } from '../../../api/providers.query';
import { listedEntities } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import type { ChangeSearch } from '../changes.query';
import classes from './change-filters.module.css';
import { ConnectionFilter } from './connection-filter';
import { chosenType, typeOptions, typeSearch } from './resource-types';

type ResourceSearch = Pick<ChangeSearch, 'entity' | 'kind' | 'connection'>;

/** The filters by resource type and connection, of the feed and of comparisons. */
export function ResourceFilters(props: {
  readonly search: ResourceSearch;
  readonly onChange: (change: ResourceSearch) => void;
}) {
  const { onChange } = props;
  const { entity, kind, connection } = props.search;
  const catalogue = useCatalogue();
  const providers = useQuery(providersQuery);
  return (
    <>
      <Select
        label="Resource type"
        placeholder="All types"
        data={typeOptions(listedEntities(catalogue), providers.data?.items ?? [], { entity, kind })}
        clearable
        searchable
        nothingFoundMessage="No matching type"
        className={classes.wide}
        value={chosenType({ entity, kind })}
        onChange={(sort) => onChange(typeSearch(sort))}
      />
      <ConnectionFilter chosen={connection} onChange={(chosen) => onChange({ connection: chosen })} />
    </>
  );
}
