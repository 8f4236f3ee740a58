import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { FormDialog } from '../../../components/page/form-dialog';

const TYPES = [
  { value: 'https', label: 'An address' },
  { value: 's3', label: 'A bucket (Spaces, S3)' },
  { value: 'file', label: 'A file of the host' },
];

/** The settings of each way. */
const SETTINGS = {
  https: ['url', 'token', 'user', 'password'],
  s3: ['endpoint', 'region', 'bucket', 'key', 'prefix', 'accessKeyId', 'secretAccessKey'],
  file: ['path'],
} as const;

type Place = keyof typeof SETTINGS;

const DRAFT = {
  ...{ name: '', place: 'https' as Place, everyMinutes: 60 },
  ...{ url: '', token: '', user: '', password: '', path: '' },
  ...{ endpoint: '', region: '', bucket: '', key: '', prefix: '', accessKeyId: '', secretAccessKey: '' },
};

type Draft = typeof DRAFT;

const required = (label: string, isUsed: (draft: Draft) => boolean) => (value: string, draft: Draft) =>
  value.trim() || !isUsed(draft) ? null : `${label} is missing.`;

const isBucket = ({ place }: Draft): boolean => place === 's3';

/** Adds a state of Terraform. */
export function NewStateDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<Draft>({
    initialValues: DRAFT,
    validate: {
      name: required('Name', () => true),
      url: required('Address', ({ place }) => place === 'https'),
      path: required('Path', ({ place }) => place === 'file'),
      endpoint: required('Endpoint', isBucket),
      bucket: required('Bucket', isBucket),
      accessKeyId: required('Access key ID', isBucket),
      secretAccessKey: required('Secret key', isBucket),
    },
  });
  const create = useMutation({
    mutationFn: ({ name, place, everyMinutes, ...given }: Draft) => {
      const entries = SETTINGS[place].map((setting) => [setting, given[setting]] as const);
      const settings = Object.fromEntries(entries.filter(([, value]) => value !== ''));
      const body = { name: name.trim(), type: place, settings, everyMinutes, connections: [] };
      return unwrap(api.POST('/api/v1/terraform/states', { body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['terraform'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Add a state of Terraform"
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => create.mutate(draft))}
      work={create}
      label="Add state"
    >
      <TextInput label="Name" required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <Select label="Read from" allowDeselect={false} data={TYPES} {...form.getInputProps('place')} />
      <PlaceFields form={form} />
      <NumberInput
        label="Read every (minutes)"
        min={1}
        max={10_080}
        allowDecimal={false}
        clampBehavior="strict"
        {...form.getInputProps('everyMinutes')}
      />
    </FormDialog>
  );
}

/** Where a state is read from. */
function PlaceFields({ form }: { readonly form: UseFormReturnType<Draft> }) {
  if (form.values.place === 's3') return <BucketFields form={form} />;
  if (form.values.place === 'file')
    return (
      <TextInput
        label="Path"
        description="Within a directory of MAESTRO_STATE_DIRS."
        required
        {...form.getInputProps('path')}
      />
    );
  return (
    <>
      <TextInput
        label="Address"
        description="Answers GET with the state, as the http backend does."
        placeholder="https://"
        required
        {...form.getInputProps('url')}
      />
      <PasswordInput label="Token" autoComplete="off" {...form.getInputProps('token')} />
      <TextInput label="User" description="Instead of a token." {...form.getInputProps('user')} />
      <PasswordInput label="Password" autoComplete="off" {...form.getInputProps('password')} />
    </>
  );
}

function BucketFields({ form }: { readonly form: UseFormReturnType<Draft> }) {
  return (
    <>
      <TextInput
        label="Endpoint"
        description="Of the region, without the bucket."
        placeholder="https://fra1.digitaloceanspaces.com"
        required
        {...form.getInputProps('endpoint')}
      />
      <TextInput
        label="Region"
        description="What requests are signed for: us-east-1 unless given, which suits Spaces."
        {...form.getInputProps('region')}
      />
      <TextInput label="Bucket" required {...form.getInputProps('bucket')} />
      <TextInput label="Key" description="Of one state." {...form.getInputProps('key')} />
      <TextInput
        label="Prefix"
        description="Instead of a key, for all states whose keys begin with it. Without both, every object of the bucket is a state."
        {...form.getInputProps('prefix')}
      />
      <TextInput label="Access key ID" autoComplete="off" required {...form.getInputProps('accessKeyId')} />
      <PasswordInput label="Secret key" autoComplete="off" required {...form.getInputProps('secretAccessKey')} />
    </>
  );
}
