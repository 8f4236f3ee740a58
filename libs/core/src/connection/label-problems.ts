import { isPlain, show } from '../catalogue/check-entity.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';

/** Longer than any name of a product, a region or a kind. */
const LONGEST_TITLE = 100;

/** Longer than any step that a person would read. */
const LONGEST_TEXT = 2_000;

/**
 * What is wrong with the words that a manifest shows to people, in sentences. They stand in tables, menus and terminals, so they are plain
 * text: no control characters, nothing that reorders what follows, and no 10 KB. Markup is shown as it is written.
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
