import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../../api/session.query';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { SaveDialog } from './save-dialog';
import { type SavedSql, savedSqlQuery, useSavedSql } from './saved.query';

/** The queries that are kept on the host. Choosing one writes it into the editor. */
export function SavedMenu(props: { readonly text: string; readonly onChoose: (query: string) => void }) {
  const [isSaving, setSaving] = useState(false);
  const [last, setLast] = useState<SavedSql>();
  const { data = [], error } = useQuery(savedSqlQuery);
  const { remove } = useSavedSql();
  const canShare = useCan('operator');
  const chosen = data.find(({ id }) => id === last?.id);
  return (
    <>
      <Menu position="bottom-end" withinPortal width="min(30rem, 92vw)">
        <Menu.Target>
          <Button variant="default" leftSection={<Bookmark aria-hidden size={18} />}>
            Saved
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          <Menu.Item
            leftSection={<Save aria-hidden size={16} />}
            disabled={!props.text.trim()}
            onClick={() => setSaving(true)}
          >
            Save this query…
          </Menu.Item>
          {chosen && (!chosen.shared || canShare) && (
            <Menu.Item leftSection={<Trash2 aria-hidden size={16} />} onClick={() => remove.mutate(chosen.id)}>
              Delete “{chosen.name}”
            </Menu.Item>
          )}
          <Menu.Divider />
          {data.length === 0 && <Menu.Label>No query has been saved yet.</Menu.Label>}
          {data.map((saved) => (
            <Menu.Item
              key={saved.id}
              onClick={() => {
                setLast(saved);
                props.onChoose(saved.query);
              }}
            >
              <Text size="sm" fw={600} truncate>
                {saved.name}
              </Text>
              {saved.shared && (
                <Text size="xs" c="dimmed">
                  Shared by {saved.owner}
                </Text>
              )}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {(error ?? remove.error) && <ProblemAlert error={error ?? remove.error} />}
      {isSaving && (
        <SaveDialog query={props.text} initial={chosen} canShare={canShare} onClose={() => setSaving(false)} />
      )}
    </>
  );
}
