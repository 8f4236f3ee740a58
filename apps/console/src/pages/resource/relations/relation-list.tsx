import { List, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { CardColumns } from '../card-columns';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { type Depth } from './relations.query';
import { type Graph, type Vertex } from './graph.types';
import { type FartherRelation, listRelations, type RelationGroup } from './list-relations';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ProviderName } from '../../../components/labels/names';
import { EntityName } from '../../../catalogue/entity-name';

/** Items shown initially. */
const MAX_ITEMS = 12;

/** The relations of a resource as lists, with the same content as the graph. */
export function RelationList(props: { readonly graph: Graph; readonly centre: string; readonly depth: Depth }) {
  const { graph, centre, depth } = props;
  const { groups, farther } = useMemo(() => listRelations(graph, centre), [graph, centre]);
  return (
    <CardColumns>
      {groups.map((group) => (
        <Group key={group.words} group={group} depth={depth} />
      ))}
      {farther.length > 0 && <Farther relations={farther} depth={depth} />}
    </CardColumns>
  );
}

function Group({ group, depth }: { readonly group: RelationGroup; readonly depth: Depth }) {
  const { words, ends } = group;
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <Lines
      title={title}
      lines={ends.map(({ vertex, selected }) => ({
        key: vertex.id,
        line: (
          <>
            <VertexName vertex={vertex} depth={depth} />
            <Selected by={selected} />
          </>
        ),
      }))}
    />
  );
}

const Farther = (props: { readonly relations: readonly FartherRelation[]; readonly depth: Depth }) => (
  <Lines
    title="Further away"
    lines={props.relations.map(({ id, from, words, to, selected }) => ({
      key: id,
      line: (
        <>
          <VertexName vertex={from} depth={props.depth} isShort /> {words}{' '}
          <VertexName vertex={to} depth={props.depth} isShort />
          <Selected by={selected} />
        </>
      ),
    }))}
  />
);

const Selected = ({ by }: { readonly by: string | undefined }) =>
  by && (
    <Text span inherit c="dimmed">
      {' · '}
      {by}
    </Text>
  );

function Lines(props: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly line: ReactNode }[];
}) {
  const { title, lines } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <List listStyleType="none" size="sm" spacing={6} style={{ overflowWrap: 'anywhere' }}>
        {(isOpen ? lines : lines.slice(0, MAX_ITEMS)).map(({ key, line }) => (
          <List.Item key={key}>{line}</List.Item>
        ))}
      </List>
      {lines.length > MAX_ITEMS && <ShowAllButton count={lines.length} isOpen={isOpen} onToggle={setOpen} />}
    </Paper>
  );
}

/** One end of a relation in a list: a link to the resource, or a label if it is not in the inventory. */
function VertexName(props: {
  readonly vertex: Vertex;
  readonly depth: Depth;
  /** Shows only the name. */
  readonly isShort?: boolean;
}) {
  const { vertex, depth, isShort } = props;
  if (vertex.type === 'dangling')
    return (
      <>
        {vertex.kind} {vertex.label}
        {!isShort && (
          <Text span inherit c="dimmed">
            {' · not in the inventory'}
          </Text>
        )}
      </>
    );
  const { id, name, key, region, goneAt } = vertex.resource;
  const search = { tab: 'relations' as const, ...(depth > 1 && { depth }) };
  return (
    <>
      <AnchorLink to="/resources/$id" params={{ id }} search={search} fw={600} inherit>
        {name || 'Unnamed'}
      </AnchorLink>
      {!isShort && (
        <Text span inherit c="dimmed">
          {' · '}
          <EntityName of={vertex.resource} /> · <ProviderName id={key.provider} />
          {region && ` · ${region}`}
          {goneAt && ' · deleted'}
        </Text>
      )}
    </>
  );
}
