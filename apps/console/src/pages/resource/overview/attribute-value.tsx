import { DataList, Text, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { SafeLink } from '../../../components/links/safe-link';
import type { Field } from '../../../fields/derive-field';
import { fieldOf, fieldsWithin, itemOf, isNested, type ListedRecord, isRecords } from '../../../fields/field-of';
import { formatValue } from '../../../fields/format-value';
import { RecordTable } from './record-table';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { relationsQuery } from '../relations/relations.query';

const route = getRouteApi('/app/resources/$id');

/** The id of another resource: a link with its name if it is related to this one in the inventory. */
function UidLink({ uid }: { readonly uid: string }) {
  const { id } = route.useParams();
  const { data } = useQuery({ ...relationsQuery(id, 1), select: ({ nodes }) => neighbourOf(nodes, id, uid) });
  if (!data) return uid;
  return (
    <AnchorLink to="/resources/$id" params={{ id: data.id }} inherit>
      {data.name || uid}
    </AnchorLink>
  );
}

/** Ids are not unique across kinds: ambiguous ones are not resolved. */
function neighbourOf(nodes: readonly Schemas['ResourceSummary'][], id: string, uid: string) {
  const found = nodes.filter((node) => node.id !== id && node.key.uid === uid);
  return found.length === 1 ? found[0] : undefined;
}

/** Items shown initially. */
const MAX_ITEMS = 8;

/** A list of values, one per line; long lists are collapsed. */
function ValueList(props: { readonly values: readonly unknown[]; readonly children: (value: unknown) => ReactNode }) {
  const { values, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap={2}>
      {(isOpen ? values : values.slice(0, MAX_ITEMS)).map((value, index) => (
        // Values may occur more than once.
        <div key={index}>{children(value)}</div>
      ))}
      {values.length > MAX_ITEMS && <ShowAllButton count={values.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}

/** Deeper values are shown as JSON. */
const MAX_DEPTH = 3;

interface Props {
  readonly value: unknown;
  readonly field: Field;
  /** The nesting depth. */
  readonly depth?: number;
}

/** Renders the value of a field. */
export function AttributeValue({ value, field, depth = 0 }: Props) {
  const isDeep = depth >= MAX_DEPTH;
  const within = (inner: unknown, innerField: Field) => (
    <AttributeValue value={inner} field={innerField} depth={depth + 1} />
  );
  if (!isDeep && isRecords(value))
    return (
      <RecordTable records={value} field={field}>
        {within}
      </RecordTable>
    );
  if (Array.isArray(value) && value.length === 0) return depth === 0 && <None />;
  if (!isDeep && Array.isArray(value))
    return <ValueList values={value}>{(each) => within(each, itemOf(field))}</ValueList>;
  if (!isDeep && isNested(value, field))
    return (
      <Nested record={value} field={field}>
        {within}
      </Nested>
    );
  if (field.type === 'id') return <UidLink uid={formatValue(value, field)} />;
  if (field.type === 'url') return <SafeLink href={formatValue(value, field)} />;
  return formatValue(value, field);
}

const None = () => (
  <Text span inherit c="dimmed">
    None
  </Text>
);

function Nested(props: {
  readonly record: ListedRecord;
  readonly field: Field;
  readonly children: (value: unknown, field: Field) => ReactNode;
}) {
  const fields = fieldsWithin(props.field);
  return (
    <DataList size="sm" gap={4} labelWidth={100}>
      {Object.entries(props.record).map(([name, value]) => (
        <DataList.Item key={name}>
          <DataList.ItemLabel>{fieldOf(fields, name).label}</DataList.ItemLabel>
          <DataList.ItemValue>{props.children(value, fieldOf(fields, name))}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
