import { Box, Group, Text } from '@mantine/core';
import { type LinkOptions } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { EntityIcon } from '../../catalogue/catalogue-icon';
import { ResourceBadge } from '../../components/labels/resource-badge';
import type { SearchOption, SearchSection } from './search-options';
import classes from './search-panel.module.css';

/** The sections of a result, as a listbox. */
export function SearchResults(props: {
  readonly id: string;
  readonly sections: readonly SearchSection[];
  readonly optionId: (index: number) => string;
  readonly active: number | undefined;
  readonly isStale: boolean;
  readonly onOpen: (link: LinkOptions) => void;
}) {
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label="Search results"
      className={classes.results}
      data-stale={props.isStale || undefined}
    >
      {props.sections.map((section) => (
        <Section key={section.id} section={section}>
          {section.options.map((option, place) => (
            <Option
              key={option.hit?.id ?? option.label}
              id={props.optionId(section.start + place)}
              option={option}
              isActive={section.start + place === props.active}
              onOpen={props.onOpen}
            />
          ))}
        </Section>
      ))}
    </div>
  );
}

function Section({ section, children }: { readonly section: SearchSection; readonly children: ReactNode }) {
  const heading = useId();
  if (!section.heading) return <div className={`${classes.section} ${classes.all}`}>{children}</div>;
  const { title, count } = section.heading;
  return (
    <div role="group" aria-labelledby={heading} className={classes.section}>
      <Text id={heading} component="div" role="presentation" size="xs" fw={650} c="dimmed" px="sm" pt={6}>
        {title} <span>({count})</span>
      </Text>
      {children}
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly option: SearchOption;
  readonly isActive: boolean;
  readonly onOpen: (link: LinkOptions) => void;
}) {
  const { option, isActive } = props;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <Box
      ref={element}
      id={props.id}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onClick={() => props.onOpen(option.link)}
    >
      {option.hit ? <Hit hit={option.hit} /> : <Text size="sm">{option.label}</Text>}
    </Box>
  );
}

function Hit({ hit }: { readonly hit: NonNullable<SearchOption['hit']> }) {
  const facts = [hit.matched, hit.region].filter(Boolean).join(' · ');
  return (
    <Group gap="xs" wrap="nowrap">
      <EntityIcon of={hit} />
      <Box style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={600} truncate>
          {hit.name || 'Unnamed'}
        </Text>
        {facts && (
          <Text size="xs" c="dimmed" truncate>
            {facts}
          </Text>
        )}
      </Box>
      <ResourceBadge status={hit.status} active={hit.active} goneAt={hit.goneAt} />
    </Group>
  );
}
