import {
  type Column,
  type EntityDefinition,
  entityOf,
  type Resource,
  RESOURCE_COLUMNS,
  type ResourceType,
  shownColumns,
} from '@maestro/core';
import type { ResourceWriter, WriterOptions } from './create-writer.js';
import { plainText, tablePieces } from './text-table.js';

const byName = new Intl.Collator('en', { numeric: true });

/** The rows of one kind, kept as text until the end, when the widths are known. */
interface Section {
  readonly columns: readonly Column[];
  readonly rows: (string | number | undefined)[][];
}

/** A table for each kind, in the order of the manifest, after the last page. Kinds that are not in it follow. */
export function tableWriter(
  types: readonly ResourceType[],
  { entities = [], keepsOrder = false }: WriterOptions = {},
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
    end: () => printed(types, sections, keepsOrder),
  };
}

function columnsOf(resource: Resource, entities: readonly EntityDefinition[]): readonly Column[] {
  const entity = entityOf(resource, { entities });
  return [...RESOURCE_COLUMNS, ...(entity ? shownColumns(entity) : [])];
}

function* printed(
  types: readonly ResourceType[],
  sections: ReadonlyMap<string, Section>,
  keepsOrder: boolean,
): Generator<string> {
  const titles = new Map<string, string>(types.map(({ kind, title }) => [kind, title]));
  for (const kind of sections.keys()) if (!titles.has(kind)) titles.set(kind, kind);
  let isFirst = true;
  for (const [kind, title] of titles) {
    const section = sections.get(kind);
    if (!section) continue;
    const head = section.columns.map(({ heading }) => heading);
    const { rows } = section;
    yield `${isFirst ? '' : '\n'}${plainText(title)} (${rows.length})\n`;
    yield* tablePieces(head, keepsOrder ? rows : rows.toSorted(([a], [b]) => byName.compare(String(a), String(b))));
    isFirst = false;
  }
}
