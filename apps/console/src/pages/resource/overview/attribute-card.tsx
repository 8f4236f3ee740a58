import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import type { ShownAttribute, ShownGroup } from '../../../fields/group-attributes';
import { AttributeValue } from './attribute-value';
import { FactCard } from './fact-card';

type Unknown = Schemas['UnknownFieldView'];

/** One group of attributes. */
export function AttributeCard(props: {
  readonly group: ShownGroup;
  readonly unknown: readonly Unknown[];
  /** Whether it takes the whole width: names above values. */
  readonly isWide?: boolean;
}) {
  const facts = props.group.attributes.map((attribute) => ({
    label: attribute.label,
    value: <Known attribute={attribute} unknown={props.unknown.find(isAbout(attribute.name))} />,
  }));
  return <FactCard title={props.group.title} facts={facts} isWide={props.isWide} />;
}

const isAbout =
  (name: string) =>
  ({ field }: Unknown): boolean =>
    field === name || field.startsWith(`${name}.`);

/** A value, and whether it is as it was known last; never empty where nobody knows. */
function Known(props: { readonly attribute: ShownAttribute; readonly unknown: Unknown | undefined }) {
  const { attribute, unknown } = props;
  if (!unknown) return <AttributeValue value={attribute.value} field={attribute} />;
  const isPart = unknown.field !== attribute.name;
  const isShown = isPart || (unknown.lastKnown && attribute.value !== undefined);
  const note = unknown.lastKnown ? 'As it was known last' : isPart ? 'Not all of it is known' : 'Not known';
  return (
    <Stack gap={2}>
      {isShown && <AttributeValue value={attribute.value} field={attribute} />}
      <Text span size="xs" c="dimmed" fs="italic">
        {note}
      </Text>
    </Stack>
  );
}
