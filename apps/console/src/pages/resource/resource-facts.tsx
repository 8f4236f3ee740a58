import { Badge, DataList, Group } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { ProviderName } from '../../components/provider-name';
import { StateBadge } from '../../components/state-badge';
import { TimeAgo } from '../../components/time-ago';

/** What there is to say of every resource, of whichever kind. */
export function ResourceFacts({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { key, family, entity, region, status, tags, createdAt, firstSeenAt, changedAt, goneAt } = resource;
  const facts = {
    Kind: family ?? entity,
    Provider: <ProviderName id={key.provider} />,
    Region: region,
    Status: status && <StateBadge state={status} />,
    Tags: tags.length > 0 && <Tags tags={tags} />,
    Created: createdAt && <TimeAgo at={createdAt} />,
    'First seen': <TimeAgo at={firstSeenAt} />,
    Changed: <TimeAgo at={changedAt} />,
    Gone: goneAt && <TimeAgo at={goneAt} />,
  };
  return (
    <DataList>
      {Object.entries(facts).map(
        ([label, value]) =>
          value && (
            <DataList.Item key={label}>
              <DataList.ItemLabel>{label}</DataList.ItemLabel>
              <DataList.ItemValue>{value}</DataList.ItemValue>
            </DataList.Item>
          ),
      )}
    </DataList>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <Group gap={4}>
      {tags.map((tag) => (
        <Badge key={tag} variant="default" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
    </Group>
  );
}
