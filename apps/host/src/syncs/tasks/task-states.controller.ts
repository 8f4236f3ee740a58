import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { ConnectionStore } from '../../connections/store/connection-store.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { TaskStateList, TaskStatesQuery } from './task-states-query.js';

/** `/connections/:id/tasks`: the latest result of each task. */
@ApiTags('syncs')
@RequireRole('viewer')
@Controller('connections/:id/tasks')
export class TaskStatesController {
  constructor(
    @Inject(ConnectionStore) private readonly connections: ConnectionStore,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(TaskStatesQuery) private readonly states: TaskStatesQuery,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The last result of each task of a connection',
    description: 'How each task went when it was last synced, and whether its list was complete.',
  })
  @ApiOkResponse({ type: TaskStateList })
  async list(@IdParam('connection') id: string): Promise<TaskStateList> {
    const connection = await this.connections.find(id);
    if (!connection) throw unknownId('connection', id);
    const types = this.plugins.find(connection.provider)?.manifest.resources ?? [];
    const items = await this.states.of(
      id,
      types.map(({ task }) => task),
    );
    return { items, nextCursor: null };
  }
}
