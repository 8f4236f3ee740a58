import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fields, type PluginManifest, type ProviderPlugin, SHARED_ENTITIES } from '@maestro/core';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

/** Names that only core and plugins may use, with their meaning: `the kind`. */
export type KnownNames = ReadonlyMap<string, string>;

/** Names that only core and plugins may use, grouped by where they are not allowed in other sources. */
export interface NamesOfPlugins {
  /** Kinds, tasks, and entities of several words: anywhere in a text. */
  readonly ids: KnownNames;
  /** Fields of several words, in camelCase: as names of properties and as words in a text. */
  readonly fields: KnownNames;
  /** Fields of one word: only if they are read from attributes, because elsewhere they have other meanings. */
  readonly words: KnownNames;
  /** Labels of several words: as complete texts. */
  readonly labels: KnownNames;
}

/** The names declared by core and the plugins of this repository. */
export async function namesOfPlugins(): Promise<NamesOfPlugins> {
  const manifests = await manifestsHere();
  const types = manifests.flatMap(({ resources }) => resources);
  const entities = [...SHARED_ENTITIES, ...manifests.flatMap((manifest) => manifest.entities ?? [])];
  const fields = entities.flatMap(({ id, fields: own }) => fieldsOf(own).map((field) => ({ id, ...field })));
  return {
    ids: new Map([
      ...types.map(({ kind }) => [kind, 'the kind'] as const),
      ...types.map(({ task }) => [task, 'the task'] as const),
      ...entities.filter(({ id }) => id.includes('-')).map(({ id }) => [id, 'the entity'] as const),
    ]),
    fields: new Map(
      fields.filter(({ name }) => /[A-Z]/.test(name)).map(({ id, name }) => [name, `a field of the entity ${id}`]),
    ),
    words: new Map(
      fields.filter(({ name }) => !/[A-Z]/.test(name)).map(({ id, name }) => [name, `a field of the entity ${id}`]),
    ),
    labels: new Map(
      fields.filter(({ label }) => label.includes(' ')).map(({ id, label }) => [label, `a label of the entity ${id}`]),
    ),
  };
}

const fieldsOf = (fields: Fields): { readonly name: string; readonly label: string }[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    { name, label: field.label },
    ...(field.type === 'records' ? fieldsOf(field.fields) : []),
  ]);

async function manifestsHere(): Promise<PluginManifest[]> {
  const names: string[] = [];
  for (const folder of await readdir(join(REPOSITORY_ROOT, 'libs'))) {
    const { name } = JSON.parse(await readFile(join(REPOSITORY_ROOT, 'libs', folder, 'package.json'), 'utf8')) as {
      readonly name: string;
    };
    if (name.startsWith('@maestro/plugin-')) names.push(name);
  }
  const manifests: PluginManifest[] = [];
  for (const name of names) {
    const plugin = (await import(name)) as { readonly default: ProviderPlugin };
    manifests.push(plugin.default.manifest);
  }
  return manifests;
}
