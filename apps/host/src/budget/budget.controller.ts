import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/caller.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { BudgetPreviewDto, ConnectionBudget } from './budget.dto.js';
import { BudgetService } from './budget.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** `/connections/:id/budget`: what a connection costs in requests to its provider. */
@ApiTags('schedules')
@RequireRole('viewer')
@Controller('connections/:id/budget')
export class BudgetController {
  constructor(@Inject(BudgetService) private readonly budget: BudgetService) {}

  @Get()
  @ApiProblems('connection-cannot-be-opened')
  @ApiOperation({
    summary: 'The requests that the syncs of each task and a day of the schedules take',
    description:
      'Counted in the last complete sync of each task, and compared with the limits of the provider. It tells whether a schedule can work.',
  })
  @ApiOkResponse({ type: ConnectionBudget })
  get(@IdParam('connection') id: string): Promise<ConnectionBudget> {
    return this.budget.of(id);
  }

  @Post()
  @ApiProblems('unknown-task', 'connection-cannot-be-opened')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The same with a changed schedule, which is not written',
    description: 'Send a schedule of one task to see what it would take, before it is saved.',
  })
  @ApiOkResponse({ type: ConnectionBudget })
  preview(@IdParam('connection') id: string, @Body() body: BudgetPreviewDto): Promise<ConnectionBudget> {
    return this.budget.of(id, body);
  }
}
