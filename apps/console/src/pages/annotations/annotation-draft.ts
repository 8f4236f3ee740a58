import type { Schemas } from '../../api/schemas.types';

/** Annotations as a form has them: labels and links are lines of text. */
export interface AnnotationDraft {
  readonly owner: string;
  readonly environment: string;
  readonly note: string;
  readonly labels: string;
  readonly links: string;
}

/** A form without values. */
export const EMPTY_DRAFT: AnnotationDraft = { owner: '', environment: '', note: '', labels: '', links: '' };

type Shown = Pick<Schemas['AnnotationSummary'], 'owner' | 'environment' | 'note'> &
  Partial<Pick<Schemas['AnnotationSummary'], 'labels' | 'links'>>;

/** The form of what is shown. */
export const draftOf = ({
  owner = '',
  environment = '',
  note = '',
  labels = {},
  links = {},
}: Shown): AnnotationDraft => ({
  owner,
  environment,
  note,
  labels: labelTexts(labels).join('\n'),
  links: Object.entries(links)
    .map(([title, url]) => `${title} ${url}`)
    .join('\n'),
});

/** `tier=1`, or only the name of a label without a value. */
export const labelTexts = (labels: Readonly<Record<string, string>>): string[] =>
  Object.entries(labels).map(([key, value]) => (value === '' ? key : `${key}=${value}`));

/** What a form changes: removed values are null. */
export function changesOf(before: AnnotationDraft, after: AnnotationDraft): Schemas['AnnotationValues'] {
  const changes: Record<string, unknown> = {};
  for (const field of ['owner', 'environment', 'note'] as const) {
    const value = after[field].trim();
    if (value !== before[field]) changes[field] = value === '' ? null : value;
  }
  const [labels, links] = [
    difference(labelsOf(before.labels), labelsOf(after.labels)),
    difference(linksOf(before.links), linksOf(after.links)),
  ];
  if (labels.size > 0) changes.labels = Object.fromEntries(labels);
  if (links.size > 0) changes.links = Object.fromEntries(links);
  return changes;
}

function difference(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const removed = [...before.keys()].filter((name) => !after.has(name));
  const set = [...after].filter(([name, value]) => before.get(name) !== value);
  return new Map<string, string | null>([...removed.map((name): [string, null] => [name, null]), ...set]);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function labelsOf(text: string): Map<string, string> {
  return new Map(
    linesOf(text).map((line) => {
      const at = line.indexOf('=');
      return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

/** A line without an address has none, which the host refuses with the reason. */
function linksOf(text: string): Map<string, string> {
  return new Map(
    linesOf(text).map((line) => {
      const at = line.lastIndexOf(' ');
      return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1)];
    }),
  );
}
