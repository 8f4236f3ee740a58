import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { StateStore } from './state-store.js';
import {
  CreateTerraformStateDto,
  TerraformStateList,
  TerraformStateView,
  UpdateTerraformStateDto,
} from './state.dto.js';
import { StatesService } from './states.service.js';

/** `/terraform/states`: which states tell what Terraform manages, for admins. */
@ApiTags('terraform')
@RequireRole('admin')
@Controller('terraform/states')
export class StatesController {
  constructor(
    @Inject(StateStore) private readonly store: StateStore,
    @Inject(StatesService) private readonly states: StatesService,
  ) {}

  @Get()
  @RequireRole('operator')
  @ApiOperation({
    summary: 'Lists the states of Terraform',
    description: 'By name, with when each was read, and without their settings, which are secret.',
  })
  @ApiOkResponse({ type: TerraformStateList })
  async list(): Promise<TerraformStateList> {
    return { items: await this.store.list(), nextCursor: null };
  }

  @Post()
  @ApiOperation({
    summary: 'Adds a state of Terraform',
    description:
      'It is read at once, and then regularly. Of a state, only types, ids and addresses of resources are kept. docs/terraform.md explains it.',
  })
  @ApiCreatedResponse({ type: TerraformStateView })
  create(
    @Body() body: CreateTerraformStateDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<TerraformStateView> {
    return this.states.create(body, caller);
  }

  @Get(':id')
  @ApiProblems('unknown-terraform-state')
  @RequireRole('operator')
  @ApiOperation({ summary: 'Shows a state of Terraform', description: 'Without its settings.' })
  @ApiOkResponse({ type: TerraformStateView })
  find(@IdParam('Terraform state') id: string): Promise<TerraformStateView> {
    return this.store.find(id);
  }

  @Patch(':id')
  @ApiProblems('unknown-terraform-state')
  @ApiOperation({
    summary: 'Changes a state of Terraform',
    description: 'New settings replace all previous ones, and what was read from the previous place is forgotten.',
  })
  @ApiOkResponse({ type: TerraformStateView })
  update(
    @IdParam('Terraform state') id: string,
    @Body() body: UpdateTerraformStateDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<TerraformStateView> {
    return this.states.update(id, body, caller);
  }

  @Delete(':id')
  @ApiProblems('unknown-terraform-state')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a state of Terraform', description: 'With what is known from it.' })
  remove(@IdParam('Terraform state') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.states.remove(id, caller);
  }

  @Post(':id/read')
  @ApiProblems('unknown-terraform-state')
  @RequireRole('operator')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Reads a state of Terraform now',
    description: 'A worker begins within seconds. `readAt` or `error` of GET /terraform/states/{id} tell the result.',
  })
  @ApiAcceptedResponse({ type: TerraformStateView })
  read(@IdParam('Terraform state') id: string): Promise<TerraformStateView> {
    return this.states.read(id);
  }
}
