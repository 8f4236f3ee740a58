import { Paper, Stack, Title } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { entityOf } from '../../../catalogue/entity-label';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { groupAttributes, type ShownAttribute } from '../../../fields/group-attributes';
import { isRecords } from '../../../fields/is-records';
import { CardColumns } from '../card-columns';
import { AboutCard } from './about-card';
import { FactCard } from './fact-card';
import { KnownValue } from './known-value';
import { UnknownFields } from '../unknown/unknown-fields';
import { unreadAttributes } from './unread-attributes';

/** The fields of a resource by group; lists of records follow at full width. */
export function ResourceOverview({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { attributes, unknown = [] } = resource;
  const fields = entityOf(useCatalogue(), resource)?.fields;
  const groups = groupAttributes(attributes, fields, unreadAttributes(unknown));
  const factOf = (attribute: ShownAttribute) => ({
    label: attribute.field.label,
    value: <KnownValue attribute={attribute} unknown={unknown} />,
  });
  return (
    <Stack>
      {unknown.length > 0 && <UnknownFields unknown={unknown} fields={fields} />}
      <CardColumns>
        <AboutCard resource={resource} />
        {groups.map((group) => {
          const facts = group.attributes.filter(({ value }) => !isRecords(value)).map(factOf);
          return facts.length > 0 && <FactCard key={group.title} title={group.title} facts={facts} />;
        })}
      </CardColumns>
      {groups
        .flatMap((group) => group.attributes.filter(({ value }) => isRecords(value)))
        .map((attribute) => (
          <Paper key={attribute.name} withBorder p="md" component="section" aria-label={attribute.field.label}>
            <Title order={2} mb="sm">
              {attribute.field.label}
            </Title>
            <KnownValue attribute={attribute} unknown={unknown} />
          </Paper>
        ))}
    </Stack>
  );
}
