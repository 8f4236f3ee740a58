import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Schemas } from '../../../api/schemas.types';
import { credentialErrors, credentialSchema } from './credential-fields';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';

/** The values of the connection form. */
interface ConnectionDraft {
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

/** Creates a connection, starts its first sync and opens its page. Retries are idempotent. */
export function useCreateConnection(provider: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (draft: ConnectionDraft & { readonly allowSameAccount?: boolean }) => {
      const body = { provider, ...draft };
      const text = JSON.stringify(body);
      const key = keys.current.get(text) ?? randomKey();
      keys.current.set(text, key);
      const created = await unwrap(api.POST('/api/v1/connections', { body, headers: { 'Idempotency-Key': key } }));
      // The connection exists even if its first sync could not be requested.
      const path = { id: created.id };
      await unwrap(api.POST('/api/v1/connections/{id}/syncs', { params: { path }, body: {} })).catch(() => undefined);
      return created;
    },
    onSuccess: async ({ id, name }) => {
      notifications.show({ color: 'green', title: `${name} is connected`, message: 'Its first sync is starting.' });
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
      await navigate({ to: '/connections/$id', params: { id } });
    },
  });
}

/** `crypto.randomUUID` is missing where the console is opened over plain HTTP. */
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Verifies a credential before anything is saved. A result only applies to the draft that was verified. */
export function useCredentialTrial(provider: string) {
  const trial = useMutation({
    mutationFn: async ({ credentials, regions }: ConnectionDraft) => {
      const body = { credentials, regions };
      const answer = api.POST('/api/v1/providers/{id}/verify', { params: { path: { id: provider } }, body });
      return { of: draftKey({ credentials, regions }), verification: await unwrap(answer) };
    },
  });
  return {
    ...trial,
    /** The verification of exactly this draft. */
    found: (draft: ConnectionDraft) => (trial.data?.of === draftKey(draft) ? trial.data.verification : undefined),
  };
}

const draftKey = ({ credentials, regions }: Pick<ConnectionDraft, 'credentials' | 'regions'>): string =>
  JSON.stringify([credentials, regions]);
