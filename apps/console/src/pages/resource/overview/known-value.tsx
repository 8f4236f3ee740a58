import { Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import type { ShownAttribute } from '../../../fields/group-attributes';
import { AttributeValue } from './attribute-value';

type Unknown = Schemas['UnknownFieldView'];

/** The value of an attribute, with a note if it is unknown or outdated. */
export function KnownValue(props: { readonly attribute: ShownAttribute; readonly unknown: readonly Unknown[] }) {
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
