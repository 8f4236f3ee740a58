import { DataList, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SafeLink } from '../../../components/safe-link';
import type { Field } from '../../../fields/field.types';
import { fieldOf, fieldsWithin, itemOf } from '../../../fields/field-of';
import { formatValue } from '../../../fields/format-value';
import { isNested } from '../../../fields/is-nested';
import type { ListedRecord } from '../../../fields/is-record';
import { isRecords } from '../../../fields/is-records';
import { RecordTable } from './record-table';
import { UidLink } from './uid-link';
import { ValueList } from './value-list';

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
