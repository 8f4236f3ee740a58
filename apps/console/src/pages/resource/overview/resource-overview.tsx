import { Paper, Stack, Title, Text, Code, Group, DataList } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { entityOf } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { groupAttributes, type ShownAttribute } from '../../../fields/group-attributes';
import { isRecords } from '../../../fields/field-of';
import { CardColumns } from '../card-columns';
import { UnknownFields } from '../unknown/unknown-fields';
import { AttributeValue } from './attribute-value';
import { ProviderName, ConnectionName } from '../../../components/labels/names';
import { TimeAgo } from '../../../components/labels/time-ago';
import { EntityName } from '../../../catalogue/entity-name';
import { CopyAction } from '../copy-action';
import { lazy, type ReactNode, Suspense } from 'react';

/** Most resources have none. */
const ResourceFindings = lazy(() =>
  import('../../findings/resource-findings').then((module) => ({ default: module.ResourceFindings })),
);

const ResourceAnnotations = lazy(() =>
  import('../../annotations/resource-annotations').then((module) => ({ default: module.ResourceAnnotations })),
);

/** One row of a card. */
interface Fact {
  readonly label: string;
  /** Rows without a value are omitted. */
  readonly value: ReactNode;
}

const WRAPPED = { minWidth: 0, overflowWrap: 'anywhere' } as const;

/** A card of related facts. */
function FactCard({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <DataList labelWidth={140}>
        {facts.map(
          ({ label, value }) =>
            value && (
              <DataList.Item key={label}>
                <DataList.ItemLabel>{label}</DataList.ItemLabel>
                <DataList.ItemValue style={WRAPPED}>{value}</DataList.ItemValue>
              </DataList.Item>
            ),
        )}
      </DataList>
    </Paper>
  );
}

const MANAGED = { yes: 'Managed', no: 'Not managed', unknown: 'Unknown' } as const;

/** Whether Terraform manages a resource, and where. */
function TerraformCard({ managed, places, reason }: Schemas['ManagedView']) {
  return (
    <FactCard
      title="Terraform"
      facts={[
        { label: 'State', value: MANAGED[managed] },
        {
          label: 'Address',
          value: places.length > 0 && places.map((place) => <ManagedPlace key={place.address} {...place} />),
        },
        { label: 'Reason', value: reason },
      ]}
    />
  );
}

function ManagedPlace({ state, address }: Schemas['ManagedPlace']) {
  return (
    <div>
      <Code>{address}</Code> in {state}
    </div>
  );
}

/** The facts common to all resources: identity, location and timestamps. */
function AboutCard({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const { key, region, status, active, createdAt, firstSeenAt, changedAt, measuredAt, goneAt } = resource;
  return (
    <FactCard
      title="About"
      facts={[
        { label: 'Type', value: <EntityName of={resource} /> },
        { label: 'ID', value: <ResourceId uid={key.uid} /> },
        { label: 'Provider', value: <ProviderName id={key.provider} /> },
        { label: 'Connection', value: <ConnectionName id={resource.connectionId} /> },
        { label: 'Region', value: region },
        { label: 'Status', value: status },
        { label: 'Active', value: active ? 'Yes' : 'No' },
        { label: 'Created', value: createdAt && <TimeAgo at={createdAt} /> },
        { label: 'First seen', value: <TimeAgo at={firstSeenAt} /> },
        { label: 'Changed', value: <TimeAgo at={changedAt} /> },
        { label: 'Volatile fields read', value: measuredAt && <TimeAgo at={measuredAt} /> },
        { label: 'Deleted', value: goneAt && <TimeAgo at={goneAt} /> },
      ]}
    />
  );
}

const ResourceId = ({ uid }: { readonly uid: string }) => (
  <Group gap={4} wrap="nowrap">
    <Code style={{ overflowWrap: 'anywhere' }}>{uid}</Code>
    <CopyAction text={uid} label="Copy ID" />
  </Group>
);

type Unknown = Schemas['UnknownFieldView'];

/** The value of an attribute, with a note if it is unknown or outdated. */
function KnownValue(props: { readonly attribute: ShownAttribute; readonly unknown: readonly Unknown[] }) {
  const { attribute } = props;
  const unknown = props.unknown.find(isAbout(attribute.name));
  const value = <AttributeValue value={attribute.value} field={attribute.field} />;
  if (!unknown) return value;
  const isPart = unknown.field !== attribute.name;
  const isShown = isPart || (unknown.lastKnown && attribute.value !== undefined);
  const note = unknown.lastKnown ? 'Last known value' : isPart ? 'Partially known' : 'Unknown';
  return (
    <Stack gap={2}>
      {isShown && value}
      <Text span size="xs" c="dimmed" fs="italic">
        {note}
      </Text>
    </Stack>
  );
}

const isAbout =
  (name: string) =>
  ({ field }: Unknown): boolean =>
    field === name || field.startsWith(`${name}.`);

/** Names in `unknown` that are not attributes. */
const OTHERS = ['tags', 'relations'];

/** The names of attributes that could not be read: `nodePools.tags` belongs to `nodePools`. */
function unreadAttributes(unknown: readonly Schemas['UnknownFieldView'][]): string[] {
  const names = unknown.map(({ field }) => field.split('.')[0] ?? '').filter((name) => !OTHERS.includes(name));
  return [...new Set(names)];
}

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
      <Suspense>
        <ResourceFindings id={resource.id} />
        <ResourceAnnotations id={resource.id} connectionId={resource.connectionId} />
      </Suspense>
      {unknown.length > 0 && <UnknownFields unknown={unknown} fields={fields} />}
      <CardColumns>
        <AboutCard resource={resource} />
        {resource.terraform && <TerraformCard {...resource.terraform} />}
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
