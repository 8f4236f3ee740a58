import { Button, Menu, ScrollArea, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { List } from '../../catalogue/lists';
import type { Selecting } from '../annotations/bulk-button';
import { type View, viewsQuery } from '../../views/views.query';
import { type InventorySearch } from './inventory.query';
import { listAsQuery } from './list-as-query';

const SaveViewDialog = lazy(() =>
  import('../../views/save-view-dialog').then((module) => ({ default: module.SaveViewDialog })),
);

const BulkButton = lazy(() => import('../annotations/bulk-button').then((module) => ({ default: module.BulkButton })));

/** The views: to open one, and to save the current list as one. */
export function ViewsMenu(props: {
  readonly list: List;
  readonly search: InventorySearch;
  /** The ids of the visible columns. */
  readonly columns: readonly string[];
  readonly onLeave: () => void;
  readonly canAnnotate: boolean;
  /** Shows boxes to select rows, or no more. */
  readonly onSelect: (selecting: Selecting | undefined) => void;
}) {
  const { list, search, canAnnotate } = props;
  const { data } = useQuery(viewsQuery);
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const views = data?.items ?? [];
  const current = views.find(({ id }) => id === search.view);
  const groups = [
    { label: 'Own', views: views.filter(({ visibility }) => visibility === 'own') },
    { label: 'Shared', views: views.filter(({ owner, visibility }) => visibility === 'shared' && owner !== null) },
    { label: 'Suggested', views: views.filter(({ owner }) => owner === null) },
  ];
  return (
    <>
      <Menu position="bottom-end" withinPortal width={280}>
        <Menu.Target>
          <Button variant="default" fw={500} leftSection={<Bookmark aria-hidden size={18} />}>
            {current ? `View: ${current.name}` : 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open}>Save this list as a view…</Menu.Item>
          {search.view && <Menu.Item onClick={props.onLeave}>Leave the view</Menu.Item>}
          <ScrollArea.Autosize mah={360}>
            {groups.map((group) => group.views.length > 0 && <ViewGroup key={group.label} {...group} />)}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      {canAnnotate && (
        <Suspense fallback={<Skeleton h={36} w={102} />}>
          <BulkButton onSelect={props.onSelect} />
        </Suspense>
      )}
      {isOpen && (
        <Suspense>
          <SaveViewDialog
            content={{
              query: listAsQuery(search, current?.query),
              entity: list.entity?.id ?? null,
              sort: search.sort || null,
              columns: [...props.columns],
              charts: [{ field: 'region', measure: 'count' }],
            }}
            onClose={close}
            onSaved={({ id }) => void navigate({ to: '/views/$view', params: { view: id } })}
          />
        </Suspense>
      )}
    </>
  );
}

function ViewGroup({ label, views }: { readonly label: string; readonly views: readonly View[] }) {
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map(({ id, name, description }) => (
        <Menu.Item
          key={id}
          title={description}
          renderRoot={(item) => <Link {...item} to="/views/$view" params={{ view: id }} />}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
