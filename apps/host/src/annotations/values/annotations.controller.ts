import { Body, Controller, Get, Inject, Patch, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { RoleOnConnectionOf } from '../../access/guard/request-scope.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import {
  AnnotationHistoryPage,
  AnnotationHistoryQuery,
  AnnotationValues,
  ResourceAnnotations,
} from './annotation.dto.js';
import { AnnotationsService } from './annotations.service.js';

/** What people and rules add to one resource. */
@ApiTags('annotations')
@RequireRole('viewer')
@Controller('resources/:id/annotations')
export class AnnotationsController {
  constructor(@Inject(AnnotationsService) private readonly annotations: AnnotationsService) {}

  @Get()
  @ApiOperation({
    summary: 'The annotations of a resource',
    description: 'Owner, environment, note, labels and links, and where each value comes from.',
  })
  @ApiOkResponse({ type: ResourceAnnotations })
  read(@IdParam('resource') id: string): Promise<ResourceAnnotations> {
    return this.annotations.read(id);
  }

  @Put()
  @RequireRole('operator')
  @RoleOnConnectionOf('resource')
  @ApiOperation({
    summary: 'Replaces the annotations of a resource',
    description:
      'What is not in the body is removed, if it was set by hand or CSV. Values of rules show again where nothing takes their place.',
  })
  @ApiOkResponse({ type: ResourceAnnotations })
  replace(
    @IdParam('resource') id: string,
    @Body() body: AnnotationValues,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ResourceAnnotations> {
    return this.annotations.change(id, body, { caller, isWhole: true });
  }

  @Patch()
  @RequireRole('operator')
  @RoleOnConnectionOf('resource')
  @ApiOperation({
    summary: 'Changes annotations of a resource',
    description: 'What is not in the body stays. null removes a value, a label or a link.',
  })
  @ApiOkResponse({ type: ResourceAnnotations })
  update(
    @IdParam('resource') id: string,
    @Body() body: AnnotationValues,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ResourceAnnotations> {
    return this.annotations.change(id, body, { caller, isWhole: false });
  }

  @Get('history')
  @ApiProblems('invalid-cursor')
  @ApiOperation({
    summary: 'What changed of the annotations of a resource',
    description: 'Newest first: who or what changed which values, and what they were before.',
  })
  @ApiOkResponse({ type: AnnotationHistoryPage })
  history(@IdParam('resource') id: string, @Query() query: AnnotationHistoryQuery): Promise<AnnotationHistoryPage> {
    return this.annotations.history(id, query);
  }
}
