import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/caller.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { BudgetPreviewDto, ConnectionBudget } from './budget.dto.js';
import { BudgetService } from './budget.service.js';

/** `/connections/:id/budget`: what a connection costs in requests to its provider. */
@ApiTags('schedules')
@RequireRole('viewer')
@Controller('connections/:id/budget')
export class BudgetController {
  constructor(@Inject(BudgetService) private readonly budget: BudgetService) {}

  @Get()
  @ApiOperation({ summary: 'The requests that the syncs of each task and a day of the schedules take' })
  @ApiOkResponse({ type: ConnectionBudget })
  get(@IdParam('connection') id: string): Promise<ConnectionBudget> {
    return this.budget.of(id);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'The same with a changed schedule, which is not written' })
  @ApiOkResponse({ type: ConnectionBudget })
  preview(@IdParam('connection') id: string, @Body() body: BudgetPreviewDto): Promise<ConnectionBudget> {
    return this.budget.of(id, body);
  }
}
