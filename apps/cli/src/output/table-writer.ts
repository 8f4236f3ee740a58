import {
  type Column,
  type EntityDefinition,
  entityOf,
  type Resource,
  RESOURCE_COLUMNS,
  type ResourceType,
  shownColumns,
} from '@maestro/core';
import type { ResourceWriter } from './create-writer.js';
import { plainText, tablePieces } from './text-table.js';

const byName = new Intl.Collator('en', { numeric: true });

/** The rows of one kind, kept as text until the end, when the widths are known. */
interface Section {
  readonly columns: readonly Column[];
  readonly rows: (string | number | undefined)[][];
}

/** A table for each kind, in the order of the manifest, after the last page. */
/** @param entities of the plugin. */
export function tableWriter(
  types: readonly ResourceType[],
  entities: readonly EntityDefinition[] = [],
): ResourceWriter {
  const sections = new Map<string, Section>();
  const sectionOf = (resource: Resource): Section => {
    const known = sections.get(resource.key.kind);
    const section = known ?? { columns: columnsOf(resource, entities), rows: [] };
    if (!known) sections.set(resource.key.kind, section);
    return section;
  };
  return {
    page: (resources) => {
      for (const resource of resources) {
        const { columns, rows } = sectionOf(resource);
        rows.push(columns.map(({ cell }) => cell(resource)));
      }
      return '';
    },
    end: () => printed(types, sections),
  };
}

function columnsOf(resource: Resource, entities: readonly EntityDefinition[]): readonly Column[] {
  const entity = entityOf(resource, { entities });
  return [...RESOURCE_COLUMNS, ...(entity ? shownColumns(entity) : [])];
}

function* printed(types: readonly ResourceType[], sections: ReadonlyMap<string, Section>): Generator<string> {
  let isFirst = true;
  for (const { kind, title } of types) {
    const section = sections.get(kind);
    if (!section) continue;
    const head = section.columns.map(({ heading }) => heading);
    const rows = section.rows.toSorted(([a], [b]) => byName.compare(String(a), String(b)));
    yield `${isFirst ? '' : '\n'}${plainText(title)} (${rows.length})\n`;
    yield* tablePieces(head, rows);
    isFirst = false;
  }
}
