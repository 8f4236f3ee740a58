import type { ScenarioResource } from '@maestro/core';
import type { Queries } from '../src/database/queries.js';
import { type PluginRegistry } from '../src/plugins/plugin-registry.js';
import { InventoryFixture } from './inventory-fixture.js';

/** What a sync found, as a spec chooses it. */
export class CheckedAccount {
  readonly #fixture: InventoryFixture;

  private constructor(
    readonly pool: Queries,
    readonly plugins: PluginRegistry,
    readonly connectionId: string,
  ) {
    this.#fixture = new InventoryFixture({ pool });
  }

  static async of(pool: Queries, plugins: PluginRegistry, provider: string): Promise<CheckedAccount> {
    return new CheckedAccount(pool, plugins, await new InventoryFixture({ pool }).connection(provider));
  }

  /** Writes resources of any kinds of its provider. @returns their ids, in order. */
  async write(resources: readonly ScenarioResource[], runId?: string): Promise<string[]> {
    const ids: string[] = [];
    for (const resource of resources) {
      const entity = this.plugins.catalogue.kinds.find(({ kind }) => kind === resource.kind)?.entity ?? '';
      ids.push(...(await this.#fixture.write(this.connectionId, [{ ...resource, entity }], undefined, runId ?? null)));
    }
    return ids;
  }

  markGone(ids: readonly string[]): Promise<void> {
    return this.#fixture.markGone(ids, new Date().toISOString());
  }

  /** A sync of kinds that has ended, in which some lists were not complete. */
  async synced(kinds: readonly string[], incomplete: readonly string[] = []): Promise<void> {
    const runId = await this.#fixture.run(this.connectionId);
    await this.pool.query(`update sync_run set state = 'success', started_at = now(), ended_at = now() where id = $1`, [
      runId,
    ]);
    const tasks = this.plugins.catalogue.kinds.filter(({ kind }) => kinds.includes(kind));
    await this.pool.query(
      `insert into sync_task (run_id, task, kind, state, complete, message, started_at, ended_at)
       select $1, task, kind, case when complete then 'success' else 'danger' end, complete, case when complete then '' else 'It answered 500.' end,
         clock_timestamp(), clock_timestamp()
       from unnest($2::text[], $3::text[], $4::boolean[]) as given (task, kind, complete)`,
      [
        runId,
        tasks.map(({ task }) => task),
        tasks.map(({ kind }) => kind),
        tasks.map(({ kind }) => !incomplete.includes(kind)),
      ],
    );
  }
}
