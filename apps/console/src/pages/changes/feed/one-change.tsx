import { Text } from '@mantine/core';
import { CoarseNote } from '../../../components/coarse-note';
import { ResourceLink } from '../../../components/resource-link';
import { entityLabel } from '../../../catalogue/entity-label';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { ChangePlace } from './change-place';
import { DifferenceLines } from './difference-lines';
import type { Change } from './feed.types';

/** One change of one resource, with its differences. */
export function OneChange({ change }: { readonly change: Change }) {
  const { resourceId, name, connectionId, region, coarse } = change;
  return (
    <>
      <Text size="sm">
        <ResourceLink id={resourceId} name={name} />
      </Text>
      <ChangePlace connectionId={connectionId} what={entityLabel(useCatalogue(), change)} region={region} />
      {coarse && <CoarseNote />}
      <DifferenceLines change={change} />
    </>
  );
}
