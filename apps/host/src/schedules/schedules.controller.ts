import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/require-role.decorator.js';
import { POOL, type Pool } from '../database/database.tokens.js';
import { ProblemError } from '../http/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { nextTick } from './next-tick.js';
import { ScheduleStore, type ScheduleView } from './schedule-store.js';
import { ScheduleDto } from './schedule.dto.js';

/** When the tasks of a connection run by themselves. */
@ApiTags('schedules')
@Controller('connections/:id/schedules')
export class SchedulesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ScheduleStore) private readonly schedules: ScheduleStore,
  ) {}

  @Get()
  async list(@Param('id') id: string): Promise<{ items: ScheduleView[]; nextCursor: null }> {
    await this.#providerOf(id);
    await this.schedules.addDefaults(new Date());
    return { items: await this.schedules.of(id), nextCursor: null };
  }

  @Put(':task')
  @RequireRole('operator')
  async set(
    @Param('id') id: string,
    @Param('task') task: string,
    @Body() body: ScheduleDto,
  ): Promise<ScheduleView | undefined> {
    const provider = await this.#providerOf(id);
    const types = this.plugins.find(provider)?.manifest.resources ?? [];
    if (!types.some((type) => type.task === task)) throw notFound(`task ${task} of this connection`);
    const timing = {
      cron: body.cron ?? null,
      timeZone: body.timeZone ?? 'UTC',
      intervalSeconds: body.intervalSeconds ?? null,
    };
    try {
      nextTick(timing, new Date());
    } catch (error) {
      throw malformed(error instanceof Error ? error.message : String(error));
    }
    await this.schedules.set(id, task, { ...timing, enabled: body.enabled ?? true }, new Date());
    return (await this.schedules.of(id)).find((schedule) => schedule.task === task);
  }

  async #providerOf(id: string): Promise<string> {
    const { rows } = await this.pool.query<{ provider: string }>(
      'select provider from connection where id::text = $1 and removed_at is null',
      [id.toLowerCase()],
    );
    if (!rows[0]) throw notFound(`connection ${id}`);
    return rows[0].provider;
  }
}

const notFound = (what: string): ProblemError =>
  new ProblemError({ status: 404, title: 'Not found', detail: `There is no ${what}.` });

const malformed = (message: string): ProblemError =>
  new ProblemError({
    status: 400,
    title: 'Malformed schedule',
    detail: `The schedule cannot be read: ${message}. Write five fields, as in "*/5 * * * *", and a time zone, as in "Europe/Berlin".`,
    errors: [{ field: 'cron', message }],
  });
