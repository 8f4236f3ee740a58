import { Alert, Code, List, Text } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import type { Schemas } from '../../../api/schemas.types';
import { TimeAgo } from '../../../components/labels/time-ago';
import type { Fields } from '../../../fields/derive-field';
import { fieldName } from '../../../fields/field-of';

/** Lists fields that the last sync could not read, why, and what to do: they are unknown, not empty. */
export function UnknownFields(props: {
  readonly unknown: readonly Schemas['UnknownFieldView'][];
  /** The fields of the resource's entity. */
  readonly fields?: Fields;
}) {
  const { unknown, fields } = props;
  return (
    <Alert color="yellow" icon={<EyeOff aria-hidden size={18} />} title="Some fields are unknown">
      <List size="sm" spacing="xs">
        {unknown.map(({ field, reason, scope, since, lastKnown }) => (
          <List.Item key={field}>
            <Text span inherit fw={600}>
              {fieldName(field, fields)}
            </Text>
            {', since '}
            <TimeAgo at={since} />. {reason}
            {scope && !reason.includes(scope) && (
              <>
                {' Grant '}
                <Code>{scope}</Code>.
              </>
            )}{' '}
            {lastKnown ? 'The last known value is shown.' : 'No earlier value is known.'}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
