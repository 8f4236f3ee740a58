import { Alert, Button, FileButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { BASE_PATH } from '../../../api/base-path';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';

/** Annotations as a file for a spreadsheet: a file is checked first, and written after it said what would change. */
export function CsvSection() {
  const queryClient = useQueryClient();
  const send = (csv: string, dryRun: boolean) => unwrap(api.POST('/api/v1/annotations/csv', { body: { csv, dryRun } }));
  const check = useMutation({
    mutationFn: async (file: File) => {
      const csv = await file.text();
      return { csv, result: await send(csv, true) };
    },
  });
  const save = useMutation({
    mutationFn: (csv: string) => send(csv, false),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['resources'] }),
  });
  const checked = check.data;
  return (
    <Stack component="section" aria-label="Spreadsheet">
      <Title order={2}>Spreadsheet</Title>
      <Text size="sm" c="dimmed" maw="70ch">
        Download the annotations, edit them in a spreadsheet, and send the file back. An empty cell removes a value;
        cells that say what is shown already change nothing.
      </Text>
      <Group>
        <Button component="a" variant="default" href={`${BASE_PATH}/api/v1/annotations/csv`} download>
          Download CSV
        </Button>
        <FileButton
          accept=".csv,text/csv"
          onChange={(file) => {
            save.reset();
            if (file) check.mutate(file);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={check.isPending}>
              Choose a file
            </Button>
          )}
        </FileButton>
        {checked && checked.result.changed > 0 && !save.data && (
          <Button loading={save.isPending} onClick={() => save.mutate(checked.csv)}>
            Change {checked.result.changed.toLocaleString('en')} resources
          </Button>
        )}
      </Group>
      {(save.error ?? check.error) && <ProblemAlert error={(save.error ?? check.error)!} />}
      {checked && <Result result={save.data ?? checked.result} />}
    </Stack>
  );
}

const MOST_SHOWN = 50;

function Result({
  result: { changed, unchanged, refused, dryRun, lines },
}: {
  readonly result: Schemas['ImportedAnnotations'];
}) {
  const wrong = lines.filter(({ result }) => result === 'refused');
  return (
    <Alert
      role="status"
      title={dryRun ? 'The file was checked' : 'The file was imported'}
      color={refused > 0 ? 'yellow' : undefined}
    >
      {changed} {dryRun ? 'would change' : 'changed'}, {unchanged} unchanged, {refused} refused.
      {wrong.length > 0 && (
        <List size="sm" mt="xs">
          {wrong.slice(0, MOST_SHOWN).map(({ line, message }) => (
            <List.Item key={line}>
              Line {line}: {message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
