import { isPlain, show } from '../catalogue/check-entity.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';

/** Longer than the name of any product, region or kind. */
const LONGEST_TITLE = 100;

/** Longer than any step that a person would read. */
const LONGEST_TEXT = 2_000;

/**
 * The problems of the texts that a manifest shows to people, as sentences. They appear in tables, menus and terminals,
 * so they must be short plain text without control or bidirectional characters. Markup is shown as written.
 */
export function labelProblems({ id, title, regions = [], resources, setup }: PluginManifest): string[] {
  const titles: readonly (readonly [string, unknown])[] = [
    ['title', title],
    ['setup guide’s title', setup.title],
    ...regions.map((region) => [`title of the region "${show(region.id)}"`, region.title] as const),
    ...resources.map((type) => [`title of "${show(type.kind)}"`, type.title] as const),
  ];
  const texts: readonly (readonly [string, unknown])[] = [
    ...setup.steps.map(({ text }, place) => [`text of step ${place + 1}`, text] as const),
    ...resources.flatMap(({ kind, deep }) =>
      deep === undefined ? [] : [[`\`deep\` of "${show(kind)}"`, deep] as const],
    ),
  ];
  const wrong = (told: typeof titles, longest: number): string[] =>
    told.flatMap(([what, text]) =>
      isPlain(text, longest)
        ? []
        : [`The ${what} of "${show(id)}" needs between 1 and ${longest.toLocaleString('en')} plain characters.`],
    );
  return [...wrong(titles, LONGEST_TITLE), ...wrong(texts, LONGEST_TEXT)];
}
