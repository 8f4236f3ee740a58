import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Schemas } from '../../../api/schemas.types';
import { credentialErrors, credentialSchema } from './credential-schema';

/** What is typed into the form of a new connection. */
export interface ConnectionDraft {
  readonly name: string;
  readonly credentials: Record<string, string>;
  /** Empty: all that the provider has. */
  readonly regions: string[];
}

export type ConnectionForm = UseFormReturnType<ConnectionDraft>;

/** A field is checked when one stops typing in it: earlier, every beginning would be wrong. */
const PAUSE_MS = 400;

/**
 * The form of a connection, checked as one types by the same rules as the host has.
 *
 * @param existing the connection, when there is one; what opens it is asked for anew all the same.
 */
export function useConnectionForm(
  provider: Schemas['ProviderView'],
  existing?: Pick<Schemas['ConnectionView'], 'name' | 'regions'>,
): ConnectionForm {
  const schema = credentialSchema(provider);
  const fields = Object.keys(schema.properties);
  const form: ConnectionForm = useForm<ConnectionDraft>({
    initialValues: {
      name: existing?.name ?? provider.title,
      credentials: Object.fromEntries(fields.map((name) => [name, ''])),
      regions: [...(existing?.regions ?? [])],
    },
    validateInputOnBlur: true,
    validate: (values) => ({
      ...(values.name.trim() ? {} : { name: 'Name is missing.' }),
      ...Object.fromEntries(
        Object.entries(credentialErrors(schema, trimmed(values.credentials))).map(([name, message]) => [
          `credentials.${name}`,
          message,
        ]),
      ),
    }),
    onValuesChange: (values, previous) =>
      check(
        fields.filter((name) => values.credentials[name] && values.credentials[name] !== previous.credentials[name]),
      ),
  });
  const check = useDebouncedCallback((names: readonly string[]) => {
    for (const name of names) form.validateField(`credentials.${name}`);
  }, PAUSE_MS);
  return form;
}

/** A draft as it is sent: what was pasted with blanks around it is meant without. */
export function toSend({ name, credentials, regions }: ConnectionDraft): ConnectionDraft {
  return { name: name.trim(), credentials: trimmed(credentials), regions };
}

const trimmed = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
