import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Schemas } from '../../../api/schemas.types';
import { credentialErrors, credentialSchema } from './credential-schema';

/** The values of the connection form. */
export interface ConnectionDraft {
  readonly name: string;
  readonly credentials: Record<string, string>;
  /** Empty for all regions. */
  readonly regions: string[];
}

export type ConnectionForm = UseFormReturnType<ConnectionDraft>;

/** Fields are validated after a pause in typing: every unfinished value would be invalid. */
const PAUSE_MS = 400;

/**
 * The connection form, validated while typing by the same rules as in the host.
 *
 * @param existing the connection when editing; its credential must be entered again.
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

/** The draft to send, with surrounding white space removed. */
export function toSend({ name, credentials, regions }: ConnectionDraft): ConnectionDraft {
  return { name: name.trim(), credentials: trimmed(credentials), regions };
}

const trimmed = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
