import { readFile, stat } from 'node:fs/promises';
import {
  ManagedResources,
  MAX_STATE_BYTES,
  type PluginManifest,
  readTerraformState,
  type Resource,
  type StateInstance,
  type TaskReport,
  terraformImport,
  TerraformStateError,
} from '@maestro/core';
import { UsageError } from '../exit-decision.js';
import { plainText } from '../output/text-table.js';

/** What states of Terraform in files manage, compared with what is read. */
export class StateFiles {
  readonly managed: ManagedResources;
  readonly #found = new Set<string>();

  private constructor(
    private readonly manifest: Pick<PluginManifest, 'resources'>,
    private readonly instances: readonly StateInstance[],
  ) {
    this.managed = new ManagedResources(instances);
  }

  /** @throws UsageError for a file that is not a state, or cannot be read. */
  static async read(files: readonly string[], manifest: Pick<PluginManifest, 'resources'>): Promise<StateFiles> {
    const declared = manifest.resources.flatMap(({ terraform = [] }) => terraform);
    const states = await Promise.all(files.map(async (file) => instancesIn(file, declared)));
    return new StateFiles(manifest, states.flat());
  }

  /** Notes what was read of a kind. */
  note(resources: readonly Resource[]): void {
    for (const resource of resources) {
      const type = this.manifest.resources.find(({ kind }) => kind === resource.key.kind);
      const imported = terraformImport(type?.terraform, resource);
      if (imported) this.#found.add(`${imported.type} ${imported.id}`);
    }
  }

  /** A sentence about what the files manage and the provider did not list, of the kinds that were read completely. */
  describe(reports: readonly TaskReport[]): string {
    const whole = new Set(
      reports.flatMap(({ type, complete }) => (complete ? (type.terraform ?? []) : [])).map(({ type }) => type),
    );
    const known = this.instances.filter(({ type, id }) => id !== undefined && whole.has(type));
    const listed = new Set(
      known.filter(({ type, id }) => this.#found.has(`${type} ${id}`)).map(({ address }) => address),
    );
    const missing = [...new Set(known.map(({ address }) => address))].filter((address) => !listed.has(address));
    if (missing.length === 0) return '';
    const shown = missing.slice(0, 10).map((address) => `\n  ${plainText(address)}`);
    const more = missing.length > shown.length ? `\n  and ${missing.length - shown.length} more` : '';
    return `In the state, but not listed: ${missing.length}${shown.join('')}${more}\n`;
  }
}

async function instancesIn(file: string, declared: Parameters<typeof readTerraformState>[1]) {
  try {
    if ((await stat(file)).size > MAX_STATE_BYTES)
      throw new TerraformStateError(`It has more than ${MAX_STATE_BYTES / 1024 / 1024} MB.`);
    return readTerraformState(await readFile(file, 'utf8'), declared).instances;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be used after --state. ${why}`, { cause: error });
  }
}
