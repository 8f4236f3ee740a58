import { Body, Controller, Get, Inject, Param, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiProperty, ApiOperation } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { RoleOnConnectionOf } from '../access/guard/request-scope.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { ScheduleChangeDto, ScheduleDto, ScheduleView } from '../timing/schedule.dto.js';
import { SchedulesService } from './schedules.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** The schedules of a connection, ordered by task; always one page. */
class ScheduleList {
  @ApiProperty({ type: [ScheduleView] })
  readonly items!: readonly ScheduleView[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}

/** The schedules of the tasks of a connection. */
@ApiTags('schedules')
@RequireRole('viewer')
@Controller('connections/:id/schedules')
export class SchedulesController {
  constructor(@Inject(SchedulesService) private readonly schedules: SchedulesService) {}

  @Get()
  @ApiOperation({
    summary: 'Schedules of a connection',
    description: 'For each task when it is synced, by a cron expression or an interval, and when it is due next.',
  })
  @ApiOkResponse({ type: ScheduleList })
  async list(@IdParam('connection') id: string): Promise<ScheduleList> {
    return { items: await this.schedules.list(id), nextCursor: null };
  }

  /** Changes the schedules of all tasks: disables them, moves them to another hour. */
  @Patch()
  @ApiOperation({
    summary: 'Change the schedule of all tasks',
    description:
      'What is not in the body stays unchanged for each task. The times are in the time zone of the schedule.',
  })
  @ApiProblems('removed-connection')
  @RequireRole('operator')
  @RoleOnConnectionOf('connection')
  @ApiOkResponse({ type: ScheduleList })
  async changeAll(
    @IdParam('connection') id: string,
    @Body() body: ScheduleChangeDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ScheduleList> {
    return { items: await this.schedules.changeAll(id, body, caller), nextCursor: null };
  }

  @Put(':task')
  @ApiOperation({
    summary: 'Set the schedule of a task',
    description: 'Replaces it as a whole, with a cron expression or an interval.',
  })
  @ApiProblems('unknown-task', 'removed-connection')
  @RequireRole('operator')
  @RoleOnConnectionOf('connection')
  @ApiOkResponse({ type: ScheduleView })
  set(
    @IdParam('connection') id: string,
    @Param('task') task: string,
    @Body() body: ScheduleDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ScheduleView> {
    return this.schedules.write({ id, task, caller }, 'set', body);
  }

  @Patch(':task')
  @ApiOperation({
    summary: 'Change the schedule of a task',
    description: 'What is not in the body stays unchanged. Use it to pause a task and let it run again.',
  })
  @ApiProblems('unknown-task', 'removed-connection')
  @RequireRole('operator')
  @RoleOnConnectionOf('connection')
  @ApiOkResponse({ type: ScheduleView })
  change(
    @IdParam('connection') id: string,
    @Param('task') task: string,
    @Body() body: ScheduleChangeDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ScheduleView> {
    return this.schedules.write({ id, task, caller }, 'change', body);
  }
}
